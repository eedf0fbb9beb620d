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
  'form-english': async (page) => {
    await openForm(page, 'slag');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Send the answers' }).click();
    await page.getByRole('heading', { name: /There are 4 things/ }).waitFor();
  },
  'form-nynorsk': async (page) => {
    await page.goto('/s/kort?lang=nn');
    await page.getByRole('heading', { name: 'Du er anonym' }).waitFor();
  },
  'results-none': async (page) => {
    await page.goto('/resultater');
    await page.getByText('Ingen resultater er publisert her ennå.').waitFor();
  },
  'results-wrong-key': async (page) => {
    await page.goto('/resultater');
    await page.getByLabel('Nøkkel').fill('feil');
    await page.getByRole('button', { name: 'Bruk nøkkelen' }).click();
    await page.getByText('Nøkkelen ble ikke godtatt').waitFor();
  },
  'results-list': async (page) => {
    await signIn(page);
    await page.getByRole('link', { name: title }).waitFor();
  },
  'results-needs-key': async (page) => {
    await page.goto(`/resultater/${study}`);
    await page.getByText('Disse resultatene krever en nøkkel.').waitFor();
  },
  'results-battery': (page) => openResults(page, 'questions=bidratt.*&year=2023&audience=leder&base=all'),
  'results-audiences': (page) => openResults(page, 'questions=motivasjon.*&year=2023&by=audience&base=all'),
  'results-counties': (page) => openResults(page, 'questions=egnethet&year=2023&audience=leder&by=fylke&base=all'),
  'results-battery-counties': (page) =>
    openResults(page, 'questions=informasjon.*&year=2023&by=audience%2Cfylke&base=scale'),
  'results-multi': (page) => openResults(page, 'questions=info_forst&year=2023&by=audience&base=all'),
  'results-not-asked': (page) => openResults(page, 'questions=forankring&year=2023&by=audience&base=all'),
  'results-offline': async (page) => {
    await openResults(page, 'questions=egnethet&year=2023&audience=leder&base=all');
    await page.route('**/api/**', (route) => route.abort());
    await page.getByLabel('Fordelt på').selectOption('Fylke');
    await page.getByText('Vi får ikke kontakt').waitFor();
  },
  'results-unknown-study': async (page) => {
    await signIn(page);
    await page.goto('/resultater/finnes-ikke');
    await page.getByText('Tallene kunne ikke hentes').waitFor();
  },
};

const study = 'tjenestestotteprogrammet';

/** @param {Page} page */
async function signIn(page) {
  await page.goto('/resultater');
  await page.getByLabel('Nøkkel').fill('prove');
  await page.getByRole('button', { name: 'Bruk nøkkelen' }).click();
  await page.getByText('Du bruker en nøkkel').waitFor();
}

/** @param {Page} page @param {string} query */
async function openResults(page, query) {
  await signIn(page);
  await page.goto(`/resultater/${study}?${query}`);
  await page
    .getByText(/^Kilde: /)
    .first()
    .waitFor();
}
