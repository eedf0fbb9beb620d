import type { ReportBlock, ReportDocument } from '$api/types';

/** A block with a name of its own, so that it is the same one after it has been moved. */
export interface Entry {
  id: number;
  block: ReportBlock;
}

/** A report while it is written. */
export interface Draft {
  title: string;
  subtitle: string;
  language: string;
  firstChapter: number;
  entries: Entry[];
}

export type Kind = 'heading' | 'text' | 'figure' | 'table' | 'sentence';
export const kinds: readonly Kind[] = ['heading', 'text', 'figure', 'table', 'sentence'];

let last = 0;
export const entryOf = (block: ReportBlock): Entry => ({ id: ++last, block });

export const emptyDraft = (title: string, language: string): Draft => ({
  title,
  subtitle: '',
  language,
  firstChapter: 1,
  entries: [],
});

export const draftOf = (document: ReportDocument): Draft => ({
  title: document.title,
  subtitle: document.subtitle ?? '',
  language: document.language ?? 'nb',
  firstChapter: document.firstChapter ?? 1,
  entries: document.blocks.map(entryOf),
});

export const documentOf = (draft: Draft): ReportDocument => ({
  title: draft.title,
  ...(draft.subtitle === '' ? {} : { subtitle: draft.subtitle }),
  language: draft.language,
  firstChapter: draft.firstChapter,
  blocks: draft.entries.map(({ block }) => block),
});

/** What the server would be asked about: blocks that are not filled in yet are left out, and so is a draft without any. */
export function askable(draft: Draft): { document: ReportDocument; ids: number[] } | undefined {
  const entries = draft.entries.filter(({ block }) => isFilled(block));
  if (entries.length === 0) return undefined;
  const title = draft.title.trim() === '' ? '–' : draft.title;
  return { document: documentOf({ ...draft, title, entries }), ids: entries.map(({ id }) => id) };
}

export const isFilled = (block: ReportBlock): boolean =>
  block.kind === 'heading' || block.kind === 'text' ? (block.text ?? '').trim() !== '' : block.table !== undefined;

export const added = (draft: Draft, entry: Entry): Draft => ({ ...draft, entries: [...draft.entries, entry] });

export const removed = (draft: Draft, id: number): Draft => ({
  ...draft,
  entries: draft.entries.filter((entry) => entry.id !== id),
});

/** One step up or down; at the end there is nowhere to go. */
export function moved(draft: Draft, id: number, step: -1 | 1): Draft {
  const from = draft.entries.findIndex((entry) => entry.id === id);
  const to = from + step;
  const entry = draft.entries[from];
  if (!entry || to < 0 || to >= draft.entries.length) return draft;
  const entries = draft.entries.toSpliced(from, 1).toSpliced(to, 0, entry);
  return { ...draft, entries };
}

/** The numbers of other questions are not to be compared with those that were there. */
export function changed(draft: Draft, id: number, block: ReportBlock): Draft {
  return {
    ...draft,
    entries: draft.entries.map((entry) => {
      if (entry.id !== id) return entry;
      if (asked(entry.block) === asked(block)) return { id, block };
      const { rendered: _, ...rest } = block;
      return { id, block: rest };
    }),
  };
}

/** What a block has its numbers by. */
const asked = ({ table, chart }: ReportBlock) => JSON.stringify([table, chart]);

/** A file that somebody kept: undefined where it is no report. What is in its blocks is for the server to judge. */
export function readReport(text: string): ReportDocument | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof read !== 'object' || read === null) return undefined;
  const { title, blocks } = read as Partial<ReportDocument>;
  const isBlock = (block: unknown) =>
    typeof block === 'object' && block !== null && 'kind' in block && typeof block.kind === 'string';
  return typeof title === 'string' && Array.isArray(blocks) && blocks.every(isBlock)
    ? (read as ReportDocument)
    : undefined;
}
