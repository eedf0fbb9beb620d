import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a browser fetches for a route before the page stands there: its scripts, styles and fonts, with all that they import, and the
 * texts of one language.
 *
 * @param {string} route as in the folder of routes, such as `/s/[link]`
 * @param {string} language
 * @returns {string[]} paths inside the built client
 */
export function routeFiles(route, language) {
  const built = '.svelte-kit/output/client';
  /** @type {Record<string, { file: string, css?: string[], assets?: string[], imports?: string[] }>} */
  const manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8'));

  // SvelteKit's own table of routes: the page's number, and the layouts' where there are others than the root's.
  const table = readFileSync('.svelte-kit/generated/client-optimized/app.js', 'utf8');
  const line = table.split('\n').find((candidate) => candidate.includes(`"${route}": [`));
  const numbers = /: \[~?(\d+)(?:,\[([\d,]*)\])?/.exec(line ?? '');
  if (!numbers) throw new Error(`${route} is not in the table of routes.`);
  const layouts = numbers[2]?.split(',').filter(Boolean) ?? [];

  const roots = [
    /runtime\/client\/entry\.js$/,
    /client-optimized\/app\.js$/,
    ...[0, 1, ...layouts, numbers[1]].map((number) => new RegExp(`client-optimized/nodes/${number}\\.js$`)),
    new RegExp(`i18n/languages/${language}\\.ts\\?common$`),
  ].map((pattern) => {
    const found = Object.keys(manifest).find((key) => pattern.test(key));
    if (!found) throw new Error(`Nothing in the manifest matches ${pattern}.`);
    return found;
  });

  /** @type {Set<string>} */
  const files = new Set();
  /** @type {Set<string>} */
  const seen = new Set();
  /** @param {string} key */
  function add(key) {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The manifest names ${key}, but does not have it.`);
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file);
    chunk.imports?.forEach(add);
  }
  roots.forEach(add);
  return [...files];
}
