import { beforeEach, describe, expect, it } from 'vitest';
import { clearDraft, clearExpiredDrafts, readDraft, writeDraft } from './draft';

const day = 24 * 60 * 60 * 1000;

function memory(): Storage {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
    clear: () => entries.clear(),
  };
}

describe('a draft', () => {
  let storage: Storage;
  const answers = { background: {}, given: { deltok: '2' } };

  beforeEach(() => {
    storage = memory();
    writeDraft(storage, 'abc', { keep: true, savedAt: 0, answers });
  });

  it('is read back on the same device, for the same link', () => {
    expect(readDraft(storage, 'abc', 14 * day)?.answers).toEqual(answers);
    expect(readDraft(storage, 'annen', 0)).toBeUndefined();
  });

  it('is gone after fourteen days, from the device too', () => {
    expect(readDraft(storage, 'abc', 14 * day + 1)).toBeUndefined();
    expect(storage.length).toBe(0);
  });

  it('is gone after fourteen days even when its link is not opened again', () => {
    storage.setItem('something.else', 'stays');
    clearExpiredDrafts(storage, 15 * day);
    expect(storage.length).toBe(1);
  });

  it('is removed when it is cleared', () => {
    clearDraft(storage, 'abc');
    expect(storage.length).toBe(0);
  });

  it('that cannot be read is dropped', () => {
    storage.setItem('survey.draft.abc', '{"keep":tr');
    expect(readDraft(storage, 'abc', 0)).toBeUndefined();
    expect(storage.length).toBe(0);
  });
});
