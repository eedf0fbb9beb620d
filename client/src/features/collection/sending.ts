import { ApiError } from '$api/ApiError';

export type Sending =
  | { at: 'sending'; attempt: number }
  | { at: 'waiting'; attempt: number; because: 'offline' | 'unreachable' | 'busy' | 'paused'; seconds: number }
  | { at: 'received' }
  | { at: 'refused'; error: ApiError };

export interface Surroundings {
  /** Ends after the seconds, or before when the network comes back or the respondent asks for a new try. */
  wait(seconds: number): Promise<void>;
  online(): boolean;
  stopped(): boolean;
}

/** Random, so that it says nothing; crypto.randomUUID is absent where a page is served without TLS. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const longestWait = 30;

function becauseOf(error: ApiError, around: Surroundings): 'offline' | 'unreachable' | 'busy' | 'paused' {
  if (error.status === 0) return around.online() ? 'unreachable' : 'offline';
  return error.code === 'link_paused' ? 'paused' : 'busy';
}

/**
 * Sends until the server has answered for good, always the same body under the same key: where an acknowledgement was
 * lost on the way, the next try is given the same acknowledgement and the submission counts once.
 */
export async function sendUntilAnswered(
  send: () => Promise<unknown>,
  around: Surroundings,
  tell: (state: Sending) => void,
): Promise<void> {
  for (let attempt = 1; !around.stopped(); attempt++) {
    tell({ at: 'sending', attempt });
    try {
      await send();
      tell({ at: 'received' });
      return;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (around.stopped()) return;
      if (!error.isPassing) {
        tell({ at: 'refused', error });
        return;
      }
      const seconds = error.retryAfter ?? Math.min(2 ** attempt, longestWait);
      const because = becauseOf(error, around);
      tell({ at: 'waiting', attempt, because, seconds });
      await around.wait(seconds);
    }
  }
}
