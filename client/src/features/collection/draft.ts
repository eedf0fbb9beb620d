import type { Answers } from './answers';

// A draft is on this device only, since the server must know nothing of a respondent who has not sent.
const prefix = 'survey.draft.';
export const draftDays = 14;
const lifetime = draftDays * 24 * 60 * 60 * 1000;

export interface Draft {
  /** False: the respondent asked that nothing be kept here; then there are no answers in it. */
  keep: boolean;
  savedAt: number;
  answers?: Answers;
  /** Set from the first try to send until the server has acknowledged: the same submission must go under the same key. */
  pendingKey?: string;
}

export function readDraft(storage: Storage, link: string, now: number): Draft | undefined {
  const draft = parse(storage.getItem(prefix + link));
  if (draft && now - draft.savedAt <= lifetime) return draft;
  storage.removeItem(prefix + link);
  return undefined;
}

export function writeDraft(storage: Storage, link: string, draft: Draft): void {
  storage.setItem(prefix + link, JSON.stringify(draft));
}

export function clearDraft(storage: Storage, link: string): void {
  storage.removeItem(prefix + link);
}

/** Drafts of other links expire too, though nobody opens those links again. */
export function clearExpiredDrafts(storage: Storage, now: number): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  for (const key of keys) if (key?.startsWith(prefix)) readDraft(storage, key.slice(prefix.length), now);
}

function parse(text: string | null): Draft | undefined {
  if (text === null) return undefined;
  try {
    const draft: unknown = JSON.parse(text);
    const whole =
      typeof draft === 'object' &&
      draft !== null &&
      'keep' in draft &&
      'savedAt' in draft &&
      Number.isFinite(draft.savedAt);
    return whole ? (draft as Draft) : undefined;
  } catch {
    return undefined;
  }
}

/** The device's storage, or undefined where the browser refuses it. */
export function deviceStorage(): Storage | undefined {
  try {
    const storage = window.localStorage;
    storage.getItem(prefix);
    return storage;
  } catch {
    return undefined;
  }
}
