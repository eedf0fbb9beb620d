const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What a study's front page says. */
export const overview = {
  link: 'Om undersøkelsen',
  linkFor: (study: string): string => `Om undersøkelsen: ${study}`,
  results: 'Se resultatene',
  resultsOf: (study: string): string => `Se resultatene av ${study}`,
  report: 'Lag en rapport',
  where: 'Hvor du er',
  contents: 'På denne siden',
  distribution: (text: string): string => `Slik når lenkene fram: ${text}`,
  minimum: (minimum: number): string => `Ingen tall vises for grupper med færre enn ${minimum} svar.`,
  unavailable: 'Undersøkelsen kunne ikke hentes',
  withdrawnTitle: 'Resultatene er trukket tilbake',
  withdrawnText: (number: number, day: string, reason: string): string =>
    `Utgave ${number} ble trukket tilbake ${day}: ${reason}`,
  withdrawnMore: 'Ingen tall fra undersøkelsen gjelder nå. Kommer det en ny utgave, står den på denne siden.',
  partUnavailable: 'Dette kunne ikke hentes',
  hiddenStudy:
    'Enten finnes ikke undersøkelsen, eller så er ingenting av den åpent for alle ennå. Har du en nøkkel, kan du logge inn her.',

  waves: {
    heading: 'Målingene',
    count: (count: number): string => `${plural(count, 'måling', 'målinger')}, den eldste først`,
    state: {
      planned: 'Planlagt',
      open: 'Åpen for svar',
      paused: 'Satt på pause',
      closed: 'Stengt',
      released: 'Resultater klare',
      elsewhere: 'Ikke samlet inn her',
    } as Record<string, string>,
    fieldwork: (year: number): string => `Besvart i ${year}`,
    deadline: (text: string): string => `Frist: ${text}`,
    passed: (text: string): string => `Fristen gikk ut ${text}`,
    release: (number: number): string => `Utgave ${number}`,
    releaseFor: (number: number, wave: string): string => `Resultatene i utgave ${number}, ${wave}`,
    withdrawn: (number: number): string => `Utgave ${number} er trukket tilbake`,
    withdrawnFor: (number: number, wave: string): string => `${wave}: utgave ${number} er trukket tilbake`,
    manage: 'Styr målingen',
    manageFor: (wave: string): string => `Styr målingen: ${wave}`,
  },

  questions: {
    heading: 'Spørsmålene fra måling til måling',
    lead: 'Hvert spørsmål sammenlignes med forrige gang det ble stilt.',
    planned: (years: string): string => `Skjemaet for ${years} kan endres fram til målingen åpner.`,
    audience: 'Skjemaet til',
    none: 'Denne målgruppen har ingen spørsmål.',
    question: 'Spørsmål',
    see: 'Resultater',
    table: (audience: string): string => `Spørsmålene til ${audience}, og hva som er endret`,
    state: {
      first: 'Stilt',
      new: 'Nytt',
      same: 'Som før',
      reworded: 'Omformulert',
      rescaled: 'Ny svarskala',
      both: 'Omformulert, ny svarskala',
      dropped: 'Tatt ut',
      absent: 'Ikke stilt',
    },
    newItem: 'Ny',
    /** Of a battery, how many of its items are so. */
    several: (count: number, of: number, state: string): string =>
      count === of ? state : `${count} av ${of}: ${state.toLowerCase()}`,
    notComparable: 'Ikke sammenlignbar',
    notComparableItems: (count: number): string =>
      count === 1 ? '1 ikke sammenlignbar' : `${count} ikke sammenlignbare`,
    reason: (wave: number, reason: string): string => `${wave} kan ikke sammenlignes med de andre: ${reason}`,
    wordings: 'Se ordlyden før og nå',
    wordingsOf: (question: string): string => `Se ordlyden før og nå: ${question}`,
    items: (count: number): string => plural(count, 'påstand', 'påstander'),
    itemsOf: (count: number, question: string): string => `${plural(count, 'påstand', 'påstander')}: ${question}`,
    newest: 'Siste måling',
    newestOf: (question: string): string => `Siste måling: ${question}`,
    trend: 'Utvikling',
    trendOf: (question: string): string => `Utvikling: ${question}`,
    text: 'Fritekst, vises ikke i tabeller',
    all: 'Alle spørsmål og påstander',
  },

  rates: {
    heading: 'Svarprosent',
    choices: 'Hvem gjelder det?',
    wave: 'Måling',
    audience: 'Målgruppe',
    everybody: 'Alle samlet',
    none: 'Det er ingen svarprosenter å vise ennå.',
    loading: 'Henter svarprosentene …',
    live: 'Målingen er åpen, så tallene endrer seg.',
    total: (answered: string, population: string): string => `${answered} av ${population} har svart`,
    only: (answered: string): string => `${answered} har svart. Ingen har oppgitt hvor mange de er.`,
    denominator: {
      registered: 'Registrert',
      confirmed: 'Meldt av videresenderne',
      assumed: 'Anslått',
    } as Record<string, string>,
    denominatorIs: {
      registered: 'antallet som er registrert',
      confirmed: 'antallet videresenderne har meldt at de sendte til',
      assumed: 'et anslag fra da lenkene ble laget',
    } as Record<string, string>,
    of: (denominator: string): string => `Prosent av ${denominator}.`,
    mixed: (parts: string): string => `Prosent av ulike tall: ${parts}.`,
    unknown: 'Ikke oppgitt',
    map: (wave: string): string => `Figur: svarprosent etter fylke, ${wave}. Tallene står i tabellen ved siden av.`,
    borders: (year: number): string => `Fylkene har grensene de hadde i ${year}.`,
    absent: 'Ikke med',
    counted: 'svar',
    ratio: (answered: string, population: string): string => `${answered} av ${population}`,
    table: (by: string, who: string): string => `Svarprosent etter ${by.toLowerCase()}. ${who}`,
    answered: 'Har svart',
    population: 'Av',
    percent: 'Svarprosent',
    from: 'Nevner',
    over: 'Over 100 %',
    overTitle: 'Flere har svart enn det skal være mulig',
    overText: (where: string): string =>
      `Det gjelder ${where}. Enten er tallet på hvor mange de er feil, eller så er lenken kommet på avveie.`,
    together: 'registrert samlet',
    atLeast: (answered: string): string => `minst ${answered}`,
    atLeastNote: '«Minst» betyr at noen kan ha svart gjennom en lenke som ikke sier hvor de hører til.',
    unconfirmed: (count: number): string => `${plural(count, 'lenke', 'lenker')} uten kvittering`,
    note: 'Tallene er antall svar. Hva noen har svart, står bare i utgavene.',
  },

  forwarders: {
    heading: 'Videresendere',
    table: 'Videresenderne en for en',
    for: (wave: string): string => `Gjelder ${wave}.`,
    lagging: (count: number, of: number): string =>
      count === 0 ? 'Ingen mangler svar.' : `Hos ${count} av ${of} mangler det svar.`,
    due: (count: number): string => `${plural(count, 'videresender', 'videresendere')} skulle ha sendt en purring nå.`,
    manage: 'Følg opp videresenderne',
  },

  releases: {
    heading: 'Utgaver',
    lead: 'En utgave er tallene slik de er gitt ut: regnet én gang, beskyttet, nummerert og uforanderlig.',
    none: 'Ingen utgaver er gitt ut ennå.',
    nonePublic: 'Ingen utgaver er åpne for alle ennå.',
    title: (number: number, wave: string): string => `Utgave ${number}: ${wave}`,
    released: 'Gitt ut',
    minimum: 'Minste gruppe',
    hidden: 'Skjulte rader',
    hiddenOf: (hidden: string, rows: string): string => `${hidden} av ${rows}`,
    access: 'Hvem kan lese',
    isPublic: 'Alle',
    notPublic: 'Bare med nøkkel',
    rule: 'Slik er små grupper slått sammen',
    withdrawn: (day: string): string => `Trukket tilbake ${day}`,
    instead: (number: number): string => `Nå gjelder utgave ${number}.`,
    insteadNone: 'Ingen annen utgave av målingen gjelder.',
    erased: (day: string): string => `Svarene ble slettet ${day}. Tallene står ved lag, men kan ikke regnes på nytt.`,
    newer: (number: number): string => `Det finnes en nyere utgave av målingen: utgave ${number}.`,
    cite: 'Slik kan den siteres',
    citation: (study: string, wave: string, number: number, day: string): string =>
      `${study}. ${wave}, utgave ${number}, gitt ut ${day}.`,
    by: (conducted: string | undefined, commissioned: string | undefined): string =>
      conducted && commissioned
        ? `${conducted} på oppdrag fra ${commissioned}.`
        : conducted
          ? `${conducted}.`
          : commissioned
            ? `På oppdrag fra ${commissioned}.`
            : '',
    results: (number: number): string => `Se resultatene i utgave ${number}`,
    machine: 'Adresse for programmer',
    copyCitation: 'Kopier',
    copyCitationFor: (number: number): string => `Kopier henvisningen til utgave ${number}`,
  },

  key: {
    heading: 'Det du ser uten nøkkel',
    lead: 'Du ser det som er åpent for alle. Med en nøkkel ser du også:',
    more: [
      'utgaver som ikke er åpne for alle',
      'svarprosenten i målinger som ikke er gitt ut, også mens de er åpne for svar',
      'med nøkkel til å styre: frister og hvor langt videresenderne er kommet',
    ],
  },
};
