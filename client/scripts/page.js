import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { routeFiles } from './route-files.js';

/**
 * SvelteKit starts its page with an inline script. Moved to a file of its own, the page runs under a header that
 * says `script-src 'self'` and nothing more, on a host that knows no hashes. The policy is in the page too, for hosts that
 * set no headers. The page also names all that a respondent's form needs, so that a phone asks for it at once and not step by step.
 *
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {{ page: string, apiOrigin: string }} options
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function externaliseStart(adapter, { page, apiOrigin }) {
  return {
    ...adapter,
    async adapt(builder) {
      await adapter.adapt(builder);
      const html = readFileSync(page, 'utf8');
      const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)];
      if (inline.length !== 1) throw new Error(`Expected one inline script in ${page}, found ${inline.length}.`);
      const [element, source] = /** @type {[string, string]} */ (/** @type {unknown} */ (inline[0]));
      const hash = createHash('sha256').update(source).digest('hex').slice(0, 10);
      const base = builder.config.kit.paths.base;
      const file = `${builder.config.kit.appDir}/immutable/start.${hash}.js`;
      writeFileSync(join(dirname(page), file), `${source.trim()}\n`);
      writeFileSync(
        page,
        html
          .replace('  </head>', `${preloads(html, base)}  </head>`)
          .replace(element, `<script src="${base}/${file}"></script>`)
          .replace('<!-- policy -->', `<meta http-equiv="content-security-policy" content="${policy(apiOrigin)}" />`),
      );
      // Compressed before it was changed.
      for (const suffix of ['.br', '.gz']) rmSync(page + suffix, { force: true });
    },
  };
}

/** @param {string} html @param {string} base */
function preloads(html, base) {
  return routeFiles('/s/[link]', 'nb')
    .map((file) => `${base}/${file}`)
    .filter((file) => !html.includes(`"${file}"`))
    .map((file) => `    <link href="${file}" rel="${file.endsWith('.css') ? 'stylesheet' : 'modulepreload'}" />\n`)
    .join('');
}

/** @param {string} apiOrigin */
function policy(apiOrigin) {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    // Designsystemet draws its icons as masks from data addresses; the API draws QR codes; figures become pictures by way of a blob.
    `img-src 'self' data: blob: ${apiOrigin}`.trim(),
    `font-src 'self'`,
    `connect-src 'self' ${apiOrigin}`.trim(),
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `form-action 'self'`,
  ].join('; ');
}

/**
 * SvelteKit hides the line that tells a screen reader of a new page with an inline style, which `style-src 'self'` stops. The
 * same rules stand in foundation.css.
 *
 * @returns {import('vite').Plugin}
 */
export function withoutInlineStyle() {
  return {
    name: 'without-inline-style',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/generated/root.svelte')) return;
      const announcer = /(<div id="svelte-announcer"[^>]*?) style="[^"]*"/;
      if (!announcer.test(code)) throw new Error('SvelteKit has changed how its announcer is written.');
      return { code: code.replace(announcer, '$1'), map: null };
    },
  };
}
