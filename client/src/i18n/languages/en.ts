import type { Common, Others } from '../Dictionary';
import { formatDate, formatNumber } from '../format';

const signs = { decimal: '.', thousands: ',' };
const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const common: Common = {
  number: (value, decimals = 0) => formatNumber(value, decimals, signs),
  percent: (value) => (value == null ? '–' : `${formatNumber(value, 0, signs)}%`),
  date: (iso) => formatDate(iso, 'iso'),

  site: {
    skip: 'Skip to the content',
    language: 'Language',
    pages: 'Pages',
    home: 'Front page',
    results: 'Results',
    accessibility: 'Accessibility',
    loading: 'Loading …',
    retry: 'Try again',
  },

  notFound: {
    title: 'Page not found',
    text: 'There is nothing at this address. Perhaps part of the link was lost when it was copied.',
    home: 'Go to the front page',
    failedTitle: 'Something went wrong',
    failed: 'The page could not be shown. Reload it, or try again in a while.',
  },

  problem: {
    unreachable: 'We cannot reach the service. Check your connection and try again.',
    busy: 'The service is busy just now. Try again in a while.',
    unexpected: 'The service answered in a way that we do not recognise. Try again in a while.',
  },

  form: {
    loading: 'Loading the form …',
    pageTitle: (study) => `Answer the survey – ${study}`,
    errorPrefix: 'Error: ',
    commissioned: (by) => `Commissioned by ${by}`,
    conducted: (by) => `Carried out by ${by}`,
    audience: 'Audience',
    wave: 'Wave',
    invented: {
      title: 'This is a demonstration',
      text: 'The wave is invented. The answers are only used to show how the service works.',
    },
    rebuilt: {
      title: 'Rebuilt from printed figures',
      text: 'The answers in this wave are made from figures in a published report.',
    },
    anonymous: {
      title: 'You are anonymous',
      text: 'We do not store who you are, when you answer or what device you use.',
      groups: (minimum) => `Numbers are only shown for groups of at least ${minimum} who have answered.`,
      freeText: 'Do not write names, or anything else that can be recognised, in free text.',
      voluntary: 'Answering is voluntary, and you may skip any question that is not marked “must be answered”.',
    },
    otherLanguage: (name) => `The questions are only available in ${name}.`,
    languageName: { nb: 'Norwegian (bokmål)', nn: 'Norwegian (nynorsk)', en: 'English', se: 'Northern Sámi' },
    draft: {
      keep: 'Remember my answers on this device until I have sent them',
      help: (days) =>
        `Then you lose nothing if the page is closed. The answers are kept here only, and are deleted when you send or after ${days} days. Untick this if others use this device.`,
      restored: 'We found answers that you had begun on this device.',
      discard: 'Delete them and start again',
      discarded: 'The answers have been deleted from this device.',
      impossible:
        'The browser does not let us remember the answers. They are lost if the page is closed before you have sent them.',
      pending:
        'You were about to send, but we were never told whether your answers arrived. Send them again: they will be counted once only.',
    },
    background: 'About you',
    required: 'must be answered',
    pick: 'Choose …',
    several: 'You may choose more than one.',
    rowHeading: 'Statement',
    clear: 'Remove the answer',
    clearMany: 'Remove the answers',
    clearFor: (question) => `to “${question}”`,
    optionText: (option) => `Say more about “${option}”`,
    bounds: (min, max) =>
      min !== undefined && max !== undefined
        ? `From ${min} to ${max}.`
        : min !== undefined
          ? `${min} or more.`
          : max !== undefined
            ? `${max} or less.`
            : '',
    charactersLeft: (left) =>
      left >= 0
        ? `${plural(left, 'character', 'characters')} left`
        : `${plural(-left, 'character', 'characters')} too many`,
    charactersMost: (most) => `At most ${most} characters.`,
    progress: (answered, shown) => `${answered} of ${shown} answered`,
    progressLabel: 'Questions answered',
    send: 'Send the answers',
    faults: {
      summary: (count) =>
        count === 1
          ? 'There is one thing to correct before you can send'
          : `There are ${count} things to correct before you can send`,
      required: 'Answer this question.',
      requiredBackground: 'Choose one of the options.',
      requiredText: 'Write an answer.',
      requiredMulti: 'Choose at least one of the options.',
      notANumber: 'Write a whole number in digits, for example 12.',
      notADate: 'Choose a valid date.',
      between: (min, max) => `Write a number from ${min} to ${max}.`,
      atLeast: (min) => `Write a number that is ${min} or more.`,
      atMost: (max) => `Write a number that is ${max} or less.`,
      dateBetween: (earliest, latest) => `Choose a date from ${earliest} to ${latest}.`,
      dateFrom: (earliest) => `Choose a date that is not before ${earliest}.`,
      dateTo: (latest) => `Choose a date that is not after ${latest}.`,
      tooLong: (by) => `The text is ${plural(by, 'character', 'characters')} too long.`,
    },
    code: {
      field: 'The code that you were given',
      help: 'The code can be used once, and is not stored with the answers.',
      missing: 'Write the code that you were given.',
      fromLink: 'Your code came with the link. It can be used once, and is not stored with the answers.',
    },
    sending: {
      now: 'Sending the answers …',
      again: (attempt) => `Sending the answers … (attempt ${attempt})`,
      offline:
        'You are offline. The answers have not been sent yet. We send them when the connection is back. Keep this page open.',
      unreachable: (seconds) =>
        `We cannot reach the service, and do not know whether the answers arrived. We try again in ${plural(seconds, 'second', 'seconds')}. They will be counted once only.`,
      busy: (seconds) =>
        `The service is busy. The answers have not been received yet. We try again in ${plural(seconds, 'second', 'seconds')}.`,
      paused: (seconds) =>
        `The survey is paused. The answers have not been received yet. We try again in ${plural(seconds, 'second', 'seconds')}.`,
      tryNow: 'Try now',
      change: 'Go back to the answers',
      refused: 'The answers were not received',
      closed: 'The survey was closed before the answers arrived. Your answers have not been received.',
      earlier:
        'Your answers had already been received as they were when you first sent them. The changes that you made afterwards are not included.',
    },
    receipt: {
      pageTitle: 'Thank you for answering',
      title: 'Thank you, your answers have been received',
      whatTitle: 'What happens to the answers now?',
      what: (minimum) => [
        'The answers are stored without name, e-mail address, IP address or time. Nobody can find out which answers are yours, not even we. That is why they cannot be changed or withdrawn.',
        `When the wave is closed, the answers are counted together. Numbers are only published for groups of at least ${minimum} who have answered. Smaller groups are merged or hidden.`,
        'What you have written in your own words is stored apart from the rest, and is read only by those who carry out the survey.',
      ],
      draftGone: 'There is no longer any copy of the answers on this device.',
      close: 'You may close this page.',
    },
    unknown: {
      title: 'The link does not work',
      text: 'We do not know this link. Perhaps part of the address was lost when it was copied. Open it again from the e-mail that you were sent, or ask whoever sent it to you.',
    },
    closed: {
      title: 'The survey is not open',
      text: 'It is not possible to answer just now. If you have questions, contact whoever sent you the link.',
    },
    paused: {
      title: 'The survey is paused',
      text: 'It is not possible to answer just now. Try again later with the same link.',
    },
    failed: {
      title: 'The form could not be loaded',
      offline: 'You are offline. The form is loaded when the connection is back.',
    },
  },
};

