import type { Dictionary } from '../Dictionary';
import { formatDate, formatNumber } from '../format';

const signs = { decimal: ',', thousands: '\u00a0' };
const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const nn: Dictionary = {
  number: (value, decimals = 0) => formatNumber(value, decimals, signs),
  percent: (value) => (value == null ? '–' : `${formatNumber(value, 0, signs)}\u00a0%`),
  date: (iso) => formatDate(iso, 'dotted'),

  site: {
    skip: 'Hopp til innhaldet',
    language: 'Språk',
    pages: 'Sider',
    home: 'Framside',
    results: 'Resultat',
    accessibility: 'Tilgjenge',
    loading: 'Lastar …',
    retry: 'Prøv igjen',
  },

  front: {
    title: 'Undersøkingar av det kommunale barnevernet',
    lead: 'Her kan dei som leier og arbeider i barnevernet svare anonymt på undersøkingar, og alle kan lese resultata.',
    respondTitle: 'Skal du svare?',
    respond:
      'Då har du fått ei lenkje på e-post frå statsforvaltaren, eit kompetansesenter eller leiaren din. Opne den lenkja. Ingen treng å logge inn, og ingen kan sjå kven som har svart.',
    resultsTitle: 'Vil du sjå resultata?',
    results: 'Sjå kva som er publisert, fordelt på måling, målgruppe og fylke.',
    resultsLink: 'Gå til resultata',
    promiseTitle: 'Slik tek vi vare på anonymiteten',
    promises: [
      'Vi lagrar ikkje namn, e-post, IP-adresse eller tidspunkt saman med svara.',
      'Ingen tal blir publiserte for grupper som er så små at nokon kan kjennast att.',
      'Fritekst blir lagra skilt frå dei andre svara.',
    ],
  },

  notFound: {
    title: 'Fann ikkje sida',
    text: 'Adressa finst ikkje her. Kanskje kom ikkje heile lenkja med då ho vart kopiert.',
    home: 'Gå til framsida',
    failedTitle: 'Noko gjekk gale',
    failed: 'Sida kunne ikkje visast. Last ho på nytt, eller prøv igjen om litt.',
  },

  problem: {
    unreachable: 'Vi får ikkje kontakt med tenesta. Sjekk nettet og prøv igjen.',
    busy: 'Tenesta har mykje å gjere akkurat no. Prøv igjen om litt.',
    unexpected: 'Tenesta svarte på ein måte vi ikkje kjenner att. Prøv igjen om litt.',
  },

  form: {
    loading: 'Lastar skjemaet …',
    pageTitle: (study) => `Svar på undersøkinga – ${study}`,
    errorPrefix: 'Feil: ',
    commissioned: (by) => `På oppdrag frå ${by}`,
    conducted: (by) => `Blir gjennomført av ${by}`,
    audience: 'Målgruppe',
    wave: 'Måling',
    invented: {
      title: 'Dette er ein demonstrasjon',
      text: 'Målinga er oppdikta. Svara blir berre brukte til å vise korleis løysinga verkar.',
    },
    rebuilt: {
      title: 'Bygd opp att frå trykte tal',
      text: 'Svara i denne målinga er laga ut frå tal i ein publisert rapport.',
    },
    anonymous: {
      title: 'Du er anonym',
      text: 'Vi lagrar ikkje kven du er, når du svarer eller kva maskin du bruker.',
      groups: (minimum) => `Tal blir berre viste for grupper med minst ${minimum} som har svart.`,
      freeText: 'Skriv ikkje namn eller anna som kan kjennast att i fritekst.',
      voluntary: 'Det er frivillig å svare, og du kan hoppe over spørsmål som ikkje er merkte «må svarast på».',
    },
    otherLanguage: (name) => `Spørsmåla finst berre på ${name.toLowerCase()}.`,
    languageName: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk', se: 'nordsamisk' },
    draft: {
      keep: 'Hugs svara mine på denne eininga til eg har sendt',
      help: (days) =>
        `Då mistar du ikkje noko om sida blir lukka. Svara ligg berre her, og blir sletta når du sender eller etter ${days} dagar. Fjern krysset om andre bruker denne eininga.`,
      restored: 'Vi fann svar du hadde byrja på, på denne eininga.',
      discard: 'Slett dei og byrj på nytt',
      discarded: 'Svara er sletta frå denne eininga.',
      impossible: 'Nettlesaren lèt oss ikkje hugse svara. Dei forsvinn om sida blir lukka før du har sendt.',
      pending:
        'Du var i ferd med å sende, men vi fekk aldri vite om svaret kom fram. Send det igjen: det blir berre talt éin gong.',
    },
    background: 'Om deg',
    required: 'må svarast på',
    pick: 'Vel …',
    several: 'Du kan velje fleire.',
    rowHeading: 'Påstand',
    clear: 'Fjern svaret',
    clearMany: 'Fjern svara',
    clearFor: (question) => `på «${question}»`,
    optionText: (option) => `Utdjup «${option}»`,
    bounds: (min, max) =>
      min !== undefined && max !== undefined
        ? `Frå ${min} til ${max}.`
        : min !== undefined
          ? `${min} eller meir.`
          : max !== undefined
            ? `${max} eller mindre.`
            : '',
    charactersLeft: (left) =>
      left >= 0 ? `${plural(left, 'teikn', 'teikn')} igjen` : `${plural(-left, 'teikn', 'teikn')} for mykje`,
    charactersMost: (most) => `Høgst ${most} teikn.`,
    progress: (answered, shown) => `${answered} av ${shown} svart på`,
    progressLabel: 'Spørsmål du har svart på',
    send: 'Send svaret',
    faults: {
      summary: (count) =>
        count === 1 ? 'Du må rette éin ting før du kan sende' : `Du må rette ${count} ting før du kan sende`,
      required: 'Svar på dette spørsmålet.',
      requiredBackground: 'Vel eitt av alternativa.',
      requiredText: 'Skriv eit svar.',
      requiredMulti: 'Vel minst eitt av alternativa.',
      notANumber: 'Skriv eit heilt tal med siffer, til dømes 12.',
      notADate: 'Vel ein gyldig dato.',
      between: (min, max) => `Skriv eit tal frå ${min} til ${max}.`,
      atLeast: (min) => `Skriv eit tal som er ${min} eller meir.`,
      atMost: (max) => `Skriv eit tal som er ${max} eller mindre.`,
      dateBetween: (earliest, latest) => `Vel ein dato frå ${earliest} til ${latest}.`,
      dateFrom: (earliest) => `Vel ein dato som ikkje er før ${earliest}.`,
      dateTo: (latest) => `Vel ein dato som ikkje er etter ${latest}.`,
      tooLong: (by) => `Teksten er ${plural(by, 'teikn', 'teikn')} for lang.`,
    },
    sending: {
      now: 'Sender svaret …',
      again: (attempt) => `Sender svaret … (forsøk ${attempt})`,
      offline: 'Du er utan nett. Svaret er ikkje sendt enno. Vi sender det når nettet er tilbake. La sida stå open.',
      unreachable: (seconds) =>
        `Vi får ikkje kontakt, og veit ikkje om svaret kom fram. Vi prøver igjen om ${plural(seconds, 'sekund', 'sekund')}. Svaret blir berre talt éin gong.`,
      busy: (seconds) =>
        `Tenesta har mykje å gjere. Svaret er ikkje teke imot enno. Vi prøver igjen om ${plural(seconds, 'sekund', 'sekund')}.`,
      tryNow: 'Prøv no',
      change: 'Gå tilbake til svara',
      refused: 'Svaret vart ikkje teke imot',
      closed: 'Undersøkinga vart stengd før svaret kom fram. Svaret ditt er ikkje teke imot.',
      earlier:
        'Svaret ditt var alt teke imot slik det var då du sende det første gong. Endringane du gjorde etterpå, kom ikkje med.',
    },
    receipt: {
      pageTitle: 'Takk for svaret',
      title: 'Takk, svaret er teke imot',
      whatTitle: 'Kva skjer med svara no?',
      what: (minimum) => [
        'Svaret er lagra utan namn, e-post, IP-adresse eller tidspunkt. Ingen kan finne ut kva svar som er ditt, heller ikkje vi. Difor kan det ikkje endrast eller trekkjast tilbake.',
        `Når målinga er stengd, blir svara rekna saman. Tal blir berre publiserte for grupper med minst ${minimum} som har svart. Mindre grupper blir slått saman eller skjulte.`,
        'Det du har skrive med eigne ord, blir lagra skilt frå resten og lese berre av dei som gjennomfører undersøkinga.',
      ],
      draftGone: 'Det finst ikkje lenger nokon kopi av svara på denne eininga.',
      close: 'Du kan lukke sida.',
    },
    unknown: {
      title: 'Lenkja verkar ikkje',
      text: 'Vi kjenner ikkje denne lenkja. Kanskje kom ikkje heile adressa med då ho vart kopiert. Opne ho på nytt frå e-posten du fekk, eller spør den som sende ho til deg.',
    },
    closed: {
      title: 'Undersøkinga er ikkje open',
      text: 'Det går ikkje an å svare akkurat no. Har du spørsmål, ta kontakt med den som sende deg lenkja.',
    },
    paused: {
      title: 'Undersøkinga er sett på pause',
      text: 'Det går ikkje an å svare akkurat no. Prøv igjen seinare med same lenkje.',
    },
    failed: {
      title: 'Skjemaet kunne ikkje lastast',
      offline: 'Du er utan nett. Skjemaet blir lasta når nettet er tilbake.',
    },
  },

  results: {
    title: 'Resultat',
    pick: 'Vel ei undersøking.',
    none: 'Ingen resultat er publiserte her enno.',
    noneWithKey: 'Nøkkelen gir ikkje tilgang til nokon undersøkingar med resultat.',
    wavesOf: (count) => plural(count, 'måling', 'målingar'),
    state: { planned: 'planlagd', open: 'open for svar', closed: 'stengd', released: 'resultata er klare' },
    back: 'Alle undersøkingar',
    noRelease: 'Ingen av målingane i denne undersøkinga har resultat enno.',
    commissioned: (by) => `Oppdragsgivar: ${by}`,
    conducted: (by) => `Gjennomført av: ${by}`,
    choices: 'Kva vil du sjå?',
    wave: 'Måling',
    audience: 'Målgruppe',
    audiencesEach: 'Alle, kvar for seg',
    audiencesTogether: 'Alle samla',
    question: 'Spørsmål',
    batteries: 'Spørsmål med fleire påstandar',
    singles: 'Enkeltspørsmål',
    breakdown: 'Fordelt på',
    noBreakdown: 'Inga fordeling',
    base: 'Prosent av',
    baseAll: 'alle som svarte',
    baseScale: 'dei som tok stilling',
    baseHelp: 'Dei som tok stilling, er alle utanom «veit ikkje» og liknande.',
    loading: 'Hentar tala …',
    shown: (rows) => `Viser ${plural(rows, 'rad', 'rader')}.`,
    picture: (question) => `Figur: ${question} Tala står i tabellen under.`,
    table: 'Tabell',
    row: 'Rad',
    n: 'n',
    mean: 'Snitt',
    legend: 'Svaralternativ',
    hidden: 'Skjult av personvernomsyn',
    hiddenBecause: {
      too_few: 'for få har svart',
      not_separable: 'talet kunne vore brukt til å rekne ut ei for lita gruppe',
      scale_too_few: 'for få tok stilling',
      scale_changed: 'svarskalaen er ikkje den same for alle',
    },
    hiddenFully: (minimum) =>
      `Ingen tal kan visast, fordi færre enn ${minimum} svarte, eller fordi dei ikkje kan skiljast frå ei så lita gruppe.`,
    mergedInto: (label, n) => `Inngår i «${label}» (n = ${n}).`,
    notAsked: 'Ikkje stilt i denne målinga',
    multiNote: 'Fleire svar var moglege, så prosentane kan bli meir enn 100 til saman.',
    percentNote: 'Prosentane er rekna frå talet på svar og avrunda kvar for seg.',
    rebuiltTitle: 'Bygd opp att frå trykte tal',
    rebuilt:
      'Svara i denne målinga er laga ut frå tala i ein publisert rapport. Svar som ikkje er trykte, er fylte ut tilfeldig.',
    inventedTitle: 'Oppdikta måling',
    invented: 'Svara er oppdikta og viser berre korleis løysinga verkar.',
    source: (source) => `Kjelde: ${source}.`,
    release: (number) => `Utgåve ${number}`,
    minimum: (minimum) => `Grupper med færre enn ${minimum} svar blir ikkje viste.`,
    take: 'Hent tala',
    csv: 'Last ned som CSV',
    call: 'Adressa som gir dei same tala:',
    callKey: 'Legg ved nøkkelen i hovudet «Authorization: Bearer».',
    unavailable: 'Tala kunne ikkje hentast',
    notComparable: (wave, reason) => `Målinga i ${wave} kan ikkje samanliknast med dei andre: ${reason}`,
  },

  access: {
    title: 'Nøkkel',
    lead: 'Nokre resultat krev ein nøkkel. Har du fått ein, kan du bruke han her.',
    need: 'Desse resultata krev ein nøkkel.',
    refused: 'Nøkkelen vart ikkje godteken. Sjekk at heile nøkkelen kom med.',
    forbidden: 'Nøkkelen gir ikkje tilgang til dette.',
    field: 'Nøkkel',
    help: 'Nøkkelen blir berre hugsa i denne fana, til ho blir lukka.',
    use: 'Bruk nøkkelen',
    missing: 'Skriv inn nøkkelen.',
    inUse: 'Du bruker ein nøkkel i denne fana.',
    stop: 'Slutt å bruke han',
  },

  statement: {
    title: 'Tilgjengeerklæring',
    lead: 'Alle skal kunne svare og lese resultata, også med skjermlesar, med berre tastatur, med stor skrift og på ein liten skjerm.',
    statusTitle: 'Kor godt følgjer vi krava?',
    status:
      'Løysinga er laga for å følgje WCAG 2.2 på nivå A og AA. Ho er prøvd automatisk med axe i alle tilstandar vi kjenner, med tastatur åleine og forstørra til 400 prosent. Vi kjenner ikkje til brot på krava.',
    limits:
      'Automatiske prøver finn ikkje alt. Løysinga er enno ikkje prøvd av brukarar som sjølve er avhengige av hjelpemiddel, og er ikkje kontrollert av nokon utanfor prosjektet.',
    howTitle: 'Slik er ho laga',
    how: [
      'Spørsmål og svaralternativ er merkte slik at skjermlesarar les dei saman.',
      'Alt kan gjerast med tastaturet, og det syner alltid kvar du er.',
      'Feil står både samla øvst og ved spørsmålet dei gjeld, med tekst og ikkje berre farge.',
      'Kvar figur har ein tabell med dei same tala.',
      'Ingenting rører seg, og ingenting går ut på tid medan du svarer.',
    ],
    tellTitle: 'Fann du noko som ikkje verkar?',
    tell: 'Sei frå til den som sende deg lenkja, eller til dei som gjennomfører undersøkinga. Namnet deira står øvst i skjemaet. Sei gjerne kva side det gjeld, og kva du brukte.',
  },
};

export default nn;
