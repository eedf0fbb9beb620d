import { describe, expect, it } from 'vitest';
import { added, askable, changed, documentOf, draftOf, emptyDraft, entryOf, moved, readReport, removed } from './draft';

const text = (words: string) => entryOf({ kind: 'text', text: words });
const draft = () => ['a', 'b', 'c'].map(text).reduce(added, emptyDraft('Tittel', 'nb'));
const words = (of: ReturnType<typeof draft>) => of.entries.map(({ block }) => block.text).join('');

describe('a draft', () => {
  it('moves a block one step, and no further than the ends', () => {
    const start = draft();
    const [first, , third] = start.entries;
    expect(words(moved(start, first!.id, 1))).toBe('bac');
    expect(words(moved(start, third!.id, -1))).toBe('acb');
    expect(words(moved(start, first!.id, -1))).toBe('abc');
    expect(words(moved(start, third!.id, 1))).toBe('abc');
  });

  it('removes a block, and keeps the names of the others', () => {
    const start = draft();
    const left = removed(start, start.entries[1]!.id);
    expect(words(left)).toBe('ac');
    expect(left.entries[1]!.id).toBe(start.entries[2]!.id);
  });

  it('forgets earlier numbers when other ones are asked for, and only then', () => {
    const rendered = { releases: { '2023': 1 }, values: { 'forankring|n': 20 } };
    const figure = entryOf({ kind: 'figure', chart: 'stacked', table: { questions: 'forankring' }, rendered });
    const start = added(emptyDraft('x', 'nb'), figure);
    const captioned = changed(start, figure.id, { ...figure.block, caption: 'Ny' });
    expect(captioned.entries[0]!.block.rendered).toEqual(rendered);
    const other = changed(start, figure.id, { ...figure.block, table: { questions: 'egnethet' } });
    expect(other.entries[0]!.block.rendered).toBeUndefined();
    // The same question over the waves has other rows.
    const lines = changed(start, figure.id, { ...figure.block, chart: 'lines' });
    expect(lines.entries[0]!.block.rendered).toBeUndefined();
  });

  it('asks about what is filled in, and knows which blocks that was', () => {
    const start = added(draft(), text('  '));
    const asked = askable(start)!;
    expect(asked.document.blocks).toHaveLength(3);
    expect(asked.ids).toEqual(start.entries.slice(0, 3).map(({ id }) => id));
    expect(askable(emptyDraft('x', 'nb'))).toBeUndefined();
  });

  it('comes back from its document as it was', () => {
    const document = { title: 'x', language: 'nn', firstChapter: 3, blocks: [{ kind: 'text', text: 'y' }] };
    expect(documentOf(draftOf(document))).toEqual(document);
  });
});

describe('a file', () => {
  it('is a report when it has a title and blocks', () => {
    expect(readReport('{"title":"x","blocks":[{"kind":"text","text":"y"}]}')?.title).toBe('x');
  });

  it.each(['', '{', 'null', '[]', '{"title":"x"}', '{"title":1,"blocks":[]}', '{"title":"x","blocks":[1]}'])(
    'is none when it is %s',
    (content) => expect(readReport(content)).toBeUndefined(),
  );
});
