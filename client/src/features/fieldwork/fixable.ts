import type { WaveRoom } from './api';

/** Something that a link may fix, with its values in this wave; none where the study leaves them to the links. */
export interface Fixable {
  key: string;
  label: string;
  values: { code: string; label: string }[] | undefined;
}

/** What links of the wave may fix. A breakdown that is a question is answered, and fixed by nobody. */
export function fixable({ study, form }: WaveRoom): Fixable[] {
  return study.breakdowns
    .filter(({ key, question }) => !question && key !== 'audience' && key !== 'year')
    .map(({ key, label }) => ({
      key,
      label,
      values: form.background.find((asked) => asked.key === key)?.options,
    }));
}

/** Rules by which links may be a forwarder's: an audience, or a value that links fix. */
export function matchable(room: WaveRoom): { code: string; label: string; values: Record<string, string> }[] {
  const audiences = room.study.audiences.map(({ key, label }) => ({ key: 'audience', code: key, label }));
  const values = fixable(room).flatMap(({ key, values }) =>
    (values ?? used(room, key)).map(({ code, label }) => ({ key, code, label })),
  );
  return [...audiences, ...values].map(({ key, code, label }) => ({
    code: `${key}:${code}`,
    label,
    values: { [key]: code },
  }));
}

function used({ links }: WaveRoom, key: string): { code: string; label: string }[] {
  const codes = links.map(({ breakdowns }) => breakdowns[key]).filter((code) => code !== undefined);
  return [...new Set(codes)].map((code) => ({ code, label: code }));
}
