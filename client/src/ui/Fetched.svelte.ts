import { ApiError } from '$api/ApiError';

/** Something that is fetched, and fetched again when what it is about changes; an answer that comes too late is dropped. */
export class Fetched<T> {
  value = $state.raw<T>();
  error = $state.raw<ApiError>();
  pending = $state(true);
  #latest = 0;

  async from(coming: Promise<T>): Promise<void> {
    const turn = ++this.#latest;
    this.pending = true;
    try {
      const value = await coming;
      if (turn !== this.#latest) return;
      this.value = value;
      this.error = undefined;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (turn !== this.#latest) return;
      this.error = error;
      this.value = undefined;
    }
    this.pending = false;
  }
}
