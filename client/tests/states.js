/** @typedef {import('playwright-core').Page} Page @typedef {import('playwright-core').BrowserContext} Context */

/** @param {Page} page @param {string} name */
const heading = (page, name) => page.getByRole('heading', { name, level: 1 }).waitFor();
/** @param {Page} page */
const send = (page) => page.getByRole('button', { name: 'Send svaret' }).click();
const title = /^Følgeevaluering/;
/** @param {Page} page @param {string} link */
async function openForm(page, link) {
  await page.goto(`/s/${link}`);
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
}
/** @param {Page} page */
const answerShort = (page) => page.getByLabel('Fra statsforvalteren').check();

/** Each leads the page into a state worth looking at. @type {Record<string, (page: Page, context: Context) => Promise<unknown>>} */
export const states = {
  front: async (page) => {
    await page.goto('/');
    await heading(page, 'Undersøkelser av det kommunale barnevernet');
  },
  statement: async (page) => {
    await page.goto('/tilgjengelighet');
    await heading(page, 'Tilgjengelighetserklæring');
  },
  nowhere: async (page) => {
    await page.goto('/finnes/ikke');
    await heading(page, 'Fant ikke siden');
  },
  form: (page) => openForm(page, 'leder'),
  'form-answered': async (page) => {
    await openForm(page, 'leder');
    await answerShort(page);
    await page
      .getByRole('group', { name: /Har du deltatt/ })
      .getByLabel('Ja')
      .check();
    await page.getByRole('group', { name: /ledet av prosessledere/ }).waitFor();
    await page
      .getByRole('radio', { name: /riktig faglig nivå Delvis uenig/ })
      .or(page.getByRole('group', { name: /riktig faglig nivå$/ }).getByLabel('Delvis uenig'))
      .check();
    await page.getByLabel(/Kan du utdype/).fill('Det var for lett for oss som har vært med lenge.');
  },
  'form-kinds': (page) => openForm(page, 'slag'),
  'form-kinds-filled': async (page) => {
    await openForm(page, 'slag');
    await page.getByLabel(/Hvor mange årsverk/).fill('1 200');
    await page.getByLabel('Annet', { exact: true }).check();
    await page.getByLabel('Utdyp «Annet»').fill('Fagleder '.repeat(9));
    await page.getByLabel('Vikarordning').check();
    await page.getByLabel(/noe mer du vil si/).fill('x'.repeat(110));
    await page.getByLabel(/Når begynte/).fill('2017-01-01');
    await send(page);
    await page.getByRole('heading', { name: /Du må rette/ }).waitFor();
  },
  'form-errors': async (page) => {
    await openForm(page, 'slag');
    await send(page);
    await page.getByRole('heading', { name: 'Du må rette 4 ting før du kan sende' }).waitFor();
  },
  'form-refused': async (page) => {
    await openForm(page, 'avvist');
    await answerShort(page);
    await send(page);
    await page.getByRole('heading', { name: 'Du må rette 2 ting før du kan sende' }).waitFor();
  },
  'form-closed-under-way': async (page) => {
    await openForm(page, 'stengersnart');
    await answerShort(page);
    await send(page);
    await page.getByRole('heading', { name: 'Svaret ble ikke tatt imot' }).waitFor();
  },
  'form-restored': async (page) => {
    await openForm(page, 'kort');
    await answerShort(page);
    await openForm(page, 'kort');
    await page.getByText('Vi fant svar du hadde begynt på').waitFor();
  },
  'form-loading': async (page) => {
    await page.route('**/api/respond/**', () => undefined);
    await page.goto('/s/kort');
    await page.getByText('Laster skjemaet').waitFor();
  },
  'form-offline': async (page) => {
    await page.route('**/api/respond/**', (route) => route.abort());
    await page.goto('/s/kort');
    await heading(page, 'Skjemaet kunne ikke lastes');
  },
  'form-unstable': async (page) => {
    await page.goto('/s/ustabil');
    await heading(page, 'Skjemaet kunne ikke lastes');
  },
  unknown: async (page) => {
    await page.goto('/s/nei');
    await heading(page, 'Lenken virker ikke');
  },
  closed: async (page) => {
    await page.goto('/s/stengt');
    await heading(page, 'Undersøkelsen er ikke åpen');
  },
  paused: async (page) => {
    await page.goto('/s/pause');
    await heading(page, 'Undersøkelsen er satt på pause');
  },
  sending: async (page) => {
    await openForm(page, 'kort');
    await answerShort(page);
    await page.route('**/submissions**', () => undefined);
    await send(page);
    await heading(page, 'Sender svaret …');
  },
  'sending-busy': async (page) => {
    await openForm(page, 'opptatt');
    await answerShort(page);
    await send(page);
    await page.getByText('Tjenesten har mye å gjøre').waitFor();
  },
  'sending-offline': async (page, context) => {
    await openForm(page, 'kort');
    await answerShort(page);
    await context.setOffline(true);
    await send(page);
    await page.getByText('Du er uten nett').waitFor();
  },
  receipt: async (page) => {
    await openForm(page, 'kort');
    await answerShort(page);
    await send(page);
    await heading(page, 'Takk, svaret er tatt imot');
  },
};
