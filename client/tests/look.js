// Opens every page in every state that we know, and fails on what axe finds, on scripts that fail, on anything that the policy stops,
// and on main views that differ from their golden images. `npm run look -- --help` says what can be chosen.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { launch, visitor } from './browser.js';
import { startFixtureServer } from './fixture-server.js';
import { differsFromGolden, isKept, isUpdating, picture } from './golden.js';
import { states } from './states.js';
import { misread } from './tables.js';

const usage = `npm run look -- [--only <beginning of a state's name>] [--width 360|1280|320] [--pictures <folder>]
  --only      repeatable: the states whose names begin so
  --width     repeatable: a phone, a desk, and 1280 at 400 percent
  --pictures  leaves pictures of what was seen in the folder
UPDATE_GOLDEN=1 rewrites the golden images that differ, looks at nothing else, and fails.`;

const widths = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
  // 1280 at 400 percent.
  { width: 320, height: 256 },
];

/** @param {string} fault @returns {never} */
function refuse(fault) {
  console.error(`${fault}\n\n${usage}`);
  process.exit(2);
}

function options() {
  try {
    return parseArgs({
      options: {
        only: { type: 'string', multiple: true },
        width: { type: 'string', multiple: true },
        pictures: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

const { only, width: chosen = process.env.LOOK_WIDTH?.split(','), pictures, help } = options();
if (help) {
  console.log(usage);
  process.exit(0);
}
const unknown = chosen?.find((width) => !widths.some((known) => String(known.width) === width));
if (unknown) refuse(`There is no width ${unknown}.`);
const names = Object.keys(states)
  .filter((name) => !only || only.some((beginning) => name.startsWith(beginning)))
  .filter((name) => !isUpdating || isKept(name));
if (names.length === 0)
  refuse(`No state begins with ${only?.join(' or ')}. There are: ${Object.keys(states).join(', ')}.`);
if (pictures) mkdirSync(pictures, { recursive: true });

/** All that is asked of a page. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const server = await startFixtureServer();
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const browser = await launch();
let faults = 0;

/** @param {string} where @param {string} what */
function complain(where, what) {
  faults++;
  console.error(`${where}: ${what.slice(0, 600)}`);
}

const rules = {
  all: {
    runOnly: tags,
    rules: { 'target-size': { enabled: true } },
  },
  // Slips to be cut apart need no heading.
  paper: {
    runOnly: tags,
    rules: { 'page-has-heading-one': { enabled: false } },
  },
  // What other colours alone can break.
  colours: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
};

/** @param {string} where @param {import('playwright-core').Page} page @param {keyof typeof rules} by */
async function check(where, page, by = 'all') {
  // The policy is for the page; the checker is let in by the debugger's door, and is there already when the page is looked at again.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  const found = /** @type {import("axe-core").AxeResults} */ (
    await page.evaluate(`axe.run(document, ${JSON.stringify({ ...rules[by], resultTypes: ['violations'] })})`)
  );
  for (const { id, help, nodes } of found.violations)
    complain(where, `${id}: ${help}\n    ${nodes.map(({ html }) => html.slice(0, 200)).join('\n    ')}`);
}

/** In a dark window, in the colours of the reader's own, on paper, and with letters as far apart as WCAG asks pages to bear. */
async function lookOtherwise(/** @type {string} */ where, /** @type {import('playwright-core').Page} */ page) {
  for (const media of /** @type {const} */ ([
    { colorScheme: 'dark' },
    { forcedColors: 'active' },
    { media: 'print' },
  ])) {
    await page.emulateMedia(media);
    await check(`${where}, ${Object.values(media)}`, page, 'media' in media ? 'paper' : 'colours');
    await page.emulateMedia({ colorScheme: null, forcedColors: null, media: null });
  }
  const cut = await page.evaluate(async () => {
    const apart = new CSSStyleSheet();
    apart.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets.push(apart);
    const found = [...document.querySelectorAll('main *:not(select):not(svg *)')].filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCut = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const isLow = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
      return (isCut || isLow) && element.clientWidth > 1;
    });
    const sideways = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    document.adoptedStyleSheets.pop();
    return [
      ...found.map(({ outerHTML }) => outerHTML.slice(0, 150)),
      ...(sideways > 0 ? [`${sideways} pixels sideways`] : []),
    ];
  });
  if (cut.length > 0) complain(where, `cut when letters stand further apart: ${cut.join('\n    ')}`);
}

/**
 * With Tab alone from the top of the page: the focus is seen wherever it comes, and comes to the end.
 * @param {string} where @param {import('playwright-core').Page} page
 */
async function walk(where, page) {
  await page.evaluate(() => {
    /** @type {HTMLElement} */ (document.activeElement)?.blur();
    window.getSelection()?.removeAllRanges();
    window.scrollTo(0, 0);
  });
  const most = 300;
  let steps = 0;
  for (; steps < most; steps++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const { top, bottom, left, right, width } = element.getBoundingClientRect();
      const inWindow = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && width > 0;
      const hasRing = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      // Within a field of a date the browser itself shows which part has the focus.
      const ofBrowser = element.matches('input[type^=date]');
      return { isSeen: inWindow && (hasRing || ofBrowser), html: element.outerHTML.slice(0, 150) };
    });
    if (!at) break;
    if (!at.isSeen) complain(where, `the focus is not seen on ${at.html}`);
  }
  if (steps === most) complain(where, `the focus did not come to the end of the page in ${most} steps`);
}

