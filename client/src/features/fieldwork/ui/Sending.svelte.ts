import { ApiError } from '$api/ApiError';
import { language } from '$i18n/index.svelte';
import { problemText } from '$ui/problemText';

/** A form on its way to the API: what is wrong with it, what went wrong on the way, and that it went well. */
export class Sending {
  busy = $state(false);
  done = $state('');
  failure = $state('');
  #faults = $state.raw<Record<string, string>>({});

  /** What is wrong with a field, in words. */
  fault(field: string): string | undefined {
    return this.#faults[field];
  }

  /** True when it went well. `faults` are what the page itself has found; with any, nothing is sent. */
  async run(work: () => Promise<void>, done: string, faults: Record<string, string> = {}): Promise<boolean> {
    if (this.busy) return false;
    this.done = this.failure = '';
    this.#faults = faults;
    if (Object.keys(faults).length > 0) return false;
    this.busy = true;
    try {
      await work();
      this.done = done;
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#faults = Object.fromEntries(error.errors.map(({ field, message }) => [field, message]));
      // Said at its field where there is one, and beside the button, as not all have one.
      const faults = error.errors.map(({ message }) => message);
      this.failure = faults.length > 0 ? faults.join(' ') : problemText(error, language.t);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
