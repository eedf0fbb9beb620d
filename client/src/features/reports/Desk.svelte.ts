import { make, preview, type Format } from './api';
import { askable, documentOf, draftOf, emptyDraft, readReport, type Draft, type Entry } from './draft';
import { ApiError } from '$api/ApiError';
import type { PreviewedBlock, ReportDocument } from '$api/types';
import { language } from '$i18n/index.svelte';

const pause = 350;

/** Where a report lies while it is written: in this browser, and nowhere else. */
export class Desk {
  draft = $state.raw<Draft>(emptyDraft('', 'nb'));
  /** What the server made of each block, by its name; of the last draft that it could make. */
  made = $state.raw<ReadonlyMap<number, PreviewedBlock>>(new Map());
  provenance = $state.raw<string[]>([]);
  /** What is wrong with a block, by its name. */
  faults = $state.raw<ReadonlyMap<number, string[]>>(new Map());
  error = $state.raw<ApiError>();
  pending = $state(false);
  /** Whether the browser keeps the draft. */
  kept = $state(true);
  readonly #study: string;
  readonly #place: string;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(study: string) {
    this.#study = study;
    this.#place = `survey.report.${study}`;
  }

  /** Takes up what was left here; says whether there was anything. */
  resume(title: string): boolean {
    let text: string | null = null;
    try {
      text = localStorage.getItem(this.#place);
    } catch {
      this.kept = false;
    }
    const document = text === null ? undefined : readReport(text);
    this.draft = document ? draftOf(document) : emptyDraft(title, language.code);
    this.refresh(0);
    return document !== undefined;
  }

  change(draft: Draft): void {
    this.draft = draft;
    try {
      localStorage.setItem(this.#place, JSON.stringify(documentOf(draft)));
      this.kept = true;
    } catch {
      this.kept = false;
    }
    this.refresh(pause);
  }

  open(document: ReportDocument): void {
    this.made = new Map();
    this.change(draftOf(document));
  }

  begin(title: string): void {
    this.made = new Map();
    this.provenance = [];
    this.change(emptyDraft(title, language.code));
    try {
      localStorage.removeItem(this.#place);
    } catch {
      // There was no storage to begin with.
    }
  }

  /** Asks for the numbers after a moment: not at each letter. */
  refresh(after = 0): void {
    clearTimeout(this.#timer);
    this.pending = true;
    this.#timer = setTimeout(() => void this.#ask(), after);
  }

  /** The page is left: nobody waits for what is under way. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#turn++;
  }

  /** The blocks whose numbers are others than they were. */
  get changes(): { entry: Entry; made: PreviewedBlock }[] {
    return this.draft.entries.flatMap((entry) => {
      const made = this.made.get(entry.id);
      return made?.changes?.length ? [{ entry, made }] : [];
    });
  }

  /** The numbers of now are the ones to compare with from here on. */
  accept(): void {
    this.change(this.#remembering(this.draft, true));
  }

  /** The document with its numbers, for a file of its own. */
  get document(): ReportDocument {
    return documentOf(this.draft);
  }

  async file(format: Format): Promise<Blob> {
    const asked = askable(this.draft);
    return make(this.#study, asked ? asked.document : this.document, format, language.code);
  }

  async #ask(): Promise<void> {
    const turn = ++this.#turn;
    const asked = askable(this.draft);
    if (!asked) {
      [this.made, this.faults, this.error, this.pending] = [new Map(), new Map(), undefined, false];
      return;
    }
    try {
      const answer = await preview(this.#study, asked.document, language.code);
      if (turn !== this.#turn) return;
      this.made = new Map(answer.blocks.map((block, place) => [asked.ids[place] ?? 0, block]));
      this.provenance = answer.provenance;
      [this.faults, this.error] = [new Map(), undefined];
      this.#remember();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (turn !== this.#turn) return;
      this.faults = faultsOf(error, asked.ids);
      this.error = error;
    }
    this.pending = false;
  }

  // What is shown for the first time is what later numbers are compared with.
  #remember(): void {
    const draft = this.#remembering(this.draft, false);
    if (draft === this.draft) return;
    this.draft = draft;
    try {
      localStorage.setItem(this.#place, JSON.stringify(documentOf(draft)));
    } catch {
      this.kept = false;
    }
  }

  #remembering(draft: Draft, anew: boolean): Draft {
    let isSame = true;
    const entries = draft.entries.map((entry) => {
      const rendered = this.made.get(entry.id)?.rendered;
      if (!rendered || (entry.block.rendered && !anew)) return entry;
      isSame = false;
      return { ...entry, block: { ...entry.block, rendered } };
    });
    return isSame ? draft : { ...draft, entries };
  }
}

/** «blocks[3].table.by» is about the fourth block that was asked about. */
export function faultsOf(error: ApiError, ids: number[]): Map<number, string[]> {
  const faults = new Map<number, string[]>();
  for (const { field, message } of error.errors) {
    const id = ids[Number(/^blocks\[(\d+)\]/.exec(field)?.[1] ?? NaN)];
    if (id !== undefined) faults.set(id, [...(faults.get(id) ?? []), message]);
  }
  return faults;
}
