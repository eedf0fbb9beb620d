export interface Wishes {
  /** `?lang=` in the address. */
  asked: string | null;
  remembered: string | null;
  browser: readonly string[];
}

/**
 * Bokmål unless something says otherwise. A browser in nynorsk or Sámi is a choice that its owner made; one in English is
 * mostly a machine that nobody set up, in the hands of a Norwegian employee.
 */
export function chooseLanguage(available: readonly string[], { asked, remembered, browser }: Wishes): string {
  for (const code of [asked, remembered]) if (code !== null && available.includes(code)) return code;
  const own = browser
    .map((tag) => tag.toLowerCase().split('-')[0]!)
    .map((code) => (code === 'no' ? 'nb' : code))
    .find((code) => code !== 'en' && available.includes(code));
  return own ?? 'nb';
}
