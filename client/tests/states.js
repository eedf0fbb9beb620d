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
    // One weight comes late, and the page's patience is as long as a slow machine needs.
    await page.route(/inter-latin-400/, async (route) => {
      await new Promise((later) => setTimeout(later, 100));
      await route.continue();
    });
    await page.addInitScript(() => {
      const wait = window.setTimeout;
      Object.assign(window, {
        setTimeout: (/** @type {() => void} */ work, /** @type {number} */ after) =>
          wait(work, after === 300 ? 20_000 : after),
      });
    });
    await page.goto('/');
    await heading(page, 'Undersøkelser av det kommunale barnevernet');
    // Nothing is written in letters of one weight while those of the other are on their way.
    const faces = await page.evaluate(() => [...document.fonts].map(({ family, status }) => `${family} ${status}`));
    if (faces.join() !== 'Inter loaded,Inter loaded') throw new Error(`The page was written with ${faces.join()}.`);
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
    // Said as well as shown: some screen readers tell nothing of a focus whose place was taken by what stands there now.
    await page.getByRole('status').filter({ hasText: 'Takk, svaret er tatt imot' }).waitFor();
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
  'code-in-link': async (page) => {
    await page.goto('/s/kodet#kode=KODE-1');
    await page.getByText('Koden din fulgte med i lenken').waitFor();
    await answerShort(page);
    await send(page);
    await heading(page, 'Takk, svaret er tatt imot');
  },
  'code-missing': async (page) => {
    await openForm(page, 'kodet');
    // Asked for before anything else, so that nobody answers for nothing.
    await page.getByLabel('Koden du har fått').waitFor();
    await answerShort(page);
    await send(page);
    await page.getByRole('heading', { name: 'Du må rette én ting før du kan sende' }).waitFor();
    await page.getByRole('link', { name: /Koden du har fått/ }).click();
    await expectFocus(page, 'Koden du har fått');
  },
  'code-refused': async (page) => {
    await openForm(page, 'kodet');
    await page.getByLabel('Koden du har fått').fill('KODE-2');
    await answerShort(page);
    await send(page);
    await page.getByText('Koden gjelder ikke').waitFor();
    await expectFocus(page, 'Koden du har fått');
    const kept = await page.evaluate(() => JSON.stringify(localStorage));
    if (kept.includes('KODE')) throw new Error(`The code is in the draft: ${kept}`);
  },
  'code-typed': async (page) => {
    await openForm(page, 'kodet');
    await answerShort(page);
    await page.getByLabel('Koden du har fått').fill(' KODE-1 ');
    await send(page);
    await heading(page, 'Takk, svaret er tatt imot');
  },
  'keyboard-alone': async (page) => {
    await openForm(page, 'slag');
    await page.keyboard.press('Tab');
    await expectFocus(page, 'Hopp til innholdet');
    await page.keyboard.press('Enter');
    // From the content's beginning: the draft's box, the county, the first of the clusters.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expectFocus(page, 'Husk svarene mine');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('radio', { name: 'Klynge 2', checked: true }).waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    while (!(await focused(page)).startsWith('Send svaret')) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Du må rette 3 ting før du kan sende' }).waitFor();
    await expectFocus(page, 'Du må rette 3 ting');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('12');
    await page
      .getByRole('textbox', { name: /Hvor mange årsverk/ })
      .and(page.locator(':focus'))
      .waitFor();
    await page.getByRole('heading', { name: 'Du må rette 2 ting før du kan sende' }).waitFor();
  },
  'draft-refused': async (page) => {
    await openForm(page, 'kort');
    await page.getByLabel('Husk svarene mine').uncheck();
    await answerShort(page);
    const kept = await page.evaluate(() => JSON.stringify(localStorage));
    if (kept.includes('statsforvalter')) throw new Error(`Kept all the same: ${kept}`);
    await openForm(page, 'kort');
    if (await page.getByLabel('Fra statsforvalteren').isChecked()) throw new Error('The answer is still there.');
    if (await page.getByLabel('Husk svarene mine').isChecked()) throw new Error('The choice was forgotten.');
  },
  'acknowledgement-lost': async (page) => {
    /** @type {(string | undefined)[]} */
    const keys = [];
    /** @type {number[]} */
    const statuses = [];
    await page.route('**/submissions**', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      const response = await route.fetch();
      statuses.push(response.status());
      // The server has it, but the phone is in a tunnel when the answer comes.
      await (keys.length === 1 ? route.abort('connectionreset') : route.fulfill({ response }));
    });
    await openForm(page, 'kort');
    await answerShort(page);
    await send(page);
    await page.getByText('vet ikke om svaret kom fram').waitFor();
    await page.getByRole('button', { name: 'Prøv nå' }).click();
    await heading(page, 'Takk, svaret er tatt imot');
    if (keys.length !== 2 || keys[0] !== keys[1]) throw new Error(`Sent under other keys: ${keys}`);
    if (String(statuses) !== '201,200') throw new Error(`Counted more than once: ${statuses}`);
    if ((await page.evaluate(() => localStorage.length)) !== 0) throw new Error('The draft is still there.');
  },
  'closed-in-the-middle-of-sending': async (page) => {
    await page.route('**/submissions**', (route) => route.abort());
    await openForm(page, 'kort');
    await answerShort(page);
    await send(page);
    await page.getByText('vet ikke om svaret kom fram').waitFor();
    page.on('dialog', (dialog) => dialog.accept());
    await page.goto('about:blank');
    await openForm(page, 'kort');
    await page.getByText('Du var i ferd med å sende').waitFor();
  },
  forwarder: async (page) => {
    await openForwarder(page);
    for (const name of [
      'Kopier teksten: Ledere, Møre og Romsdal',
      'Kopier teksten: Purring 2, 20.5.2026, Ledere, Møre og Romsdal',
    ])
      await page.getByRole('button', { name, exact: true }).waitFor();
  },
  // Where the browser writes a day in its own way, the page says which day that is.
  'forwarder-foreign': async (page) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'language', { get: () => 'en-US' }));
    await openForwarder(page);
    await page.getByLabel('Sendt', { exact: true }).first().fill('2026-05-06');
    await page.getByText('Valgt: 6.5.2026', { exact: true }).waitFor();
  },
  'forwarder-errors': async (page) => {
    await openForwarder(page);
    const form = page.getByRole('form', { name: 'Kvittering for Ledere, Møre og Romsdal' });
    await form.getByLabel('Antall som fikk den').fill('alle');
    await form.getByRole('button', { name: /Lagre/ }).click();
    await page.getByText('Skriv et helt tall med sifre').waitFor();
    await page.getByText('Lenke, QR-kode og plakat').first().click();
  },
  'forwarder-receipt': async (page) => {
    await openForwarder(page, 'kvitterer');
    const form = page.getByRole('form', { name: 'Kvittering for Ledere, Møre og Romsdal' });
    await form.getByLabel('Antall som fikk den').fill('22');
    await form.getByRole('button', { name: /Lagre/ }).click();
    await page.getByText('Takk, det er lagret.').waitFor();
    await page
      .getByText(/^22 \(/)
      .first()
      .waitFor();
  },
  'forwarder-unknown': async (page) => {
    await page.goto('/v/feil');
    await heading(page, 'Siden finnes ikke');
  },
  poster: async (page) => {
    await page.goto('/v/moreogromsdal/plakat/1');
    await page.getByRole('img', { name: /QR-kode/ }).waitFor();
  },
  'styring-sign-in': async (page) => {
    await page.goto('/styring');
    await heading(page, 'Logg inn');
  },
  'styring-missing-key': async (page) => {
    await page.goto('/styring');
    await page.getByRole('button', { name: 'Logg inn' }).click();
    await page.getByText('Skriv inn nøkkelen.').waitFor();
    await expectFocus(page, 'Nøkkel');
  },
  // Nobody sees what stands in the field: what is typed after a refusal takes its place.
  'styring-refused-key': async (page) => {
    await page.goto('/styring');
    await page.getByLabel('Nøkkel').fill('feil');
    await page.getByRole('button', { name: 'Logg inn' }).click();
    await page.getByText('Nøkkelen ble ikke godtatt').waitFor();
    await expectFocus(page, 'Nøkkel');
    await page.keyboard.type('prove');
    await page.keyboard.press('Enter');
    await heading(page, 'Styr målingene');
  },
  'styring-not-for-readers': async (page) => {
    await signIn(page, 'lese');
    await page.goto('/styring');
    await page.getByRole('heading', { name: 'Nøkkelen gir ikke tilgang til denne siden' }).waitFor();
  },
  'styring-list': async (page) => {
    await signIn(page);
    await page.getByRole('link', { name: 'Styring' }).click();
    await heading(page, 'Styr målingene');
  },
  'styring-empty': async (page) => {
    await openWave(page, 2019);
    await page.getByText('Ingen videresendere er lagt inn ennå.').waitFor();
  },
  'styring-open': async (page) => {
    await openWave(page, 2020);
    await page.getByText('Flere har svart enn det skulle være mulig').waitFor();
    // It is so, and has not just happened: it would else break in each time that the page comes back from behind a dialog.
    if ((await page.getByRole('alert').count()) > 0) throw new Error('Something breaks in on who only reads the page.');
    await page.getByRole('rowheader', { name: 'Ledere · Møre og Romsdal', exact: true }).first().waitFor();
    for (const name of ['Legg til en annen videresender', 'Lag en lenke', 'Hvem sendte når?'])
      await page.getByText(name, { exact: true }).click();
  },
  'styring-new-address': async (page) => {
    await openWave(page, 2020);
    const button = page.getByRole('button', { name: 'Ny adresse: Kompetansesenter Nord' });
    await button.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ny adresse' }).click();
    await page.getByText('Siden har fått ny adresse.').waitFor();
    await expectFocus(page, 'Ny adresse');
  },
  'styring-closed': (page) => openWave(page, 2023),
  'styring-release': async (page) => {
    await openWave(page, 2023);
    await page.getByRole('button', { name: 'Se hva som blir skjult' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Se hva som blir skjult' }).click();
    await page.getByText('61 av 412 rader skjult').waitFor();
    await expectFocus(page, 'Slik blir utgaven.');
    await page.getByText('Rader som blir skjult', { exact: true }).click();
    await page.getByLabel('Alle kan lese tallene').check();
  },
  'styring-receipts': async (page) => {
    await openWave(page, 2020);
    await page.getByText('Rettet én gang').click();
    await page.getByText('Sendt 3.5.2026 til 20').waitFor();
  },
  'styring-withdraw': async (page) => {
    await openWave(page, 2023);
    await page.getByRole('button', { name: 'Trekk tilbake utgave 2' }).click();
    const dialog = page.getByRole('dialog', { name: 'Trekke tilbake utgave 2?' });
    await expectFocus(page, 'Hvorfor?');
    await dialog.getByRole('button', { name: 'Trekk tilbake' }).click();
    await page.getByText('Skriv hvorfor').waitFor();
    await expectFocus(page, 'Hvorfor?');
    await page.keyboard.insertText('for lang '.repeat(120));
    await dialog.getByRole('button', { name: 'Trekk tilbake' }).click();
    await page.getByText('Teksten er for lang').first().waitFor();
  },
  'styring-withdrawn': async (page) => {
    await openWave(page, 2023);
    await page.getByRole('button', { name: 'Trekk tilbake utgave 2' }).press('Enter');
    await page.keyboard.insertText('Et spørsmål manglet i nynorskutgaven.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Utgaven er trukket tilbake.').waitFor();
    await expectFocus(page, 'Utgaven er trukket tilbake.');
  },
  'styring-confirm': async (page) => {
    await openWave(page, 2020);
    await page.getByRole('button', { name: 'Steng målingen' }).click();
    await page.getByRole('dialog', { name: 'Stenge målingen?' }).waitFor();
    await expectFocus(page, 'Avbryt');
  },
  'styring-faults': async (page) => {
    await openWave(page, 2020);
    await page.getByLabel('E-post').fill('feil');
    await page.getByRole('button', { name: 'Lagre frist og kontakt' }).click();
    await page.getByText('E-postadressen må se ut som').first().waitFor();
    await page.getByRole('button', { name: 'Planlegg' }).click();
    await page.getByText('Velg en dag.').waitFor();
    await page.getByText('Lag en lenke', { exact: true }).click();
    await page.getByRole('button', { name: 'Lag lenken' }).click();
    await page.getByText('Målingen finnes ikke.').waitFor();
  },
  'styring-unknown': async (page) => {
    await signIn(page);
    await page.goto(`/styring/${study}/1999`);
    await heading(page, 'Målingen kunne ikke hentes');
  },
  'styring-english': async (page) => {
    await openWave(page, 2020);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Close the wave' }).waitFor();
  },
  'styring-codes': async (page) => {
    await openWave(page, 2020);
    await page.getByRole('link', { name: /^Engangskoder til/ }).click();
    await heading(page, 'Engangskoder');
    await page.getByRole('button', { name: 'Lag kodene' }).click();
    await page.getByText('Skriv et tall fra 1 til 5000.').waitFor();
    await page.getByLabel('Hvor mange koder').fill('12');
    await page.getByRole('button', { name: 'Lag kodene' }).click();
    await page.getByText('ABCD-EFG11').waitFor();
  },
  'styring-codes-none': async (page) => {
    await signIn(page);
    await page.goto(`/styring/${study}/2020/koder/1`);
    await page.getByText('er laget uten koder').waitFor();
  },
  'styring-form': async (page) => {
    await openWave(page, 2020);
    await page.locator('#skjema ~ ul a').first().click();
    await page.getByText('Svar bare hvis').first().waitFor();
  },
  'styring-form-tried': async (page) => {
    await openPreview(page, '&prov');
    await page.getByText('Du prøver skjemaet.').waitFor();
    if ((await page.getByRole('button', { name: /Send/ }).count()) > 0) throw new Error('It can be sent.');
  },
  'styring-form-empty': async (page) => {
    await signIn(page);
    await page.goto(`/styring/${study}/2020/skjema?malgruppe=medarbeider`);
    await page.getByText('har ingen spørsmål').waitFor();
  },
  'styring-keyboard': async (page) => {
    await openWave(page, 2020);
    const to = async (/** @type {string} */ name) => {
      for (let i = 0; i < 80 && !(await focused(page)).startsWith(name); i++) await page.keyboard.press('Tab');
      await expectFocus(page, name);
    };
    await to('Steng målingen');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Stenge målingen?' }).waitFor();
    await to('Avbryt');
    await page.keyboard.press('Enter');
    // Back where it was asked from.
    await expectFocus(page, 'Steng målingen');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expectFocus(page, 'Steng målingen');
    await to('Kopier adressen');
    await to('Lag en lenke');
    await page.keyboard.press('Enter');
    await to('Lag lenken');
    await to('Planlegg');
    await page.keyboard.press('Enter');
    await page.getByText('Velg en dag.').waitFor();
  },
  'styring-days': async (page) => {
    await openWave(page, 2020);
    await page.getByRole('img', { name: /^Trappelinje/ }).waitFor();
    await page.getByRole('rowheader', { name: '5.5.2026–6.5.2026' }).waitFor();
  },
  'controller-without-right': async (page) => {
    await signIn(page);
    await page.goto(`/styring/${study}/2023/enkeltsvar`);
    await page.getByText('gir ikke tilgang til enkeltsvar').waitFor();
  },
  // A key for single answers alone is told what it opens, on every page that it does not.
  'styring-forbidden': async (page) => {
    await signIn(page, 'enkeltsvar');
    for (const address of ['nokler', `${study}/2023`, `${study}/2023/skjema`]) {
      await page.goto(`/styring/${address}`);
      await heading(page, 'Nøkkelen gir ikke tilgang til denne siden');
    }
    if (await page.getByRole('link', { name: 'styre målingene' }).count()) throw new Error('It may not.');
    await page.getByRole('link', { name: 'lese fritekster og hente ut enkeltsvar' }).click();
    await heading(page, 'Enkeltsvar');
    await page.goto('/styring/nokler');
    await heading(page, 'Nøkkelen gir ikke tilgang til denne siden');
  },
  'styring-another-key': async (page) => {
    await signIn(page, 'enkeltsvar');
    await page.goto('/styring/nokler');
    await page.getByRole('textbox', { name: 'Nøkkel' }).fill('prove');
    await page.getByRole('button', { name: 'Logg inn' }).click();
    await heading(page, 'Lag en nøkkel');
  },
  'controller-from-the-wave': async (page) => {
    await signIn(page, 'kontroll');
    await page.goto(`/styring/${study}/2023`);
    await page.getByRole('link', { name: 'Enkeltsvar, import og sletting' }).click();
    await heading(page, 'Enkeltsvar: Tredje statusmåling 2023');
  },
  'controller-not-closed': async (page) => {
    await openController(page, 2019);
    await page.getByText('Målingen må være stengt').waitFor();
  },
  'controller-without-manage': async (page) => {
    await openController(page, 2023, 'enkeltsvar');
    await page.getByText('Loggen kan ses av').waitFor();
  },
  'controller-confirm': async (page) => {
    await openController(page, 2023);
    await page.getByRole('button', { name: 'Les tekstene' }).click();
    await page.getByRole('dialog', { name: 'Lese svarene?' }).waitFor();
  },
  'controller-texts': async (page) => {
    await openController(page, 2023);
    await page.getByRole('button', { name: 'Les tekstene' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Les tekstene' }).click();
    await page.getByText('12 tekster, i tilfeldig rekkefølge.').waitFor();
    await page.getByText('Svarene er lest').waitFor();
    // It has been read: there is nothing more to be asked about.
    await page.getByLabel('Målgruppe').nth(1).selectOption('leder');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Hent filen' }).click();
    if ((await coming).suggestedFilename() !== `${study}-2023-leder.csv`) throw new Error('Another name.');
    await page.getByText('Filen er hentet.').waitFor();
  },
  'controller-few-texts': async (page) => {
    await openController(page, 2023);
    await page.getByLabel('Målgruppe').first().selectOption('medarbeider');
    await page.getByRole('button', { name: 'Les tekstene' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Les tekstene' }).click();
    await page.getByText('Det er færre enn 10 tekster.').waitFor();
  },
  'controller-import-missing': async (page) => {
    await openController(page, 2023);
    await page.getByRole('button', { name: 'Prøv' }).click();
    await page.getByText('Velg filen med svarene.').waitFor();
  },
  'controller-import-faults': async (page) => {
    await tryImport(page, 'feil svar');
    await page.getByText('19 av 141 rader passer ikke.').waitFor();
  },
  'controller-import-refused': async (page) => {
    await tryImport(page, 'feil beskrivelse');
    await page.getByText('Spørsmålet finnes ikke i målingen.').waitFor();
  },
  'controller-import-in-the-way': async (page) => {
    await tryImport(page, 'opptatt');
    await page.getByText('Målgruppen har alt svar').waitFor();
  },
  'controller-import': async (page) => {
    await tryImport(page, 'rett');
    await page.getByText('Alt passer. 139 svar kan hentes inn.').waitFor();
    await page.getByRole('button', { name: 'Hent inn', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Hent inn' }).click();
    await page.getByText('139 svar er hentet inn.').waitFor();
  },
  'controller-erase': async (page) => {
    await openController(page, 2023);
    await page.getByRole('button', { name: 'Slett svarene' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Slett svarene' }).click();
    await page.getByText(`Skriv nøyaktig «${study}/2023».`).waitFor();
    await expectFocus(page, 'Skriv «');
  },
  'controller-erased': async (page) => {
    /** @type {string | undefined} */
    let erasedAt;
    page.on('request', (request) => {
      if (request.url().endsWith('/erase')) erasedAt = '2026-03-02T10:00:00Z';
    });
    await page.route(
      (url) => url.pathname === `/api/studies/${study}`,
      async (route) => {
        const answer = await route.fetch();
        const told = await answer.json();
        for (const wave of told.waves) if (wave.year === 2023) wave.answersErasedAt = erasedAt;
        await route.fulfill({ json: told });
      },
    );
    await openController(page, 2023);
    await page.getByRole('button', { name: 'Slett svarene' }).press('Enter');
    await expectFocus(page, 'Skriv «');
    await page.keyboard.insertText(`${study}/2023`);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Svarene ble slettet 2.3.2026' }).waitFor();
    await expectFocus(page, 'Svarene ble slettet 2.3.2026');
    // What is left is offered, and nothing else.
    await page.getByRole('link', { name: 'Se resultatene i utgave 1' }).waitFor();
    await page.getByText('Da tar den ikke imot flere svar.').waitFor();
    for (const gone of ['Les tekstene', 'Hent filen', 'Slett svarene', 'Prøv'])
      if (await page.getByRole('button', { name: gone }).count()) throw new Error(`"${gone}" is offered.`);
  },
  'controller-english': async (page) => {
    await openController(page, 2023);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Who has read what' }).waitFor();
  },
  'keys-faults': async (page) => {
    await openKeys(page);
    await page.getByRole('button', { name: 'Lag nøkkelen' }).click();
    await page.getByText('Kryss av for minst én tilgang.').waitFor();
  },
  'keys-made': async (page) => {
    await openKeys(page);
    await page.getByLabel('Hvem skal ha den?').fill('Evaluatoren');
    await page.getByLabel(/^Tall/).check();
    await page.getByRole('button', { name: 'Lag nøkkelen' }).click();
    await page.getByText('dl2egLAfnngObUgNX0VfxGAZGvsXhCcY').waitFor();
    // Whoever leaves without the key is asked first.
    const asked = page.waitForEvent('dialog').then((dialog) => dialog.dismiss());
    await page.getByRole('link', { name: 'Alle målinger' }).click();
    await asked;
    await heading(page, 'Lag en nøkkel');
  },
  'results-none': async (page) => {
    await page.goto('/resultater');
    await page.getByText('Ingen resultater er publisert her ennå.').waitFor();
  },
  'results-wrong-key': async (page) => {
    await page.goto('/resultater');
    await page.getByLabel('Nøkkel').fill('feil');
    await page.getByRole('button', { name: 'Logg inn' }).click();
    await page.getByText('Nøkkelen ble ikke godtatt').waitFor();
  },
  'results-list': async (page) => {
    await signIn(page);
    await page.getByRole('link', { name: title }).waitFor();
  },
  'results-needs-key': async (page) => {
    await page.goto(`/resultater/${study}`);
    await page.getByText('Dette krever at du logger inn.').waitFor();
  },
  'results-battery': (page) => openResults(page, 'questions=bidratt.*&year=2023&audience=leder&base=all'),
  'results-audiences': (page) => openResults(page, 'questions=motivasjon.*&year=2023&by=audience&base=all'),
  'results-counties': (page) => openResults(page, 'questions=egnethet&year=2023&audience=leder&by=fylke&base=all'),
  'results-battery-counties': (page) =>
    openResults(page, 'questions=informasjon.*&year=2023&by=audience%2Cfylke&base=scale'),
  'results-multi': (page) => openResults(page, 'questions=info_forst&year=2023&by=audience&base=all'),
  'results-not-asked': (page) => openResults(page, 'questions=forankring&year=2023&by=audience&base=all'),
  'results-diverging': (page) =>
    openResults(page, 'questions=bidratt.*&year=2023&audience=leder&base=all&figure=diverging'),
  'results-pairs': (page) => openResults(page, 'questions=motivasjon.*&year=2023&by=audience&base=all&figure=pairs'),
  'results-roles': (page) => openResults(page, 'questions=bidratt.*&year=2023&by=audience&base=all&figure=multiples'),
  'results-multiples': (page) =>
    openResults(page, 'questions=egnethet&year=2023&audience=medarbeider&by=fylke&base=all&figure=multiples'),
  'results-map': (page) =>
    openResults(page, 'questions=egnethet&year=2023&audience=medarbeider&by=fylke&base=all&figure=map&top=2'),
  'results-trend': (page) =>
    openResults(page, 'questions=informasjon.*&year=2023&by=audience&base=all&figure=trend&top=1'),
  'results-scatter': (page) => openResults(page, 'questions=bidratt.*&year=2023&base=all&figure=scatter&second=behov'),
  'results-curve': (page) => openResults(page, 'questions=egnethet&year=2023&base=all&figure=curve&over=startar&top=2'),
  // Each choice is told of, and once; also of figures whose table is not that of the counts, and where the rows are as many as before.
  'results-told': async (page) => {
    await openResults(page, 'questions=informasjon.*&year=2023&by=audience&base=all&figure=trend&top=1');
    const told = page.getByRole('status').filter({ hasText: 'Viser' });
    const before = await told.innerText();
    if (!/^Viser 18 rader. Utvikling over målingene/.test(before)) throw new Error(`Told "${before}".`);
    await told.evaluate((element) => {
      const changes = { told: 0 };
      Object.assign(window, { changes });
      new MutationObserver((all) => (changes.told += all.length)).observe(element, {
        childList: true,
        subtree: true,
        characterData: true,
      });
    });
    await page.getByLabel('Andel').selectOption('De 2 høyeste svarene');
    await page.waitForURL(/top=2/);
    await page.waitForFunction(() => Reflect.get(window, 'changes').told > 0);
    const [after, times] = [await told.innerText(), await page.evaluate(() => Reflect.get(window, 'changes').told)];
    if (after === before || times !== 1) throw new Error(`Told ${times} times, at last "${after}".`);
  },
  // A hundred questions by fifteen counties: the first rows stand there at once, and no one task writes more than a few of the rest.
  'results-large': async (page) => {
    await page.addInitScript(() => {
      const most = { atOnce: 0 };
      Object.assign(window, { most });
      new MutationObserver((changes) => {
        const added = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof Element);
        const count = added.reduce((sum, element) => sum + 1 + element.querySelectorAll('*').length, 0);
        most.atOnce = Math.max(most.atOnce, count);
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto('/resultater/stor?questions=behov.*&year=2026&audience=leder&by=fylke&base=all&figure=stacked');
    await page.locator('figure svg').first().waitFor();
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1700);
    await page.waitForFunction(() => document.querySelectorAll('figure svg text').length > 9000);
    const most = await page.evaluate(() => Reflect.get(window, 'most').atOnce);
    if (most > 2500) throw new Error(`${most} elements were written in one go.`);
    // Another figure of the same numbers leaves the table as it stands, and takes its own time.
    const row = await page.locator('tbody tr').last().elementHandle();
    await page.getByLabel('Figur', { exact: true }).selectOption('diverging');
    await page.waitForFunction(() => document.querySelectorAll('figure svg line').length > 1000);
    if (!(await row?.evaluate((element) => element.isConnected))) throw new Error('The table was written anew.');
    await page.getByLabel('Fordelt på').selectOption('Ingen fordeling');
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 100);
  },
  'results-take': async (page) => {
    await openResults(page, 'questions=bidratt.*&year=2023&audience=leder&base=all&figure=stacked');
    await page.getByText('Setninger til rapporten').click();
    await page.getByText('52 prosent svarer').first().waitFor();
    await page.getByText('Hent de samme tallene i et annet program').click();
    await page.getByLabel('Excel Power Query').check();
    await page.getByText('Table.PromoteHeaders').waitFor();
    await page.getByText('Egne grupper').click();
  },
  'results-keyboard': async (page) => {
    await openResults(page, 'questions=egnethet&year=2023&audience=leder&by=fylke&base=all&figure=stacked');
    await page.getByLabel('Figur', { exact: true }).focus();
    // A choice by the keyboard alone: it is in the address, and back takes it back.
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/figure=diverging/);
    await page.goBack();
    await page.waitForURL(/figure=stacked/);
    for (const extension of ['svg', 'png']) {
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: `Figur som ${extension.toUpperCase()}` }).focus();
      await page.keyboard.press('Enter');
      const name = (await coming).suggestedFilename();
      if (!name.endsWith(`.${extension}`)) throw new Error(`Expected a file of ${extension}, got ${name}.`);
    }
  },
  // What takes over a second is told of, where the numbers are, and where a file is made.
  'results-waiting': async (page) => {
    await openResults(page, 'questions=egnethet&year=2023&audience=leder&base=all');
    await page.route('**/distributions?**', () => undefined);
    await page.getByLabel('Fordelt på').selectOption('Fylke');
    await page.getByRole('progressbar', { name: 'Henter tallene' }).waitFor();
    if (!(await page.locator('figure svg').first().isVisible())) throw new Error('What stood there is gone.');
  },
  'results-making-a-file': async (page) => {
    await openResults(page, 'questions=egnethet&year=2023&audience=leder&base=all');
    await page.route('**/distributions?**', () => undefined);
    await page.getByRole('button', { name: /XLSX/ }).click();
    await page.getByRole('progressbar', { name: 'Lager filen' }).waitFor();
  },
  'report-making': async (page) => {
    await openReport(page);
    await page.route('**/reports?**', () => undefined);
    await page
      .getByRole('button', { name: /^Last ned som Word/ })
      .first()
      .click();
    await page.getByRole('progressbar', { name: 'Lager rapporten' }).waitFor();
  },
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
  'overview-loading': async (page) => {
    // Longer than anybody should wait: the bar comes after a second.
    await page.route('**/api/studies/programmet', (route) => new Promise(() => route));
    await page.goto('/undersokelse/programmet');
    await page.getByRole('progressbar').waitFor();
  },
  overview: async (page) => {
    await openOverview(page, '');
    // Nobody without a key is told of what is not released, and it is said what a key would show.
    await page.getByRole('heading', { name: 'Det du ser uten nøkkel' }).waitFor();
    for (const told of ['Videresendere', 'Frist: ', 'Utgave 1: '])
      if (await page.getByText(told, { exact: told !== 'Utgave 1: ' }).count())
        throw new Error(`"${told}" is told to all.`);
    // What was left out of the address is written out.
    await page.waitForURL(/year=2023&questionnaire=leder$/);
  },
  'overview-wordings': async (page) => {
    await openOverview(page, '?questionnaire=medarbeider');
    await page.getByRole('button', { name: /^4 påstander/ }).click();
    for (const summary of await page.getByText('Se ordlyden før og nå').all()) await summary.click();
    await page.getByText('«samarbeid med foreldre»').waitFor();
    await page.getByText('Slik er små grupper slått sammen').first().click();
  },
  'overview-reader': async (page) => {
    await signIn(page, 'lese');
    await openOverview(page, '?year=2021');
    await page.getByRole('heading', { name: 'Utgave 1: Andre måling 2021' }).waitFor();
    if (await page.getByRole('heading', { name: 'Videresendere' }).count()) throw new Error('For managers alone.');
  },
  'overview-manager': async (page) => {
    await signIn(page);
    await openOverview(page, '');
    await page.getByText('Flere har svart enn det skal være mulig').waitFor();
    await page.getByText('Frist: 1. juni 2099 kl. 23.59').first().waitFor();
    await page.getByText('2 av 3 har åpnet siden sin').waitFor();
  },
  'overview-audience': async (page) => {
    await openOverview(page, '');
    // A choice by the keyboard alone: it is in the address, and back takes it back.
    await page.getByLabel('Målgruppe').focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/audience=leder/);
    await page.getByRole('table', { name: /^Svarprosent etter fylke. Ledere/ }).waitFor();
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('audience'));
    await page.getByRole('table', { name: /^Svarprosent etter fylke. Alle samlet/ }).waitFor();
  },
  'overview-nothing-released': async (page) => {
    await signIn(page);
    await openOverview(page, '', 'nytt', 'En ny undersøkelse');
    await page.getByText('Ingen utgaver er gitt ut ennå.').waitFor();
    await page.getByText('Det er ingen svarprosenter å vise ennå.').waitFor();
  },
  'overview-needs-key': async (page) => {
    await page.goto('/undersokelse/nytt');
    await page.getByText('Har du en nøkkel, kan du logge inn her.').waitFor();
    await page.getByLabel('Nøkkel').fill('prove');
    await page.getByRole('button', { name: 'Logg inn' }).click();
    await heading(page, 'En ny undersøkelse');
  },
  // A page that is looked at again tells what has come in meanwhile, and keeps what the reader had chosen and opened.
  'overview-live': async (page) => {
    await signIn(page, 'lese');
    await openOverview(page, '?year=2025&audience=leder');
    await page.getByText('Målingen er åpen, så tallene endrer seg.').waitFor();
    await page.getByText('Slik er små grupper slått sammen').first().click();
    await page.route('**/response-rates?*', async (route) => {
      const answer = await (await route.fetch()).json();
      for (const row of answer.rows) Object.assign(row, { answered: 61, population: 99, percent: 62 });
      await route.fulfill({ json: answer });
    });
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.getByText('61 av 99').first().waitFor();
    await page.getByText('Ingen tall gjelder færre enn 5').first().waitFor();
    // A try that fails takes nothing away.
    await page.route('**/api/studies/programmet*', (route) => route.abort());
    const failed = page.waitForEvent('requestfailed');
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await failed;
    await page.getByText('61 av 99').first().waitFor();
  },
  'overview-withdrawn': async (page) => {
    await openOverview(page, '', 'trukket', 'En undersøkelse som er trukket tilbake');
    await page.getByRole('heading', { name: 'Resultatene er trukket tilbake' }).waitFor();
    await page.getByText('Ingen annen utgave av målingen gjelder.').waitFor();
    await page.getByRole('link', { name: 'Første måling 2023: utgave 1 er trukket tilbake' }).click();
    await page.getByText('Utgave 1 ble trukket tilbake 3.6.2024').waitFor();
  },
  // An old link that names no release: nothing of what it meant stands.
  'results-withdrawn': async (page) => {
    await page.goto('/resultater/trukket?questions=bidratt.*&year=2023');
    await page.getByText('Utgave 1 ble trukket tilbake 3.6.2024: Én lenke hadde feil fylke.').waitFor();
    await page.getByText('Ingen annen utgave av målingen gjelder, så').waitFor();
    await page.waitForURL(/release=1/);
  },
  // What is read instead is one click away, with the same question.
  'results-withdrawn-replaced': async (page) => {
    await page.route('**/distributions?*release=2*', (route) =>
      route.fulfill({
        status: 410,
        json: {
          code: 'release_withdrawn',
          status: 410,
          title: 'Utgaven er trukket tilbake.',
          detail: 'Utgave 2 ble trukket tilbake 3.6.2024: Én lenke hadde feil fylke.',
        },
      }),
    );
    await page.goto('/resultater/programmet?questions=utbytte&year=2023&release=2');
    const instead = page.getByRole('link', { name: 'Se de samme tallene fra utgave 3' });
    await instead.waitFor();
    if (!/questions=utbytte&year=2023/.test((await instead.getAttribute('href')) ?? ''))
      throw new Error('Another question.');
  },
  'overview-unknown-study': async (page) => {
    await page.goto('/undersokelse/finnes-ikke');
    await page.getByText('Enten finnes ikke undersøkelsen').waitFor();
  },
  'overview-offline': async (page) => {
    await openOverview(page, '');
    await page.route('**/api/**', (route) => route.abort());
    await page.getByLabel('Målgruppe').selectOption('Ledere');
    await page.getByText('Vi får ikke kontakt').waitFor();
  },
  'overview-failed': async (page) => {
    await page.route('**/api/studies/**', (route) => route.abort());
    await page.goto('/undersokelse/programmet');
    await page.getByText('Undersøkelsen kunne ikke hentes').waitFor();
  },
  'overview-nynorsk': async (page) => {
    await openOverview(page, '');
    await page.getByRole('button', { name: 'Nynorsk' }).click();
    await page.getByRole('heading', { name: 'Spørsmåla frå måling til måling' }).waitFor();
  },
  'overview-english': async (page) => {
    await signIn(page);
    await openOverview(page, '');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'The questions from wave to wave' }).waitFor();
  },
  'overview-keyboard': async (page) => {
    await openOverview(page, '');
    const to = async (/** @type {string} */ name) => {
      for (let i = 0; i < 80 && !(await focused(page)).startsWith(name); i++) await page.keyboard.press('Tab');
      await expectFocus(page, name);
    };
    await to('Se resultatene');
    await to('Utgave 3');
    await to('Måling');
    await to('Slik er små grupper');
    await page.keyboard.press('Enter');
    await page.getByText('Ingen tall gjelder færre enn 5').first().waitFor();
    await to('Kopier');
    await to('Se ordlyden før og nå');
    await page.keyboard.press('Enter');
    await page.getByText('«Er programmet forankret i ledelsen?»').waitFor();
    await to('▸ 4 påstander');
    await page.keyboard.press('Enter');
    await page.getByRole('rowheader', { name: 'barns medvirkning' }).waitFor();
    await expectFocus(page, '▾ 4 påstander');
    await to('Siste måling');
    await page.keyboard.press('Enter');
    await page.waitForURL(/resultater\/programmet\?questions=/);
  },
  'overview-print': async (page) => {
    await openOverview(page, '');
    await page.emulateMedia({ media: 'print' });
    // What A4 has within its margins.
    await page.setViewportSize({ width: 680, height: 980 });
    // On paper nothing can be opened: what was reworded is there.
    await page.getByText('«Er programmet forankret i ledelsen?»').waitFor();
  },
  'report-needs-key': async (page) => {
    await page.goto(`/rapport/${study}`);
    await page.getByText('Dette krever at du logger inn.').waitFor();
  },
  'report-empty': async (page) => {
    await openReport(page);
    await page.getByText('Rapporten er tom.').waitFor();
  },
  'report-template': async (page) => {
    await openReport(page);
    await page.getByRole('button', { name: 'Bruk malen som utgangspunkt' }).click();
    await page.getByRole('img', { name: /^Stablede stolper/ }).waitFor();
    await page.getByText(/^Tabell 3-1: /).waitFor();
  },
  'report-editing': async (page) => {
    await openReport(page);
    await page.getByRole('button', { name: 'Figur', exact: true }).click();
    await page.getByLabel('Figurtype').selectOption('Linjer over målinger');
    await page.getByLabel('Tittel på figuren').fill('Informasjon om programmet');
    await page.getByRole('img', { name: /^Stablede stolper/ }).waitFor();
  },
  // Each of the figures that are more than bars, chosen in the fields, with its table open.
  'report-comparison': async (page) => {
    await openFigure(page, 'To grupper mot hverandre', /^Stolpediagram, to grupper/);
    await page.getByRole('group', { name: 'Den andre gruppen' }).getByLabel('Blant').selectOption('cluster!=2');
  },
  'report-curve': async (page) => {
    await openFigure(page, 'Linjer over målinger', /^Stablede stolper/);
    await page.getByLabel('Figurtype').selectOption('Logistisk kurve');
    await page.getByRole('img', { name: /^Punkter og logistisk kurve/ }).waitFor();
  },
  'report-map': async (page) => {
    await openFigure(page, 'Fylkeskart', /^Kart med en rute for hvert fylke/);
    await page.getByText('Tallene i Figur').click();
    await page.getByRole('table').waitFor();
  },
  'report-trend-table': async (page) => {
    await openReport(page);
    await page.getByRole('button', { name: 'Tabell', exact: true }).click();
    await page.getByLabel('Hvilke tall').selectOption('Linjer over målinger');
    await page.getByRole('table').waitFor();
    await page.getByRole('rowheader', { name: '2019 (trykt tidligere)' }).first().waitFor();
  },
  'report-map-from-results': async (page) => {
    await openResults(page, 'questions=egnethet&year=2023&audience=leder&base=all&figure=map');
    await page.getByRole('link', { name: 'Legg figuren til i rapporten' }).click();
    await page.getByRole('img', { name: /^Kart med en rute for hvert fylke/ }).waitFor();
  },
  'report-from-results': async (page) => {
    await openResults(page, 'questions=egnethet&year=2023&audience=leder&base=all');
    await page.getByRole('link', { name: 'Legg figuren til i rapporten' }).click();
    await page.getByRole('img', { name: /^Stablede stolper/ }).waitFor();
  },
  'report-changed': async (page) => {
    await openReport(page);
    const rendered = { releases: { 2023: 1 }, values: { endret: 1 } };
    const figure = { kind: 'figure', chart: 'stacked', table: { questions: 'utbytte.kompetanse' }, rendered };
    await page.getByLabel('Åpne utkast').setInputFiles({
      name: 'utkast.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ title: 'Rapport', blocks: [figure] })),
    });
    await page.getByRole('heading', { name: 'Tallene er endret siden sist' }).waitFor();
  },
  'report-fault': async (page) => {
    await openReport(page);
    await page.getByRole('button', { name: 'Tekst', exact: true }).click();
    await page.getByLabel('Tekst', { exact: true }).fill('Denne er for lang');
    await page.getByText('Teksten er for lang.').waitFor();
  },
  // With the keyboard alone: add, write, add, move, remove; the focus stays where the work is.
  'report-keyboard': async (page) => {
    await openReport(page);
    await page.getByRole('button', { name: 'Overskrift', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expectFocus(page, 'Overskrift');
    await page.keyboard.type('Innledning');
    await page.getByRole('button', { name: 'Tekst', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expectFocus(page, 'Tekst');
    await page.keyboard.type('Et avsnitt.');
    await page.getByText('Et avsnitt.', { exact: true }).waitFor();
    await page.getByRole('button', { name: /^Flytt opp: Tekst 2/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Flytt opp: Tekst 1/ }).waitFor();
    await expectFocus(page, 'Flytt opp');
    await page.getByRole('button', { name: /^Fjern: Tekst 1/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Endre: Overskrift 1/ }).waitFor();
    await expectFocus(page, 'Endre');
  },
};

const study = 'tjenestestotteprogrammet';

/** @param {Page} page @param {string} query */
async function openOverview(page, query, key = 'programmet', name = 'Følgeevaluering av læringsprogrammet') {
  await page.goto(`/undersokelse/${key}${query}`);
  await heading(page, name);
  if (key === 'programmet') await page.locator('figure svg').waitFor();
}

/** @param {Page} page */
async function openReport(page) {
  await signIn(page);
  await page.goto(`/rapport/${study}`);
  await page.getByRole('heading', { name: 'Rapporten din' }).waitFor();
}

/** @param {Page} page @param {string} chart @param {RegExp} drawn */
async function openFigure(page, chart, drawn) {
  await openReport(page);
  await page.getByRole('button', { name: 'Figur', exact: true }).click();
  await page.getByLabel('Figurtype').selectOption(chart);
  await page.getByRole('img', { name: drawn }).waitFor();
}

/** @param {Page} page */
async function openForwarder(page, token = 'moreogromsdal') {
  await page.goto(`/v/${token}`);
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
}

/** What has the focus, in the words that a person would know it by. @param {Page} page */
const focused = (page) =>
  page.evaluate(() => {
    const element = /** @type {HTMLElement & { labels?: NodeListOf<HTMLElement> }} */ (document.activeElement);
    return (element.labels?.[0]?.innerText ?? element.innerText ?? '').trim();
  });

/** @param {Page} page @param {string} name */
async function expectFocus(page, name) {
  const found = await focused(page);
  if (!found.startsWith(name)) throw new Error(`Expected the focus on "${name}", found it on "${found.slice(0, 60)}".`);
}

/** @param {Page} page */
async function signIn(page, key = 'prove') {
  await page.goto('/resultater');
  await page.getByLabel('Nøkkel').fill(key);
  await page.getByRole('button', { name: 'Logg inn' }).click();
  await page.getByText('Du er logget inn med nøkkelen').waitFor();
}

/** @param {Page} page @param {number} year */
async function openWave(page, year) {
  await signIn(page);
  await page.goto(`/styring/${study}/${year}`);
  await page.getByRole('heading', { level: 1, name: String(year) }).waitFor();
}

/** @param {Page} page @param {number} year */
async function openController(page, year, key = 'kontroll') {
  await signIn(page, key);
  await page.goto(`/styring/${study}/${year}/enkeltsvar`);
  await page.getByRole('heading', { level: 1, name: `Enkeltsvar: ` }).waitFor();
}

/** @param {Page} page */
async function openKeys(page) {
  await signIn(page);
  await page.goto('/styring/nokler');
  await heading(page, 'Lag en nøkkel');
}

/** @param {Page} page @param {string} content What the file says, by which the fixture knows what to answer. */
async function tryImport(page, content) {
  await openController(page, 2023);
  const file = (/** @type {string} */ name, /** @type {string} */ text) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  });
  await page.getByLabel('Fil med svar').setInputFiles(file('svar.csv', content));
  await page.getByLabel('Beskrivelse av kolonnene').setInputFiles(file('svar.json', '{}'));
  await page.getByRole('button', { name: 'Prøv' }).click();
}

/** @param {Page} page @param {string} query */
async function openPreview(page, query) {
  await signIn(page);
  await page.goto(`/styring/${study}/2020/skjema?malgruppe=leder${query}`);
}

/** @param {Page} page @param {string} query */
async function openResults(page, query) {
  await signIn(page);
  await page.goto(`/resultater/${study}?${query}`);
  await page
    .getByText(/^Kilde: /)
    .first()
    .waitFor();
  await page.locator('figure svg').first().waitFor();
}
