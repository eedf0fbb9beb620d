// What a respondent's phone must fetch before the form stands there: all scripts and styles of the route, compressed.
// Fails when that is over the limit. Run `npm run build` first.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const limit = 60 * 1024;
const built = '.svelte-kit/output/client';

/** @type {Record<string, { file: string, src?: string, css?: string[], imports?: string[] }>} */
const manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8'));

// The numbers of the route's nodes, as SvelteKit's own table of routes has them.
const routes = readFileSync('.svelte-kit/generated/client-optimized/app.js', 'utf8');
const nodes = /"\/s\/\[link\]": \[~?(\d+)(?:,\[([\d,]*)\])?/.exec(routes);
if (!nodes) throw new Error("The respondent's route is not in the table of routes.");
const layouts = nodes[2]?.split(',').filter(Boolean) ?? [];

const roots = [
  /runtime\/client\/entry\.js$/,
  /client-optimized\/app\.js$/,
  ...[0, 1, ...layouts, nodes[1]].map((number) => new RegExp(`client-optimized/nodes/${number}\\.js$`)),
  // One language is fetched at a time, and bokmål is the largest group's.
  /i18n\/languages\/nb\.ts$/,
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
  for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
  chunk.imports?.forEach(add);
}
roots.forEach(add);

// What the page itself names: the start script that was taken out of it, and the styles for the wait.
for (const [, file] of readFileSync('build/200.html', 'utf8').matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)) {
  if (file) files.add(file);
}

let total = 0;
for (const file of files) {
  const bytes = gzipSync(readFileSync(join('build', file)), { level: 9 }).length;
  total += bytes;
  console.log(`${(bytes / 1024).toFixed(1).padStart(6)} KB  ${file}`);
}
console.log(`${(total / 1024).toFixed(1).padStart(6)} KB  in all, of ${limit / 1024} KB at most`);
if (total > limit) process.exit(1);
