import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('has no rule for whatever follows something: what is put into a page would have the whole of it styled anew', () => {
  const foundation = readFileSync(new URL('./foundation.css', import.meta.url), 'utf8');
  expect(foundation).toContain('.stack');
  expect(foundation).not.toMatch(/[+~]\s*\*/);
});
