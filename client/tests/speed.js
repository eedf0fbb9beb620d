// How long it takes from a choice to the figure and the table, with a hundred questions by fifteen counties. `npm run speed` prints the
// medians of a few rounds, in milliseconds and against the plainest of the choices: a time is of this machine, and so nothing here
// passes or fails. What is bounded, and tested, is how much is drawn at once: see `results-large` in states.js.
import { launch, visitor } from './browser.js';
import { startFixtureServer } from './fixture-server.js';
import { answerLarge } from './large.js';

/** @typedef {import('playwright-core').Page} Page */

const rounds = Number(process.env.ROUNDS ?? 5);
const server = await startFixtureServer();
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const browser = await launch();

const view = (/** @type {string} */ more) => `/resultater/stor?year=2026&audience=leder&base=all&${more}`;
/** What is chosen in the page, from where. @type {Record<string, { from: string, choice: string, value: string }>} */
const choices = {
  'one question by counties': {
    from: view('questions=egnet&figure=stacked'),
    choice: 'fordeling',
    value: 'fylke',
  },
  'a battery of a hundred': { from: view('questions=behov.*&figure=stacked'), choice: 'figur', value: 'diverging' },
  'by fifteen counties': { from: view('questions=behov.*&figure=stacked'), choice: 'fordeling', value: 'fylke' },
  'another figure by counties': {
    from: view('questions=behov.*&by=fylke&figure=stacked'),
    choice: 'figur',
    value: 'diverging',
  },
  'small multiples by counties': {
    from: view('questions=behov.*&by=fylke&figure=stacked'),
    choice: 'figur',
    value: 'multiples',
  },
  'another question by counties': {
    from: view('questions=behov.*&by=fylke&figure=stacked'),
    choice: 'sporsmal',
    value: 'bidratt.*',
  },
};

const median = (/** @type {number[]} */ of) => of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? NaN;

/** @param {Page} page @param {{ from: string, choice: string, value: string }} of */
async function measure(page, { from, choice, value }) {
  await page.goto(from);
  await page.locator('figure svg').first().waitFor();
  await page.locator('table').waitFor();
  await page.waitForTimeout(1500);
  return page.evaluate(
    ([id, wanted]) =>
      new Promise((resolve) => {
        /** @type {number[]} */
        const tasks = [];
        new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
          type: 'longtask',
        });
        const select = /** @type {HTMLSelectElement} */ (document.getElementById(id ?? ''));
        const drawn = () => document.querySelector('figure svg');
        const before = drawn();
        const start = performance.now();
        let seen = 0;
        // Drawn is when the first frame with the new figure in it has been painted.
        const watch = new MutationObserver(() => {
          if (!drawn() || drawn() === before) return;
          watch.disconnect();
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => {
              seen = performance.now() - start;
              setTimeout(() => {
                resolve({ seen, longest: Math.max(0, ...tasks), nodes: document.querySelectorAll('*').length });
              }, 2500);
            };
            channel.port2.postMessage(undefined);
          });
        });
        watch.observe(document.body, { childList: true, subtree: true });
        select.value = wanted ?? '';
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }),
    [choice, value],
  );
}

for (const slowdown of (process.env.SLOWDOWN ?? '1,4').split(',').map(Number)) {
  let plainest = 0;
  console.log(`\nprocessor ${slowdown === 1 ? 'as it is' : `slowed ${slowdown} times`}, medians of ${rounds} rounds`);
  console.log(
    `${'choice'.padEnd(32)}${'drawn ms'.padStart(10)}${'ratio'.padStart(8)}${'longest task'.padStart(14)}${'elements'.padStart(10)}`,
  );
  for (const [name, choice] of Object.entries(choices)) {
    /** @type {{ seen: number, longest: number, nodes: number }[]} */
    const found = [];
    for (let round = 0; round < rounds; round++) {
      const context = await browser.newContext({
        ...visitor,
        viewport: { width: 1280, height: 900 },
        baseURL: `http://127.0.0.1:${port}`,
      });
      const page = await context.newPage();
      await page.route('**/api/studies/stor**', (route) =>
        route.fulfill({ json: answerLarge(new URL(route.request().url())) }),
      );
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      found.push(/** @type {{ seen: number, longest: number, nodes: number }} */ (await measure(page, choice)));
      await context.close();
    }
    const of = (/** @type {'seen' | 'longest' | 'nodes'} */ what) => Math.round(median(found.map((one) => one[what])));
    plainest ||= of('seen');
    const ratio = (of('seen') / plainest).toFixed(1);
    console.log(
      `${name.padEnd(32)}${of('seen').toString().padStart(10)}${ratio.padStart(8)}${of('longest').toString().padStart(14)}${of('nodes').toString().padStart(10)}`,
    );
  }
}
await browser.close();
server.close();