/** @param {{ width: number, height: number }} viewport @param {string} name */
async function look(viewport, name) {
  const where = `${name} at ${viewport.width}`;
  const context = await browser.newContext({ ...visitor, viewport, baseURL: `http://127.0.0.1:${port}` });
  const page = await context.newPage();
  page.on('pageerror', (error) => complain(where, error.message));
  page.on('console', (message) => {
    const expected = /Failed to load resource/.test(message.text());
    if (message.type() === 'error' && !expected) complain(where, message.text());
  });
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (hostname !== '127.0.0.1' && !/^(data|blob):$/.test(protocol))
      complain(where, `asked a third party: ${request.url()}`);
  });
  try {
    await page.clock.setFixedTime('2026-05-22T10:00:00+02:00');
    await states[name]?.(page, context);
  } catch (error) {
    complain(where, String(error));
  }
  if (!isUpdating) await check(where, page);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  const table = isUpdating ? undefined : await misread(page);
  if (table) complain(where, table);
  if (sideways > 0) complain(where, `scrolls ${sideways} pixels sideways`);
  if (viewport.width === 1280 && !isUpdating) await lookOtherwise(where, page);
  if (pictures)
    await page.screenshot({ path: join(pictures, `${name}-${viewport.width}.png`), fullPage: viewport.width !== 320 });
  if (isKept(name) && viewport.width !== 320) {
    const fault = differsFromGolden(`${name}-${viewport.width}`, await picture(page, name));
    if (fault) complain(where, fault);
  }
  // Last, as it moves the focus and the page.
  if (viewport.width === 1280 && isKept(name) && !isUpdating) await walk(where, page);
  await context.close();
}

const seen = widths.filter(({ width }) => !chosen || chosen.includes(String(width)));
const jobs = seen.flatMap((viewport) =>
  names.map(
    (name) => () => look(viewport, name).catch((error) => complain(`${name} at ${viewport.width}`, String(error))),
  ),
);
// Most of the time goes to waiting, so a few pages share the processors.
await Promise.all(
  Array.from({ length: 4 }, async () => {
    for (let job = jobs.shift(); job; job = jobs.shift()) await job();
  }),
);

await browser.close();
server.close();
console.log(`${names.length} states at ${seen.length} widths: ${faults} faults`);
process.exit(faults === 0 ? 0 : 1);
