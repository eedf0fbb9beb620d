// A stand-in for the API while the client is worked on alone: it serves the built client, and answers from fixtures in the
// shape of the wire. `node tests/fixture-server.js [port]`; run `npm run build` first.
import { createServer } from 'node:http';
import { readFileSync, existsSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerApi } from './fixtures.js';

const build = fileURLToPath(new URL('../build', import.meta.url));
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

// As strict as the API's own header, so that whatever breaks it is seen here first.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** @param {import('node:http').IncomingMessage} request @returns {Promise<any>} */
async function bodyOf(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  if (text === '') return undefined;
  return /json/.test(request.headers['content-type'] ?? '') ? JSON.parse(text) : text;
}

export function startFixtureServer(port = 0) {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://fixture');
    if (url.pathname.startsWith('/api/')) {
      const { status, headers, body } = answerApi({
        method: request.method ?? 'GET',
        url,
        headers: request.headers,
        body: await bodyOf(request),
      });
      const type = status < 400 ? 'application/json' : 'application/problem+json';
      response
        .writeHead(status, { 'content-type': type, ...headers })
        .end(typeof body === 'string' ? body : JSON.stringify(body));
      return;
    }
    const wanted = join(build, normalize(decodeURIComponent(url.pathname)));
    const file = existsSync(wanted) && statSync(wanted).isFile() ? wanted : join(build, 'index.html');
    response.writeHead(200, {
      'content-type': types[/** @type {keyof types} */ (extname(file))] ?? 'application/octet-stream',
      'content-security-policy': policy,
    });
    response.end(readFileSync(file));
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await startFixtureServer(Number(process.argv[2] ?? 5000));
  console.log(`http://127.0.0.1:${server.address().port}/s/leder`);
}
