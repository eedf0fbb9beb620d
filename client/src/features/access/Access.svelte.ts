import { readKey, writeKey } from '$api/key';

/** Whether a key is in use in this tab. Pages ask anew when it changes. */
class Access {
  #key = $state(readKey());

  get hasKey(): boolean {
    return this.#key !== null;
  }

  use(key: string): void {
    writeKey(key);
    this.#key = key;
  }

  stop(): void {
    writeKey(null);
    this.#key = null;
  }
}

export const access = new Access();
