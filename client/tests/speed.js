// How long it takes from a choice to the figure and the table, with a hundred questions by fifteen counties. `npm run speed` prints
// medians of a few rounds, in milliseconds: they are of this machine, and so nothing here passes or fails. What is bounded, and tested,
// is how much is drawn at once: see `results-large` in states.js. The choice is made by the keyboard, as an event that the browser
// itself measures, and answers come over HTTP.
//
//   drawn         from the key to the end of the first frame with the new figure in it
//   of the API    of that, from the first call sent to the last answer here; nothing where no numbers are asked for
//   of the page   the rest, which is the page's own
//   next paint    the browser's own measure of the interaction (Event Timing): from the key to the next frame, whatever is in it
//   longest task  what another choice could have to wait for, until all is there; the browser tells of those over 50 ms
//   all there     from the key to the last change of the page
import { launch, visitor } from './browser.js';
import { startFixtureServer } from './fixture-server.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ from: string, choice: string, value: string }} Choice */
/** @typedef {Record<'drawn' | 'api' | 'own' | 'paint' | 'longest' | 'all' | 'elements', number>} Found */

const rounds = Number(process.env.ROUNDS ?? 5);
const server = await startFixtureServer();
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const browser = await launch();

const view = (/** @type {string} */ more) => `/resultater/stor?year=2026&audience=leder&base=all&${more}`;
const byCounties = (/** @type {string} */ figure) => view(`questions=behov.*&by=fylke&figure=${figure}`);
/** What comes next in a list, from where. @type {Record<string, Choice>} */
const choices = {
  'one question by counties': { from: view('questions=egnet&figure=stacked'), choice: 'fordeling', value: 'fylke' },
  'a battery of a hundred': { from: view('questions=behov.*&figure=stacked'), choice: 'figur', value: 'diverging' },
  'by fifteen counties': { from: view('questions=behov.*&figure=stacked'), choice: 'fordeling', value: 'fylke' },
  'another figure by counties': { from: byCounties('stacked'), choice: 'figur', value: 'diverging' },
  'small multiples by counties': { from: byCounties('pairs'), choice: 'figur', value: 'multiples' },
  'another question by counties': { from: byCounties('stacked'), choice: 'sporsmal', value: 'bidratt.*' },
};

/** Watches for the figure that the next key gives: `found` of the window is kept. @param {{ value: string, most: number }} of */
function watch({ value, most }) {
  const found = new Promise((resolve, reject) => {
    const begun = performance.now();
    const drawing = () => document.querySelector('figure svg');
    const before = drawing();
    let [start, drawn, last] = [0, 0, 0];
    /** @type {PerformanceEntry[]} */
    const entries = [];
    /** @param {PerformanceObserverInit} what */
    const collect = (what) => {
      const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
      observer.observe(what);
      return () => entries.push(...observer.takeRecords());
    };
    const rest = [
      collect({ type: 'longtask' }),
      // @ts-expect-error the types do not know the threshold.
      collect({ type: 'event', durationThreshold: 16 }),
    ];
    addEventListener('keydown', (event) => (start = event.timeStamp), { capture: true, once: true });
    const changes = new MutationObserver(() => {
      if (start === 0) return;
      last = performance.now();
      if (drawn > 0 || !drawing() || drawing() === before) return;
      drawn = Infinity;
      // After the frame's own work, what is in it has been handed over to be shown.
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => (drawn = performance.now());
        channel.port2.postMessage(undefined);
      });
    });
    changes.observe(document.body, { childList: true, subtree: true });
    const waiting = setInterval(() => {
      const now = performance.now();
      if (now - begun > most)
        fail(start === 0 ? 'no key came' : drawn === 0 ? 'no new figure came' : 'the figure has no end');
      if (!Number.isFinite(drawn) || drawn === 0 || now - last < 1000) return;
      const chosen = /** @type {HTMLSelectElement} */ (document.activeElement).value;
      if (chosen !== value) fail(`${chosen} was chosen`);
      clearInterval(waiting);
      changes.disconnect();
      rest.forEach((take) => take());
      const calls = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource')).filter(
        ({ name, startTime }) => name.includes('/api/') && startTime >= start,
      );
      const api =
        calls.length === 0
          ? 0
          : Math.max(...calls.map(({ responseEnd }) => responseEnd)) -
            Math.min(...calls.map(({ startTime }) => startTime));
      const longest = (/** @type {string} */ type) =>
        Math.max(
          0,
          ...entries
            .filter(({ entryType, startTime }) => entryType === type && startTime >= start - 1)
            .map(({ duration }) => duration),
        );
      resolve({
        drawn: drawn - start,
        api,
        own: drawn - start - api,
        paint: longest('event'),
        longest: longest('longtask'),
        all: last - start,
        elements: document.querySelectorAll('*').length,
      });
    }, 100);
    /** @param {string} why */
    function fail(why) {
      clearInterval(waiting);
      reject(new Error(why));
    }
  });
  Object.assign(window, { found });
}

/** @param {Page} page @param {string} name @param {Choice} choice @returns {Promise<Found>} */
async function measure(page, name, { from, choice, value }) {
  await page.goto(from);
  await page.locator('figure svg').first().waitFor();
  await page.locator('table').waitFor();
  await page.waitForTimeout(2000);
  await page.locator(`#${choice}`).focus();
  await page.evaluate(watch, { value, most: 30_000 });
  await page.keyboard.press('ArrowDown');
  try {
    return await page.evaluate(() => Reflect.get(window, 'found'));
  } catch (error) {
    throw new Error(`${name}: nothing could be measured`, { cause: error });
  }
}

const median = (/** @type {number[]} */ of) => of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? NaN;
const columns = /** @type {const} */ ([
  ['drawn', 'drawn'],
  ['of the API', 'api'],
  ['of the page', 'own'],
  ['next paint', 'paint'],
  ['longest task', 'longest'],
  ['all there', 'all'],
  ['elements', 'elements'],
]);
const wide = 14;

for (const slowdown of (process.env.SLOWDOWN ?? '1,4').split(',').map(Number)) {
  console.log(
    `\nprocessor ${slowdown === 1 ? 'as it is' : `slowed ${slowdown} times`}, medians of ${rounds} rounds, ms`,
  );
  console.log('choice'.padEnd(30) + columns.map(([head]) => head.padStart(wide)).join(''));
  for (const [name, choice] of Object.entries(choices)) {
    /** @type {Found[]} */
    const found = [];
    for (let round = 0; round < rounds; round++) {
      const context = await browser.newContext({
        ...visitor,
        viewport: { width: 1280, height: 900 },
        baseURL: `http://127.0.0.1:${port}`,
      });
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      found.push(await measure(page, name, choice));
      await context.close();
    }
    const of = (/** @type {keyof Found} */ what) => Math.round(median(found.map((one) => one[what]))).toString();
    console.log(name.padEnd(30) + columns.map(([, what]) => of(what).padStart(wide)).join(''));
  }
}
await browser.close();
server.close();
