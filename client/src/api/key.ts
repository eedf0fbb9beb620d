const place = 'survey.key';

/** The evaluator's API key. It lives in this tab alone and is gone when the tab is closed. */
export function readKey(): string | null {
  try {
    return sessionStorage.getItem(place);
  } catch {
    return null;
  }
}

export function writeKey(key: string | null): void {
  try {
    if (key === null) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, key);
  } catch {
    // Storage is switched off in this browser; the next call answers 401 and the page asks again.
  }
}
