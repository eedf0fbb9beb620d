import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { leanStyles } from './scripts/lean-styles.js';
import { withoutInlineStyle } from './scripts/page.js';

const fixture = process.env.SURVEY_FIXTURE ?? 'http://127.0.0.1:5000';

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
            // One file for what every page needs: on a phone a round trip costs more than the bytes that a page could do without.
            codeSplitting: { groups: [{ name: 'base', test: /node_modules|src[\\/](api|ui|i18n[\\/](?!languages))/ }] },
          },
        },
      },
    },
  },
  server: { proxy: { '/api': fixture } },
  test: { include: ['src/**/*.test.ts', 'tests/**/*.test.js'] },
});
