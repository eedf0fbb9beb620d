import { describe, expect, it } from 'vitest';
import { ApiError } from '$api/ApiError';
import { newKey, sendUntilAnswered, type Sending, type Surroundings } from './sending';

const answer = (status: number, headers: Record<string, string> = {}, code = 'x') =>
  ApiError.from(new Response('', { status, headers }), { code, title: '', status, type: '' });

async function run(outcomes: (ApiError | 'ok')[], around: Partial<Surroundings> = {}) {
  const states: Sending[] = [];
  const waits: number[] = [];
  let sent = 0;
  await sendUntilAnswered(
    async () => {
      const outcome = outcomes[sent++];
      if (outcome !== 'ok') throw outcome;
    },
    { wait: async (seconds) => void waits.push(seconds), online: () => true, stopped: () => false, ...around },
    (state) => states.push(state),
  );
  return { sent, waits, states };
}

describe('sendUntilAnswered', () => {
  it('says received only after the server has said so', async () => {
    const { states } = await run(['ok']);
    expect(states).toEqual([{ at: 'sending', attempt: 1 }, { at: 'received' }]);
  });

  it('tries again while no answer comes, waiting longer each time', async () => {
    const lost = ApiError.unreachable();
    const { sent, waits, states } = await run([lost, lost, lost, lost, lost, 'ok']);
    expect(sent).toBe(6);
    expect(waits).toEqual([2, 4, 8, 16, 30]);
    expect(states.at(-1)).toEqual({ at: 'received' });
  });

  it('waits as long as the server asks for', async () => {
    const { waits } = await run([answer(503, { 'retry-after': '5' }), answer(429, { 'retry-after': '11' }), 'ok']);
    expect(waits).toEqual([5, 11]);
    // Too slow on the way, as in a tunnel: the same again.
    expect((await run([answer(408), 'ok'])).sent).toBe(2);
  });

  it('tells being offline from a network that does not answer and a server that is busy', async () => {
    const because = async (error: ApiError, online: boolean) => {
      const { states } = await run([error, 'ok'], { online: () => online });
      const waiting = states.find((state) => state.at === 'waiting');
      return waiting?.because;
    };
    expect(await because(ApiError.unreachable(), false)).toBe('offline');
    expect(await because(ApiError.unreachable(), true)).toBe('unreachable');
    expect(await because(answer(503), true)).toBe('busy');
    expect(await because(answer(503, {}, 'link_paused'), true)).toBe('paused');
  });

  it('does not send again what the server has refused', async () => {
    const { sent, states } = await run([answer(422)]);
    expect(sent).toBe(1);
    expect(states.at(-1)?.at).toBe('refused');
  });

  it('stops when the respondent goes back to change an answer', async () => {
    let stopped = false;
    const { sent } = await run([ApiError.unreachable(), 'ok'], {
      wait: async () => void (stopped = true),
      stopped: () => stopped,
    });
    expect(sent).toBe(1);
  });
});

describe('newKey', () => {
  it('is long, random and of the letters that the API takes', () => {
    const keys = new Set(Array.from({ length: 100 }, newKey));
    expect(keys.size).toBe(100);
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_-]{16,128}$/);
  });
});
