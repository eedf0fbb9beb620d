import { formatDate, formatNumber } from '../format';

const signs = { decimal: ',', thousands: '\u00a0' };
const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What a respondent's page says, and every page. */
export const common = {
  number: (value: number, decimals = 0): string => formatNumber(value, decimals, signs),
  percent: (value: number | null | undefined): string =>
    value == null ? '–' : `${formatNumber(value, 0, signs)}\u00a0%`,
  date: (iso: string): string => formatDate(iso, 'dotted'),

  site: {
    skip: 'Hopp til innholdet',
    language: 'Språk',
    pages: 'Sider',
    home: 'Forside',
    results: 'Resultater',
    accessibility: 'Tilgjengelighet',
    loading: 'Laster …',
    retry: 'Prøv igjen',
  },

  notFound: {
    title: 'Fant ikke siden',
    text: 'Adressen finnes ikke her. Kanskje ble ikke hele lenken med da den ble kopiert.',
    home: 'Gå til forsiden',
    failedTitle: 'Noe gikk galt',
    failed: 'Siden kunne ikke vises. Last den på nytt, eller prøv igjen om litt.',
  },

  problem: {
    unreachable: 'Vi får ikke kontakt med tjenesten. Sjekk nettet og prøv igjen.',
    busy: 'Tjenesten har mye å gjøre akkurat nå. Prøv igjen om litt.',
    unexpected: 'Tjenesten svarte på en måte vi ikke kjenner igjen. Prøv igjen om litt.',
  },

  form: {
    loading: 'Laster skjemaet …',
    pageTitle: (study: string): string => `Svar på undersøkelsen – ${study}`,
    errorPrefix: 'Feil: ',
    commissioned: (by: string): string => `På oppdrag fra ${by}`,
    conducted: (by: string): string => `Gjennomføres av ${by}`,
    audience: 'Målgruppe',
    wave: 'Måling',
    invented: {
      title: 'Dette er en demonstrasjon',
      text: 'Målingen er oppdiktet. Svarene blir bare brukt til å vise hvordan løsningen virker.',
    },
    rebuilt: {
      title: 'Bygget opp igjen fra trykte tall',
      text: 'Svarene i denne målingen er laget ut fra tall i en publisert rapport.',
    },
    anonymous: {
      title: 'Du er anonym',
      text: 'Vi lagrer ikke hvem du er, når du svarer eller hvilken maskin du bruker.',
      groups: (minimum: number): string => `Tall vises bare for grupper med minst ${minimum} som har svart.`,
      freeText: 'Skriv ikke navn eller annet som kan kjennes igjen i fritekst.',
      voluntary: 'Det er frivillig å svare, og du kan hoppe over spørsmål som ikke er merket «må besvares».',
    },
    otherLanguage: (name: string): string => `Spørsmålene finnes bare på ${name.toLowerCase()}.`,
    languageName: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk', se: 'nordsamisk' } as Record<string, string>,
    draft: {
      keep: 'Husk svarene mine på denne enheten til jeg har sendt',
      help: (days: number): string =>
        `Da mister du ikke noe om siden lukkes. Svarene ligger bare her, og slettes når du sender eller etter ${days} dager. Fjern krysset hvis andre bruker denne enheten.`,
      restored: 'Vi fant svar du hadde begynt på, på denne enheten.',
      discard: 'Slett dem og begynn på nytt',
      discarded: 'Svarene er slettet fra denne enheten.',
      impossible: 'Nettleseren lar oss ikke huske svarene. De forsvinner hvis siden lukkes før du har sendt.',
      pending:
        'Du var i ferd med å sende, men vi fikk aldri vite om svaret kom fram. Send det igjen: det blir bare telt én gang.',
    },
    background: 'Om deg',
    required: 'må besvares',
    pick: 'Velg …',
    several: 'Du kan velge flere.',
    rowHeading: 'Påstand',
    clear: 'Fjern svaret',
    clearMany: 'Fjern svarene',
    clearFor: (question: string): string => `på «${question}»`,
    optionText: (option: string): string => `Utdyp «${option}»`,
    bounds: (min: string | undefined, max: string | undefined): string =>
      min !== undefined && max !== undefined
        ? `Fra ${min} til ${max}.`
        : min !== undefined
          ? `${min} eller mer.`
          : max !== undefined
            ? `${max} eller mindre.`
            : '',
    charactersLeft: (left: number): string =>
      left >= 0 ? `${plural(left, 'tegn', 'tegn')} igjen` : `${plural(-left, 'tegn', 'tegn')} for mye`,
    charactersMost: (most: number): string => `Høyst ${most} tegn.`,
    progress: (answered: number, shown: number): string => `${answered} av ${shown} besvart`,
    progressLabel: 'Besvarte spørsmål',
    send: 'Send svaret',
    faults: {
      summary: (count: number): string =>
        count === 1 ? 'Du må rette én ting før du kan sende' : `Du må rette ${count} ting før du kan sende`,
      required: 'Svar på dette spørsmålet.',
      requiredBackground: 'Velg ett av alternativene.',
      requiredText: 'Skriv et svar.',
      requiredMulti: 'Velg minst ett av alternativene.',
      notANumber: 'Skriv et helt tall med sifre, for eksempel 12.',
      notADate: 'Velg en gyldig dato.',
      between: (min: string, max: string): string => `Skriv et tall fra ${min} til ${max}.`,
      atLeast: (min: string): string => `Skriv et tall som er ${min} eller mer.`,
      atMost: (max: string): string => `Skriv et tall som er ${max} eller mindre.`,
      dateBetween: (earliest: string, latest: string): string => `Velg en dato fra ${earliest} til ${latest}.`,
      dateFrom: (earliest: string): string => `Velg en dato som ikke er før ${earliest}.`,
      dateTo: (latest: string): string => `Velg en dato som ikke er etter ${latest}.`,
      tooLong: (by: number): string => `Teksten er ${plural(by, 'tegn', 'tegn')} for lang.`,
    },
    code: {
      field: 'Koden du har fått',
      help: 'Koden kan brukes én gang, og lagres ikke sammen med svaret.',
      missing: 'Skriv koden du har fått.',
      fromLink: 'Koden din fulgte med i lenken. Den kan brukes én gang, og lagres ikke sammen med svaret.',
    },
    sending: {
      now: 'Sender svaret …',
      again: (attempt: number): string => `Sender svaret … (forsøk ${attempt})`,
      offline: 'Du er uten nett. Svaret er ikke sendt ennå. Vi sender det når nettet er tilbake. La siden stå åpen.',
      unreachable: (seconds: number): string =>
        `Vi får ikke kontakt, og vet ikke om svaret kom fram. Vi prøver igjen om ${plural(seconds, 'sekund', 'sekunder')}. Svaret blir bare telt én gang.`,
      busy: (seconds: number): string =>
        `Tjenesten har mye å gjøre. Svaret er ikke tatt imot ennå. Vi prøver igjen om ${plural(seconds, 'sekund', 'sekunder')}.`,
      paused: (seconds: number): string =>
        `Undersøkelsen er satt på pause. Svaret er ikke tatt imot ennå. Vi prøver igjen om ${plural(seconds, 'sekund', 'sekunder')}.`,
      tryNow: 'Prøv nå',
      change: 'Gå tilbake til svarene',
      refused: 'Svaret ble ikke tatt imot',
      closed: 'Undersøkelsen ble stengt før svaret kom fram. Svaret ditt er ikke tatt imot.',
      earlier:
        'Svaret ditt var alt tatt imot slik det var da du sendte det første gang. Endringene du gjorde etterpå, kom ikke med.',
    },
    receipt: {
      pageTitle: 'Takk for svaret',
      title: 'Takk, svaret er tatt imot',
      whatTitle: 'Hva skjer med svarene nå?',
      what: (minimum: number): string[] => [
        'Svaret er lagret uten navn, e-post, IP-adresse eller tidspunkt. Ingen kan finne ut hvilket svar som er ditt, heller ikke vi. Derfor kan det ikke endres eller trekkes tilbake.',
        `Når målingen er stengt, regnes svarene sammen. Tall publiseres bare for grupper med minst ${minimum} som har svart. Mindre grupper slås sammen eller skjules.`,
        'Det du har skrevet med egne ord, lagres atskilt fra resten og leses bare av dem som gjennomfører undersøkelsen.',
      ],
      draftGone: 'Det finnes ikke lenger noen kopi av svarene på denne enheten.',
      close: 'Du kan lukke siden.',
    },
    unknown: {
      title: 'Lenken virker ikke',
      text: 'Vi kjenner ikke denne lenken. Kanskje ble ikke hele adressen med da den ble kopiert. Åpne den på nytt fra e-posten du fikk, eller spør den som sendte den til deg.',
    },
    closed: {
      title: 'Undersøkelsen er ikke åpen',
      text: 'Det går ikke an å svare akkurat nå. Har du spørsmål, ta kontakt med den som sendte deg lenken.',
    },
    paused: {
      title: 'Undersøkelsen er satt på pause',
      text: 'Det går ikke an å svare akkurat nå. Prøv igjen senere med samme lenke.',
    },
    failed: {
      title: 'Skjemaet kunne ikke lastes',
      offline: 'Du er uten nett. Skjemaet lastes når nettet er tilbake.',
    },
  },
};

