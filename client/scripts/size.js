// What a respondent's phone must fetch before the form stands there: all scripts and styles of the route, compressed; and what the pages of
// results and of a study fetch before their first figure is drawn. Fails when one is over its limit. Run `npm run build` first.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { routeFiles } from './route-files.js';

const limit = 60 * 1024;
// Bokmål is the largest group's language; one language is fetched at a time.
const files = new Set(routeFiles('/s/[link]', 'nb'));
// The page itself names more: the start script that was taken out of it, and the styles for the wait.
for (const [, file] of readFileSync('build/index.html', 'utf8').matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)) {
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

// Their texts are in a file of their own, named by what they are; what draws is fetched afterwards.
const roomLimit = 150 * 1024;
for (const [name, route] of /** @type {const} */ ([
  ['results', '/(site)/resultater/[study]'],
  ['a study', '/(site)/undersokelse/[study]'],
])) {
  const room = routeFiles(route, 'nb').reduce((sum, file) => sum + weigh(file), 0);
  console.log(
    `${(room / 1024).toFixed(1).padStart(6)} KB  for the first view of ${name}, of ${roomLimit / 1024} KB at most`,
  );
  if (room > roomLimit) process.exit(1);
}

/** @param {string} file */
function weigh(file) {
  return gzipSync(readFileSync(join('build', file)), { level: 9 }).length;
}
