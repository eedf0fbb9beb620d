import { language } from '$i18n/index.svelte';

export async function load({ parent }: { parent: () => Promise<unknown> }): Promise<void> {
  await parent();
  await language.useOthers();
}
