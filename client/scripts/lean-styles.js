// Designsystemet's files hold every theme, size and variant, and a respondent on a phone would have to fetch them all. What no
// page here can use is left out when the styles are built: variants by the list below, and tokens by whether anything names them.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../src', import.meta.url));
const require = createRequire(import.meta.url);

/** To use one of these, strike it. */
const unused = [
  /\[data-color="?(accent|brand1|brand2|success|warning|danger|info|neutral)"?\]/,
  /\[data-color-scheme/,
  /\[data-typography="?secondary/,
  /^\[data-size[^\]]*\]$/,
  /\[role=switch\]/,
  /:indeterminate/,
  /readonly|aria-disabled|:disabled|\[disabled|:-moz-read-only|:read-only/,
  /\[data-(icon|fullwidth)\]/,
  /:dir\(rtl\)/,
  /ds-validation-message\[data-color/,
  /select\):open/,
  /> ?:is\(img,svg\)|:is\(img,svg\)\)|ds-button :is/,
  /\[data-variant=tertiary\]/,
  /\.ds-(icon|readonly-icon|print-preserve|focus|checkbox--checked|list--unstyled|floating|sr-only)/,
];

/** @type {import('postcss').Plugin} */
export const leanStyles = {
  postcssPlugin: 'lean-styles',
  OnceExit(root, { parse }) {
    const file = root.source?.input.file ?? '';
    if (!/\.css$/.test(file.split('?')[0] ?? '')) return;
    root.walkAtRules('media', (media) => {
      // The pages are light whatever the device prefers: the figures have no dark colours.
      if (media.params.includes('prefers-color-scheme')) media.remove();
    });
    dropUnusedRules(root);
    dropUnusedTokens(root, parse);
    root.walkAtRules((rule) => {
      if (rule.nodes?.length === 0) rule.remove();
    });
  },
};

/** @param {import('postcss').Root} root */
function dropUnusedRules(root) {
  root.walkRules((rule) => {
    const kept = rule.selectors.filter((selector) => !unused.some((pattern) => pattern.test(selector)));
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
}

/** @param {import('postcss').Root} root @param {import('postcss').Helpers['parse']} parse */
function dropUnusedTokens(root, parse) {
  const used = new Set(namesInSources(parse));
  /** @type {Map<string, Set<string>>} */
  const names = new Map();
  root.walkDecls((declaration) => {
    const inValue = namedIn(declaration.value);
    if (declaration.prop.startsWith('--')) {
      names.set(declaration.prop, new Set([...(names.get(declaration.prop) ?? []), ...inValue]));
    } else inValue.forEach((name) => used.add(name));
  });
  // A set takes in what is added while it is walked, so this follows tokens made of tokens to the end.
  for (const name of used) names.get(name)?.forEach((other) => used.add(other));
  root.walkDecls(/^--/, (declaration) => {
    if (!used.has(declaration.prop)) declaration.remove();
  });
  root.walkRules((rule) => {
    if (rule.nodes.length === 0) rule.remove();
  });
}

/** @param {string} text @returns {string[]} */
const namedIn = (text) => [...(text.match(/--[\w-]+/g) ?? [])];

/**
 * All names of tokens in our own files, and those that the component styles which they import go by where they are used.
 * @param {import('postcss').Helpers['parse']} parse
 */
function namesInSources(parse) {
  const own = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(svelte|css|ts)$/.test(name))
    .map((name) => readFileSync(join(source, name), 'utf8'))
    .join('\n');
  const names = namedIn(own);
  for (const name of new Set(own.match(/@digdir\/designsystemet-css\/[\w-]+\.css/g))) {
    const imported = parse(readFileSync(require.resolve(name), 'utf8'));
    dropUnusedRules(imported);
    imported.walkDecls(({ value }) => void names.push(...namedIn(value)));
    imported.walkAtRules(({ params }) => void names.push(...namedIn(params)));
  }
  return names;
}