/** What the other pages say besides; respondents do not fetch it. */
export const others = {
  front: {
    title: 'Undersøkelser av det kommunale barnevernet',
    lead: 'Her kan de som leder og arbeider i barnevernet svare anonymt på undersøkelser, og alle kan lese resultatene.',
    respondTitle: 'Skal du svare?',
    respond:
      'Da har du fått en lenke på e-post fra statsforvalteren, et kompetansesenter eller lederen din. Åpne den lenken. Ingen trenger å logge inn, og ingen kan se hvem som har svart.',
    resultsTitle: 'Vil du se resultatene?',
    results: 'Se hva som er publisert, fordelt på måling, målgruppe og fylke.',
    resultsLink: 'Gå til resultatene',
    promiseTitle: 'Slik tar vi vare på anonymiteten',
    promises: [
      'Vi lagrer ikke navn, e-post, IP-adresse eller tidspunkt sammen med svarene.',
      'Ingen tall publiseres for grupper som er så små at noen kan kjennes igjen.',
      'Fritekst lagres atskilt fra de andre svarene.',
    ],
  },

  results: {
    title: 'Resultater',
    pick: 'Velg en undersøkelse.',
    none: 'Ingen resultater er publisert her ennå.',
    noneWithKey: 'Nøkkelen gir ikke tilgang til noen undersøkelser med resultater.',
    wavesOf: (count: number): string => plural(count, 'måling', 'målinger'),
    state: { planned: 'planlagt', open: 'åpen for svar', closed: 'stengt', released: 'resultater klare' } as Record<
      string,
      string
    >,
    back: 'Alle undersøkelser',
    noRelease: 'Ingen av målingene i denne undersøkelsen har resultater ennå.',
    commissioned: (by: string): string => `Oppdragsgiver: ${by}`,
    conducted: (by: string): string => `Gjennomført av: ${by}`,
    choices: 'Hva vil du se?',
    wave: 'Måling',
    audience: 'Målgruppe',
    audiencesEach: 'Alle, hver for seg',
    audiencesTogether: 'Alle samlet',
    question: 'Spørsmål',
    batteries: 'Spørsmål med flere påstander',
    singles: 'Enkeltspørsmål',
    breakdown: 'Fordelt på',
    noBreakdown: 'Ingen fordeling',
    base: 'Prosent av',
    baseAll: 'alle som svarte',
    baseScale: 'dem som tok stilling',
    baseHelp: 'De som tok stilling, er alle utenom «vet ikke» og lignende.',
    loading: 'Henter tallene …',
    shown: (rows: number): string => `Viser ${plural(rows, 'rad', 'rader')}.`,
    picture: (question: string): string => `Figur: ${question} Tallene står i tabellen under.`,
    table: 'Tabell',
    row: 'Rad',
    n: 'n',
    mean: 'Snitt',
    legend: 'Svaralternativer',
    hidden: 'Skjult av personvernhensyn',
    hiddenBecause: {
      too_few: 'for få har svart',
      not_separable: 'tallet kunne vært brukt til å regne ut en for liten gruppe',
      scale_too_few: 'for få tok stilling',
      scale_changed: 'svarskalaen er ikke den samme for alle',
    } as Record<string, string>,
    hiddenFully: (minimum: number): string =>
      `Ingen tall kan vises, fordi færre enn ${minimum} svarte, eller fordi de ikke kan skilles fra en så liten gruppe.`,
    mergedInto: (label: string, n: number): string => `Inngår i «${label}» (n = ${n}).`,
    notAsked: 'Ikke stilt i denne målingen',
    multiNote: 'Flere svar var mulige, så prosentene kan bli mer enn 100 til sammen.',
    percentNote: 'Prosentene er regnet fra antall svar og avrundet hver for seg.',
    rebuiltTitle: 'Bygget opp igjen fra trykte tall',
    rebuilt:
      'Svarene i denne målingen er laget ut fra tallene i en publisert rapport. Svar som ikke er trykt, er fylt ut tilfeldig.',
    inventedTitle: 'Oppdiktet måling',
    invented: 'Svarene er oppdiktet og viser bare hvordan løsningen virker.',
    source: (source: string): string => `Kilde: ${source}.`,
    release: (number: number): string => `Utgave ${number}`,
    minimum: (minimum: number): string => `Grupper med færre enn ${minimum} svar vises ikke.`,
    take: 'Hent tallene',
    csv: 'Last ned som CSV',
    call: 'Adressen som gir de samme tallene:',
    callKey: 'Legg ved nøkkelen i hodet «Authorization: Bearer».',
    unavailable: 'Tallene kunne ikke hentes',
    notComparable: (wave: number, reason: string): string =>
      `Målingen i ${wave} kan ikke sammenlignes med de andre: ${reason}`,
  },

  forwarding: {
    pageTitle: (study: string): string => `Videresending – ${study}`,
    unknownTitle: 'Siden finnes ikke',
    unknown: 'Kanskje ble ikke hele adressen med da den ble kopiert. Spør den som ga deg den.',
    failed: 'Siden kunne ikke lastes',
    state: {
      planned: 'Målingen er ikke åpnet ennå.',
      open: 'Målingen er åpen for svar.',
      paused: 'Målingen er satt på pause.',
      closed: 'Målingen er stengt.',
    } as Record<string, string>,
    deadline: (text: string): string => `Frist: ${text}.`,
    lead: 'Her finner du lenkene du skal sende videre. Du trenger ikke å logge inn.',
    steps: [
      'Kopier e-posten og send den til dem som skal svare.',
      'Skriv når du sendte den, og til hvor mange. Da vet vi hvor mange som kunne svart.',
      'Kom tilbake hit når det er tid for en purring.',
    ],
    privacy: 'Du ser hvor mange som har svart, men aldri hvem som har svart eller hva.',
    contact: (who: string): string => `Spørsmål? Ta kontakt med ${who}.`,
    written: 'Målform i e-postene',
    inactive: 'Denne lenken er tatt ut av bruk.',
    answered: 'Har svart',
    confirmed: 'Sendt til',
    expected: 'Ventet',
    notConfirmed: 'ikke meldt ennå',
    sentToOn: (count: string, day: string): string => `${count} (${day})`,
    mailTitle: 'E-post du kan sende videre',
    needsCode: 'De som skal svare, trenger også hver sin kode.',
    subject: 'Emne:',
    copySubject: 'Kopier emnet',
    copyBody: 'Kopier teksten',
    openMail: 'Åpne i e-post',
    copied: 'Kopiert.',
    notCopied: 'Fikk ikke kopiert. Merk teksten og kopier den selv.',
    otherWays: 'Lenke, QR-kode og plakat',
    copyLink: 'Kopier lenken',
    poster: 'Plakat til utskrift',
    qrPng: 'Last ned QR-koden (PNG)',
    qrAlt: (link: string): string => `QR-kode med lenken til ${link}`,
    back: 'Tilbake til lenkene',
    print: 'Skriv ut',
    receiptTitle: 'Når sendte du den, og til hvor mange?',
    receiptFor: (link: string): string => `Kvittering for ${link}`,
    receiptLead: 'Skriv hvor mange som fikk lenken, ikke hvor mange tjenester.',
    receiptAgain: 'Ble det flere, eller ble noe feil? Skriv det riktige. Det gamle blir stående i historikken.',
    sentOn: 'Sendt',
    sentTo: 'Antall som fikk den',
    note: 'Merknad (om du vil)',
    saveReceipt: 'Lagre',
    correctReceipt: 'Lagre rettelsen',
    receiptSaved: 'Takk, det er lagret.',
    receiptFaults: {
      day_missing: 'Velg dagen du sendte den.',
      day_ahead: 'Velg en dag som har vært.',
      number_missing: 'Skriv hvor mange som fikk den.',
      number_wrong: 'Skriv et helt tall med sifre, for eksempel 12.',
    },
    earlier: 'Tidligere kvitteringer',
    reminders: 'Purringer',
    reminder: (number: number, day: string): string => `Purring ${number}, ${day}`,
    reminderSent: (day: string): string => `Sendt ${day}.`,
    reminderDue: 'Det er tid for å purre.',
    reminderLater: 'Teksten kommer her når dagen er inne, hvis det trengs.',
    markSent: 'Jeg har sendt purringen',
  },

  access: {
    title: 'Logg inn',
    lead: 'Noen resultater, og alt som styrer en undersøkelse, krever innlogging med en nøkkel. Har du fått en, kan du bruke den her.',
    need: 'Dette krever at du logger inn.',
    ended: 'Du er logget ut. Logg inn på nytt.',
    refused: 'Nøkkelen ble ikke godtatt. Sjekk at hele nøkkelen kom med.',
    forbidden: 'Nøkkelen du er logget inn med, gir ikke tilgang til dette.',
    field: 'Nøkkel',
    help: 'Nøkkelen lagres ikke i nettleseren. Du er logget inn til du logger ut eller lukker nettleseren, og høyst i 12 timer.',
    use: 'Logg inn',
    missing: 'Skriv inn nøkkelen.',
    inUse: (name: string): string => `Du er logget inn med nøkkelen «${name}».`,
    stop: 'Logg ut',
    done: 'Du er logget inn.',
  },

  statement: {
    title: 'Tilgjengelighetserklæring',
    lead: 'Alle skal kunne svare og lese resultatene, også med skjermleser, med bare tastatur, med stor skrift og på en liten skjerm.',
    statusTitle: 'Hvor godt følger vi kravene?',
    status:
      'Løsningen er laget for å følge WCAG 2.2 på nivå A og AA. Den er prøvd automatisk med axe i alle tilstander vi kjenner, med tastatur alene og forstørret til 400 prosent. Vi kjenner ikke til brudd på kravene.',
    limits:
      'Automatiske prøver finner ikke alt. Løsningen er ennå ikke prøvd av brukere som selv er avhengige av hjelpemidler, og er ikke kontrollert av noen utenfor prosjektet.',
    howTitle: 'Slik er den laget',
    how: [
      'Spørsmål og svaralternativer er merket slik at skjermlesere leser dem sammen.',
      'Alt kan gjøres med tastaturet, og det synes alltid hvor du er.',
      'Feil står både samlet øverst og ved spørsmålet de gjelder, med tekst og ikke bare farge.',
      'Hver figur har en tabell med de samme tallene.',
      'Ingenting beveger seg, og ingenting går ut på tid mens du svarer.',
    ],
    tellTitle: 'Fant du noe som ikke virker?',
    tell: 'Si fra til den som sendte deg lenken, eller til dem som gjennomfører undersøkelsen. Navnet deres står øverst i skjemaet. Si gjerne hvilken side det gjelder, og hva du brukte.',
  },
};
