import type { Common, Dictionary, Others } from './Dictionary';
import { chooseLanguage } from './choose';

// A language is a file in languages/ named by its code: adding Northern Sámi is adding languages/se.ts. The file is built twice, by
// its two exports, so that a respondent does not fetch what only other pages say.
const commonFiles = import.meta.glob<Common>('./languages/*.ts', { import: 'common', query: '?common' });
const otherFiles = import.meta.glob<Others>('./languages/*.ts', { import: 'others', query: '?others' });

const byCode = <T>(files: Record<string, () => Promise<T>>): Map<string, () => Promise<T>> =>
  new Map(Object.entries(files).map(([path, load]) => [path.slice('./languages/'.length, -'.ts'.length), load]));
const loaders = byCode(commonFiles);
const otherLoaders = byCode(otherFiles);

const ownNames: Record<string, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English', se: 'Davvisámegiella' };
const order = Object.keys(ownNames);
const rank = (code: string): number => (order.includes(code) ? order.indexOf(code) : order.length);

export const languages: { code: string; name: string }[] = [...loaders.keys()]
  .sort((a, b) => rank(a) - rank(b))
  .map((code) => ({ code, name: ownNames[code] ?? code }));

const place = 'survey.language';

class Language {
  code = $state(preferredLanguage());
  #texts = $state.raw<Dictionary>();
  #withOthers = false;

  /** The texts of the interface; the root layout loads them before anything is shown. */
  get t(): Dictionary {
    return this.#texts!;
  }

  async use(code: string): Promise<void> {
    const [common, others] = await Promise.all([loaders.get(code)?.(), this.#withOthers && otherLoaders.get(code)?.()]);
    if (!common) return;
    this.#texts = { ...common, ...others } as Dictionary;
    this.code = code;
    document.documentElement.lang = code;
  }

  /** Loads the texts of the pages that are not a respondent's; their layouts wait for it. */
  async useOthers(): Promise<void> {
    if (this.#withOthers) return;
    this.#withOthers = true;
    await this.use(this.code);
  }

  /** As `use`, and remembered on this device. */
  async choose(code: string): Promise<void> {
    await this.use(code);
    try {
      localStorage.setItem(place, code);
    } catch {
      // Not remembered where the browser refuses storage.
    }
  }
}

export const language = new Language();

export function preferredLanguage(): string {
  let remembered: string | null = null;
  try {
    remembered = localStorage.getItem(place);
  } catch {
    // Storage is switched off.
  }
  const asked = new URLSearchParams(location.search).get('lang');
  return chooseLanguage([...loaders.keys()], { asked, remembered, browser: navigator.languages });
}
