import adapter from '@sveltejs/adapter-static';
import { externaliseStart } from './scripts/page.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    // One page answers for every address that is not a file, since addresses of links and studies are not known at build time.
    adapter: externaliseStart(adapter({ pages: 'build', fallback: 'index.html', precompress: true }), {
      page: 'build/index.html',
      apiOrigin: process.env.SURVEY_API_ORIGIN ?? '',
    }),
    paths: { base: /** @type {'' | `/${string}`} */ (process.env.SURVEY_CLIENT_BASE ?? '') },
    version: { name: process.env.SURVEY_VERSION ?? 'dev' },
    alias: { $api: 'src/api', $features: 'src/features', $ui: 'src/ui', $i18n: 'src/i18n' },
  },
};
