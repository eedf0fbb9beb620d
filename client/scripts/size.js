// What a respondent's phone must fetch before the form stands there: all scripts and styles of the route, compressed.
// Fails when that is over the limit. Run `npm run build` first.
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
