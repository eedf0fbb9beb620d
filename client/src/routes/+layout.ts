import { language } from '$i18n/index.svelte';

export const ssr = false;
export const prerender = false;

export async function load(): Promise<void> {
  await language.use(language.code);
}
