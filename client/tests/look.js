// Opens every page in every state that we know, at a phone's and a desk's width, and fails on what axe finds, on scripts that
// fail and on anything that the policy stops. `node tests/look.js [folder]` leaves pictures in the folder to be looked at.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { startFixtureServer } from './fixture-server.js';
import { states } from './states.js';

const folder = process.argv[2];
const only = process.argv[3];
if (folder) mkdirSync(folder, { recursive: true });
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const server = await startFixtureServer();
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

const widths = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
  // 1280 at 400 percent.
  { width: 320, height: 256 },
].filter(({ width }) => !process.env.LOOK_WIDTH || String(width) === process.env.LOOK_WIDTH);
let faults = 0;
const seen = Object.keys(states).filter((name) => !only || name.startsWith(only)).length;

/** @param {string} where @param {string} what */
function complain(where, what) {
  faults++;
  console.error(`${where}: ${what.slice(0, 600)}`);
}

/** @param {{ width: number, height: number }} viewport @param {string} name @param {(typeof states)[string]} state */
async function look(viewport, name, state) {
  const where = `${name} at ${viewport.width}`;
  const context = await browser.newContext({
    viewport,
    locale: 'nb-NO',
    baseURL: `http://127.0.0.1:${port}`,
    reducedMotion: 'reduce',
  });
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
    await state(page, context);
  } catch (error) {
    complain(where, String(error));
  }
  // The policy is for the page; the checker is let in by the debugger's door.
  const found = /** @type {import("axe-core").AxeResults} */ (
    await page.evaluate(
      `${axe}; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
    )
  );
  for (const { id, help, nodes } of found.violations)
    complain(where, `${id}: ${help}\n    ${nodes.map(({ html }) => html.slice(0, 200)).join('\n    ')}`);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (sideways > 0) complain(where, `scrolls ${sideways} pixels sideways`);
  if (folder && viewport.width !== 320)
    await page.screenshot({ path: join(folder, `${name}-${viewport.width}.png`), fullPage: true });
  if (folder && viewport.width === 320) await page.screenshot({ path: join(folder, `${name}-${viewport.width}.png`) });
  await context.close();
}

const jobs = widths.flatMap((viewport) =>
  Object.entries(states)
    .filter(([name]) => !only || name.startsWith(only))
    .map(
      ([name, state]) =>
        () =>
          look(viewport, name, state),
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
console.log(`${seen} states at ${widths.length} widths: ${faults} faults`);
process.exit(faults === 0 ? 0 : 1);
