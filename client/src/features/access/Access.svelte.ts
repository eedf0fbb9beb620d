import { evaluator, whole } from '$api/client';
import type { Session } from '$api/types';

export type Scope = 'aggregates' | 'microdata' | 'manage';

/** Who is signed in in this browser. Pages ask anew when it changes; the session itself is the browser's and the API's alone. */
class Access {
  #session = $state.raw<Session>();

  /** Whether the API has said by now who is signed in. */
  get isKnown(): boolean {
    return this.#session !== undefined;
  }

  /** Whether anybody is signed in. */
  get hasKey(): boolean {
    return this.#session?.name != null;
  }

  get name(): string {
    return this.#session?.name ?? '';
  }

  may(scope: Scope): boolean {
    return this.#session?.scopes.includes(scope) ?? false;
  }

  async ask(lang: string): Promise<void> {
    this.#session = await evaluator.get('/api/session', { lang });
  }

  async signIn(key: string, lang: string): Promise<void> {
    this.#session = await evaluator.post('/api/session', { lang, body: { key } });
  }

  async signOut(lang: string): Promise<void> {
    const answer = await evaluator.delete('/api/session', { lang });
    this.#session = await whole<Session>(answer.json());
  }
}

export const access = new Access();
