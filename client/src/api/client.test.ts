import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { evaluator, filled, keyless, searchOf } from './client';

const problem = {
  type: '/api/problems/link_closed',
  title: 'Stengt',
  status: 410,
  code: 'link_closed',
  detail: 'Ferdig.',
};
const answer = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });
const form = { lang: 'nn', path: { link: 'abc' } };

describe('the client', () => {
  const fetched = vi.fn<typeof fetch>();

  beforeEach(() => {
    vi.stubGlobal('fetch', fetched);
  });

  afterEach(() => {
    fetched.mockReset();
    vi.unstubAllGlobals();
  });

  const headersSent = () => new Headers(fetched.mock.calls[0]![1]?.headers);

  it('gives the body of a success', async () => {
    fetched.mockResolvedValue(answer({ received: true }, 201));
    const sent = keyless.post('/api/respond/{link}/submissions', {
      lang: 'nb',
      path: { link: 'a/b' },
      headers: { 'Idempotency-Key': '0123456789abcdef' },
      body: { language: 'nb', background: {}, answers: { a: '1' } },
    });
    expect(await sent).toEqual({ received: true });
    expect(fetched.mock.calls[0]![0]).toBe('/api/respond/a%2Fb/submissions');
    expect(headersSent().get('idempotency-key')).toBe('0123456789abcdef');
    expect(JSON.parse(String(fetched.mock.calls[0]![1]?.body))).toEqual({
      language: 'nb',
      background: {},
      answers: { a: '1' },
    });
  });

  it('sends no cookie with a respondent, though somebody is signed in, and lets it go with an evaluator', async () => {
    fetched.mockImplementation(async () => answer([]));
    await keyless.get('/api/respond/{link}', form);
    expect(fetched.mock.calls[0]![1]?.credentials).toBe('omit');
    expect(headersSent().get('accept-language')).toBe('nn');
    fetched.mockClear();
    await evaluator.get('/api/studies', { lang: 'nb' });
    expect(fetched.mock.calls[0]![1]?.credentials).toBe('same-origin');
    expect(headersSent().has('authorization')).toBe(false);
  });

  it('turns a problem into an error with its code and texts', async () => {
    fetched.mockResolvedValue(answer(problem, 410));
    await expect(keyless.get('/api/respond/{link}', form)).rejects.toMatchObject({
      status: 410,
      code: 'link_closed',
      detail: 'Ferdig.',
      isPassing: false,
    });
  });

  it('turns a page from a proxy into an error that may pass', async () => {
    fetched.mockResolvedValue(answer('<html>', 502));
    await expect(keyless.get('/api/respond/{link}', form)).rejects.toMatchObject({
      code: 'unexpected_answer',
      isPassing: true,
    });
  });

  it('turns silence, and an answer that breaks off, into an error that says no answer came', async () => {
    const silence = { status: 0, code: 'unreachable', isPassing: true };
    fetched.mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(keyless.get('/api/respond/{link}', form)).rejects.toMatchObject(silence);
    fetched.mockResolvedValue(answer('{"received":'));
    await expect(keyless.get('/api/respond/{link}', form)).rejects.toMatchObject(silence);
  });

  it('takes the wait from the header when the body has none', async () => {
    fetched.mockResolvedValue(answer({ ...problem, code: 'too_many_requests' }, 429, { 'retry-after': '7' }));
    await expect(keyless.get('/api/respond/{link}', form)).rejects.toMatchObject({ retryAfter: 7 });
  });
});

describe('addresses', () => {
  it('have their parameters escaped, and leave out what is not given', () => {
    expect(filled('/api/studies/{study}/x', { study: 'a b?' })).toBe('/api/studies/a%20b%3F/x');
    expect(searchOf({ questions: 'bidratt.*', year: 2023, by: undefined })).toBe('?questions=bidratt.*&year=2023');
    expect(searchOf({})).toBe('');
  });
});