export const others: Others = {
  front: {
    title: 'Surveys of municipal child welfare',
    lead: 'Here those who lead and work in child welfare in Norway can answer surveys anonymously, and everyone can read the results.',
    respondTitle: 'Are you going to answer?',
    respond:
      'Then you have been sent a link by e-mail from the county governor, a competence centre or your manager. Open that link. Nobody has to sign in, and nobody can see who has answered.',
    resultsTitle: 'Do you want to see the results?',
    results: 'See what has been published, by wave, audience and county.',
    resultsLink: 'Go to the results',
    promiseTitle: 'How we look after your anonymity',
    promises: [
      'We store no name, e-mail address, IP address or time with the answers.',
      'No numbers are published for groups so small that someone could be recognised.',
      'Free text is stored apart from the other answers.',
    ],
  },

  results: {
    title: 'Results',
    pick: 'Choose a study.',
    none: 'No results have been published here yet.',
    noneWithKey: 'The key gives access to no study with results.',
    wavesOf: (count) => plural(count, 'wave', 'waves'),
    state: { planned: 'planned', open: 'open for answers', closed: 'closed', released: 'results ready' },
    back: 'All studies',
    noRelease: 'None of the waves of this study have results yet.',
    commissioned: (by) => `Commissioned by ${by}`,
    conducted: (by) => `Carried out by ${by}`,
    choices: 'What do you want to see?',
    wave: 'Wave',
    audience: 'Audience',
    audiencesEach: 'All, each by itself',
    audiencesTogether: 'All together',
    question: 'Question',
    batteries: 'Questions with several statements',
    singles: 'Single questions',
    breakdown: 'Broken down by',
    noBreakdown: 'Nothing',
    base: 'Percent of',
    baseAll: 'all who answered',
    baseScale: 'those who took a stand',
    baseHelp: 'Those who took a stand are all but those who answered “don’t know” and the like.',
    loading: 'Fetching the numbers …',
    shown: (rows) => `Showing ${plural(rows, 'row', 'rows')}.`,
    picture: (question) => `Figure: ${question} The numbers are in the table below.`,
    table: 'Table',
    row: 'Row',
    n: 'n',
    mean: 'Mean',
    legend: 'Answers',
    hidden: 'Hidden to protect privacy',
    hiddenBecause: {
      too_few: 'too few have answered',
      not_separable: 'the number could be used to work out a group that is too small',
      scale_too_few: 'too few took a stand',
      scale_changed: 'the scale of answers is not the same for all',
    },
    hiddenFully: (minimum) =>
      `No numbers can be shown, since fewer than ${minimum} answered, or since they cannot be told apart from a group as small as that.`,
    mergedInto: (label, n) => `Included in “${label}” (n = ${n}).`,
    notAsked: 'Not asked in this wave',
    multiNote: 'More than one answer was possible, so the percentages may add up to more than 100.',
    percentNote: 'The percentages are worked out from counts and rounded one by one.',
    rebuiltTitle: 'Rebuilt from printed figures',
    rebuilt:
      'The answers in this wave are made from the figures in a published report. Answers that are not printed have been filled in at random.',
    inventedTitle: 'Invented wave',
    invented: 'The answers are invented and only show how the service works.',
    source: (source) => `Source: ${source}.`,
    release: (number) => `Release ${number}`,
    minimum: (minimum) => `Groups of fewer than ${minimum} answers are not shown.`,
    take: 'Take the numbers along',
    csv: 'Download as CSV',
    call: 'The address that gives the same numbers:',
    callKey: 'Send the key in the header “Authorization: Bearer”.',
    unavailable: 'The numbers could not be fetched',
    notComparable: (wave, reason) => `The wave of ${wave} cannot be compared with the others: ${reason}`,
  },

  forwarding: {
    pageTitle: (study) => `Forwarding – ${study}`,
    unknownTitle: 'There is no such page',
    unknown: 'Perhaps part of the address was lost when it was copied. Ask whoever gave it to you.',
    failed: 'The page could not be loaded',
    state: {
      planned: 'The wave has not been opened yet.',
      open: 'The wave is open for answers.',
      paused: 'The wave is paused.',
      closed: 'The wave is closed.',
    },
    deadline: (text) => `Deadline: ${text}.`,
    lead: 'Here are the links that you are to send on. You do not have to sign in.',
    steps: [
      'Copy the e-mail and send it to those who are to answer.',
      'Write when you sent it, and to how many. Then we know how many could have answered.',
      'Come back here when it is time for a reminder.',
    ],
    privacy: 'You see how many have answered, but never who has answered or what.',
    contact: (who) => `Questions? Contact ${who}.`,
    written: 'Norwegian in the e-mails',
    inactive: 'This link has been taken out of use.',
    answered: 'Have answered',
    confirmed: 'Sent to',
    expected: 'Expected',
    notConfirmed: 'not told yet',
    sentToOn: (count, day) => `${count} (${day})`,
    mailTitle: 'An e-mail to send on',
    needsCode: 'Those who are to answer need a code each as well.',
    subject: 'Subject:',
    copySubject: 'Copy the subject',
    copyBody: 'Copy the text',
    openMail: 'Open in e-mail',
    copied: 'Copied.',
    notCopied: 'Could not copy. Select the text and copy it yourself.',
    otherWays: 'Link, QR code and poster',
    copyLink: 'Copy the link',
    poster: 'Poster to print',
    qrPng: 'Download the QR code (PNG)',
    qrAlt: (link) => `QR code with the link for ${link}`,
    back: 'Back to the links',
    print: 'Print',
    receiptTitle: 'When did you send it, and to how many?',
    receiptFor: (link) => `Receipt for ${link}`,
    receiptLead: 'Write how many people were sent the link, not how many services.',
    receiptAgain: 'Were there more, or was something wrong? Write what is right. The old word stays in the history.',
    sentOn: 'Sent',
    sentTo: 'How many were sent it',
    note: 'Note (if you like)',
    saveReceipt: 'Save',
    correctReceipt: 'Save the correction',
    receiptSaved: 'Thank you, it has been saved.',
    receiptFaults: {
      day_missing: 'Choose the day on which you sent it.',
      day_ahead: 'Choose a day that has been.',
      number_missing: 'Write how many were sent it.',
      number_wrong: 'Write a whole number in digits, for example 12.',
    },
    earlier: 'Earlier receipts',
    reminders: 'Reminders',
    reminder: (number, day) => `Reminder ${number}, ${day}`,
    reminderSent: (day) => `Sent ${day}.`,
    reminderDue: 'It is time to remind.',
    reminderLater: 'The text comes here when the day has come, if it is needed.',
    markSent: 'I have sent the reminder',
  },

  access: {
    title: 'Sign in',
    lead: 'Some results, and all that runs a survey, need you to sign in with a key. If you have been given one, you can use it here.',
    need: 'You have to sign in for this.',
    ended: 'You have been signed out. Sign in again.',
    refused: 'The key was not accepted. Check that all of it is there.',
    forbidden: 'The key that you signed in with does not give access to this.',
    field: 'Key',
    help: 'The key is not stored in the browser. You are signed in until you sign out or close the browser, and for 12 hours at most.',
    use: 'Sign in',
    missing: 'Write the key.',
    inUse: (name: string): string => `You are signed in with the key “${name}”.`,
    stop: 'Sign out',
    done: 'You are signed in.',
  },

  statement: {
    title: 'Accessibility statement',
    lead: 'Everyone should be able to answer and to read the results, also with a screen reader, with the keyboard alone, with large text and on a small screen.',
    statusTitle: 'How well do we meet the requirements?',
    status:
      'The service is made to follow WCAG 2.2 at levels A and AA. It has been tested automatically with axe in every state that we know, with the keyboard alone and enlarged to 400 percent. We know of no breach of the requirements.',
    limits:
      'Automatic tests do not find everything. The service has not yet been tried by users who depend on assistive technology themselves, nor checked by anyone outside the project.',
    howTitle: 'How it is made',
    how: [
      'Questions and answers are marked so that screen readers read them together.',
      'Everything can be done with the keyboard, and it always shows where you are.',
      'Errors stand both together at the top and beside the question they are about, in words and not by colour alone.',
      'Every figure has a table with the same numbers.',
      'Nothing moves, and nothing runs out of time while you answer.',
    ],
    tellTitle: 'Did you find something that does not work?',
    tell: 'Tell whoever sent you the link, or those who carry out the survey. Their name is at the top of the form. Please say which page it is about, and what you used.',
  },
};
