import '$ui/type.css';
import { language } from '$i18n/index.svelte';

// Milliseconds that letters are waited for; on a slow network the page stands in those of the machine.
const patience = 300;

export async function load({ parent }: { parent: () => Promise<unknown> }): Promise<void> {
  const letters = bothWeights();
  await parent();
  await Promise.all([language.useOthers(), letters]);
}

/** Of one weight alone, headings would stand in other letters than the text: they are asked for together, before anything is written. */
function bothWeights(): Promise<unknown> {
  const faces = Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 1rem Inter`)));
  return Promise.race([faces.catch(() => undefined), new Promise((enough) => setTimeout(enough, patience))]);
}
