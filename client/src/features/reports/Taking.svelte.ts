import type { Format } from './api';
import { download } from './download';
import { ApiError } from '$api/ApiError';
import { language } from '$i18n/index.svelte';

/** A report on its way to the reader's own machine: one at a time. */
export class Taking {
  busy = $state(false);
  failure = $state.raw<ApiError>();
  readonly #study: string;
  readonly #say: (text: string) => void;

  /** @param say Tells the reader how it went. */
  constructor(study: string, say: (text: string) => void) {
    this.#study = study;
    this.#say = say;
  }

  async take(making: () => Promise<Blob>, format: Format): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.#say('');
    try {
      download(await making(), `${this.#study}.${format}`);
      this.failure = undefined;
      this.#say(format === 'docx' ? language.t.report.madeWord : language.t.report.madePage);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.failure = error;
    } finally {
      this.busy = false;
    }
  }
}
