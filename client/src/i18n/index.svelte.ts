import type { Dictionary } from './Dictionary';
import { chooseLanguage } from './choose';

// A language is a file in languages/ named by its code: adding Northern Sámi is adding languages/se.ts.
const files = import.meta.glob<{ default: Dictionary }>('./languages/*.ts');
const loaders = new Map(
  Object.entries(files).map(([path, load]) => [path.slice('./languages/'.length, -'.ts'.length), load]),
);

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

  /** The texts of the interface; the root layout loads them before anything is shown. */
  get t(): Dictionary {
    return this.#texts!;
  }

  async use(code: string): Promise<void> {
    const load = loaders.get(code);
    if (!load) return;
    this.#texts = (await load()).default;
    this.code = code;
    document.documentElement.lang = code;
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
