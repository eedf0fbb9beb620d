// Golden images: pictures of the main views, kept beside this file and compared with a tolerance. A picture that differs fails and is
// left in test-results/golden with its difference, in red. UPDATE_GOLDEN=1 rewrites it and fails all the same, so that no run that
// passes has changed what it checks.
import { mkdirSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { indexed } from './indexed-png.js';

/** @typedef {import('playwright-core').Page} Page */

const folder = fileURLToPath(new URL('./golden', import.meta.url));
const left = fileURLToPath(new URL('../test-results/golden', import.meta.url));

/** The states that are kept, and what of them: the page, an element where the rest of it is another's, or a file. */
const kept = /** @type {Record<string, string>} */ ({
  form: 'page',
  'form-errors': 'page',
  receipt: 'page',
  overview: 'page',
  forwarder: 'page',
  poster: 'page',
  'results-battery': 'page',
  'results-counties': 'page',
  'results-battery-counties': 'figure',
  'results-multi': 'figure',
  'results-diverging': 'figure',
  'results-pairs': 'figure',
  'results-multiples': 'figure',
  'results-map': 'figure',
  'results-trend': 'figure',
  'results-scatter': 'figure',
  'results-curve': 'figure',
  // The file that is taken along, of 300 dots an inch.
  'results-keyboard': 'file',
  'report-template': 'page',
  'styring-open': 'page',
  'styring-release': 'page',
  'styring-form': 'page',
});

export const isUpdating = process.env.UPDATE_GOLDEN === '1';

/** @param {string} state */
export const isKept = (state) => state in kept;

const require = createRequire(import.meta.url);
/** @param {number} weight */
const face = (weight) => `@font-face{font-family:Golden;font-weight:${weight};src:url(/golden/${weight}.woff2)}`;
const weights = [400, 500, 600, 700];
const styles = {
  faces: weights.map(face).join(''),
  page: '*,*::before,*::after{font-family:Golden!important;caret-color:transparent!important}',
};

/**
 * The state as a picture, in the font that comes with the client: the page itself takes what the machine has.
 * @param {Page} page @param {string} state @returns {Promise<Buffer>}
 */
export async function picture(page, state) {
  await page.route('**/golden/*', (route) => {
    const [, name = '', kind] = /(\w+)\.(\w+)$/.exec(route.request().url()) ?? [];
    return kind === 'woff2'
      ? route.fulfill({ path: require.resolve(`@fontsource/inter/files/inter-latin-${name}-normal.woff2`) })
      : route.fulfill({ contentType: 'text/css', body: styles[/** @type {keyof styles} */ (name)] });
  });
  // By an address, as the page's policy lets no style in by other doors. The page takes the font only when it has come: for a while after,
  // widths in `ch` would be those of the font before it, and a heading that is 24 of them wide has a line more.
  await page.addStyleTag({ url: '/golden/faces.css' });
  await page.evaluate(
    (weights) => Promise.all(weights.map((weight) => document.fonts.load(`${weight} 1rem Golden`))),
    weights,
  );
  await page.addStyleTag({ url: '/golden/page.css' });
  // The server has another port in each run, and some pages tell their own address.
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = /** @type {Text} */ (texts.currentNode);
      if (text.data.includes(location.host)) text.data = text.data.replaceAll(location.host, 'survey.example');
    }
  });
  // What sticks to the window's edge, and what lies under the pointer, is drawn alike wherever the state ended.
  await page.mouse.move(0, 0);
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  const how = /** @type {const} */ ({ animations: 'disabled', caret: 'hide', scale: 'css' });
  const of = kept[state] ?? 'page';
  if (of === 'file') {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: /PNG/ }).click();
    return readFileSync(await (await coming).path());
  }
  if (of !== 'page') {
    // At whole pixels, whatever stands above it on the page.
    await page
      .locator(of)
      .first()
      .evaluate((element) => {
        const { width } = element.getBoundingClientRect();
        const place = { position: 'absolute', top: '0', left: '0', width: `${width}px`, margin: '0', zIndex: '9' };
        Object.assign(/** @type {HTMLElement} */ (element).style, place, { background: '#fff' });
      });
    return page.locator(of).first().screenshot(how);
  }
  // The beginning of a long page: the rest is more of the same, and would be most of the bytes.
  const { width, height } = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: Math.min(document.documentElement.scrollHeight, 3000),
  }));
  return page.screenshot({ ...how, fullPage: true, clip: { x: 0, y: 0, width, height } });
}

/** @param {string} name @param {Buffer} bytes @returns {string | undefined} what is wrong */
export function differsFromGolden(name, bytes) {
  const path = join(folder, `${name}.png`);
  const now = PNG.sync.read(bytes);
  const before = existsSync(path) ? PNG.sync.read(readFileSync(path)) : undefined;
  const found = before ? difference(before, now) : { says: 'there is no such picture', image: undefined };
  if (!found) return undefined;
  if (isUpdating) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, indexed(now, most.rounding));
    return `${found.says}; tests/golden/${name}.png is rewritten: look at it, and commit it if it is meant`;
  }
  mkdirSync(left, { recursive: true });
  writeFileSync(join(left, `${name}.png`), bytes);
  if (found.image) writeFileSync(join(left, `${name}-difference.png`), PNG.sync.write(found.image));
  return `${found.says}; see test-results/golden/${name}.png, or UPDATE_GOLDEN=1 if it is meant`;
}

/**
 * How many of a picture's pixels may differ, and of a square of `side` pixels, as a swatch of another colour is little of a page. A
 * pixel differs past `threshold`, in the library's measure of what the eye sees; what is kept is rounded by less.
 */
const most = { whole: 0.002, square: 0.1, side: 24, threshold: 0.06, rounding: 8 };

/** @param {PNG} before @param {PNG} now @returns {{ says: string, image: PNG | undefined } | undefined} */
export function difference(before, now) {
  const { width, height } = now;
  if (before.width !== width || before.height !== height)
    return { says: `${width} x ${height} pixels instead of ${before.width} x ${before.height}`, image: undefined };
  const mask = new PNG({ width, height });
  // Letters' edges, which differ with the machine, are left out by the library.
  const differing = pixelmatch(before.data, now.data, mask.data, width, height, {
    threshold: most.threshold,
    diffMask: true,
  });
  const share = differing / (width * height);
  const densest = differing === 0 ? 0 : densestSquare(mask, most.side);
  if (share <= most.whole && densest <= most.square) return undefined;
  const image = new PNG({ width, height });
  pixelmatch(before.data, now.data, image.data, width, height, { threshold: most.threshold });
  const percent = (/** @type {number} */ of) => `${(100 * of).toFixed(2)} %`;
  return { says: `${percent(share)} of the pixels differ, ${percent(densest)} where they differ most`, image };
}

/** The largest share of marked pixels in any square, a third of a side apart. @param {PNG} mask @param {number} side */
function densestSquare({ data, width, height }, side) {
  const step = side / 3;
  const [across, down] = [Math.ceil(width / step), Math.ceil(height / step)];
  const cells = new Uint32Array(across * down);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (data[(y * width + x) * 4 + 3] !== 0) {
        const cell = Math.floor(y / step) * across + Math.floor(x / step);
        cells[cell] = (cells[cell] ?? 0) + 1;
      }
  let densest = 0;
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) {
      let marked = 0;
      for (let dy = 0; dy < 3; dy++)
        for (let dx = 0; dx < 3; dx++)
          if (y + dy < down && x + dx < across) marked += cells[(y + dy) * across + x + dx] ?? 0;
      densest = Math.max(densest, marked / side ** 2);
    }
  return densest;
}
