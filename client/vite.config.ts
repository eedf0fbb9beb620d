import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { leanStyles } from './scripts/lean-styles.js';
import { withoutInlineStyle } from './scripts/page.js';

const fixture = process.env.SURVEY_FIXTURE ?? 'http://127.0.0.1:5000';

interface Graph {
  getModuleInfo(id: string): { importers: readonly string[] } | null;
}
const shared = /node_modules|src[\\/](api|ui|i18n[\\/](?!languages))/;
// SvelteKit's own entry, the root layout and the respondent's page: what others alone import is not for a phone to fetch.
const lean = /runtime[\\/]client[\\/]entry\.js$|routes[\\/]\+(layout|error)\.(svelte|ts)$|routes[\\/]s[\\/]/;
const ofForm = /src[\\/]features[\\/]collection[\\/]/;

/** One file for what every page needs, and one for the form: on a phone a round trip costs more than the bytes that a page could do without. */
function fileOf(id: string, graph: Graph): string | null {
  const name = shared.test(id) ? 'base' : ofForm.test(id) ? 'form' : null;
  return name && isOnTheWay(id, graph) ? name : null;
}

function isOnTheWay(id: string, graph: Graph): boolean {
  const seen = new Set([id]);
  for (const module of seen) {
    if (lean.test(module)) return true;
    graph.getModuleInfo(module)?.importers.forEach((importer) => seen.add(importer));
  }
  return false;
}

export default defineConfig({
  plugins: [withoutInlineStyle(), sveltekit()],
  // Empty means same origin. The API's own paths begin with /api, so only the origin is chosen here.
  define: { __API_ORIGIN__: JSON.stringify(process.env.SURVEY_API_ORIGIN ?? '') },
  css: { postcss: { plugins: [leanStyles] } },
  build: { manifest: true },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: { groups: [{ name: fileOf }] },
          },
        },
      },
    },
  },
  server: { proxy: { '/api': fixture } },
  test: { include: ['src/**/*.test.ts', 'tests/**/*.test.js'] },
});
