// The types of the wire are made from openapi.yaml. `generate` writes them; `check` fails when they are not those.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTypescript, { astToString } from 'openapi-typescript';

const contract = new URL('../../openapi.yaml', import.meta.url);
const target = new URL('../src/api/schema.d.ts', import.meta.url);

const made = `// Made from openapi.yaml by \`npm run api:generate\`; not for editing.\n\n${astToString(await openapiTypescript(contract))}`;

if (process.argv[2] === 'generate') {
  writeFileSync(target, made);
} else if (readFileSync(target, 'utf8') !== made) {
  console.error(
    'src/api/schema.d.ts is not what openapi.yaml gives. Run `npm run api:generate` and commit the result.',
  );
  process.exit(1);
}
