import { fetchForm } from '$features/collection/api';
import { language } from '$i18n/index.svelte';
import type { PageLoad } from './$types';

// Asked for at once, beside the texts of the interface, and not waited for: the page shows where it stands.
export const load: PageLoad = ({ params }) => {
  const form = fetchForm(params.link, language.code);
  form.catch(() => undefined);
  return { link: params.link, form };
};
