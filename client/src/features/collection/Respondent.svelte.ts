import type { ApiError } from '$api/ApiError';
import type { FieldError, Form } from '$api/types';
import {
  fitting,
  isAnswered,
  noAnswers,
  progressOf,
  shownQuestions,
  toggled,
  toSubmission,
  type Answers,
} from './answers';
import { submit } from './api';
import { clearDraft, readDraft, writeDraft } from './draft';
import { newKey, sendUntilAnswered, type Sending } from './sending';
import { backgroundField, codeField, codeMissing, faultsOf, type Fault } from './validation';

export type Complaint = Fault | ({ from: 'server' } & FieldError);
export type Stage = 'filling' | 'sending' | 'received' | 'received_earlier';

/** One respondent's answers on one device, from the first tick to the acknowledgement. */
export class Respondent {
  readonly link: string;
  readonly storage: Storage | undefined;
  /** Single-use, from the address's fragment or typed; held by this page alone, never in the draft. */
  code = $state('');
  /** It came in the address, so there is nothing to write. */
  codeFromLink = $state(false);
  /** The server has turned the code down. */
  codeRefused = $state(false);
  /** In the language last asked for; the answers stay when it changes. */
  form = $state.raw() as Form;
  answers = $state<Answers>(noAnswers());
  keep = $state(true);
  restored = $state(false);
  /** A submission was under way when the page was last closed, and no acknowledgement was seen. */
  unfinished = $state(false);
  complaints = $state.raw<Complaint[]>([]);
  refusal = $state.raw<ApiError>();
  stage = $state<Stage>('filling');
  sending = $state.raw<Sending>();

  shown = $derived(shownQuestions(this.form, this.answers));
  /** A code has to be written: none came with the link, or it did not do. */
  codeAsked = $derived((this.form.needsCode && !this.codeFromLink) || this.codeRefused);
  progress = $derived(progressOf(this.form, this.shown, this.answers));

  #key: string | undefined;
  #run = { stopped: true };
  #wake: (() => void) | undefined;

  constructor(link: string, form: Form, storage: Storage | undefined, code: string | undefined) {
    this.link = link;
    this.form = form;
    this.storage = storage;
    this.code = code ?? '';
    this.codeFromLink = this.code !== '';
    const draft = storage && readDraft(storage, link, Date.now());
    this.keep = draft?.keep ?? true;
    if (draft?.answers) {
      this.answers = fitting(form, draft.answers);
      this.restored = this.progress.answered > 0;
      this.#key = draft.pendingKey;
      this.unfinished = this.#key !== undefined;
    }
  }

  choose(key: string, code: string | undefined): void {
    this.#set(key, code);
  }

  write(key: string, text: string): void {
    this.#set(key, text === '' ? undefined : text);
  }

  tick(key: string, code: string, on: boolean): void {
    const question = this.form.questions.find((candidate) => candidate.key === key);
    if (question) this.#set(key, toggled(question, this.ticked(key), code, on));
  }

  ticked(key: string): readonly string[] {
    const value = this.answers.given[key];
    return Array.isArray(value) ? value : [];
  }

  text(key: string): string {
    const value = this.answers.given[key];
    return typeof value === 'string' ? value : '';
  }

  writeCode(code: string): void {
    this.code = code;
    if (code.trim() !== '') this.complaints = this.complaints.filter((complaint) => complaint.field !== codeField);
  }

  chooseBackground(key: string, code: string): void {
    if (code === '') delete this.answers.background[key];
    else this.answers.background[key] = code;
    this.#changed(backgroundField(key));
  }

  clear(keys: string[]): void {
    for (const key of keys) {
      delete this.answers.given[key];
      for (const other of Object.keys(this.answers.given))
        if (other.startsWith(`${key}:`)) delete this.answers.given[other];
      this.#changed(key);
    }
  }

  keepDraft(keep: boolean): void {
    this.keep = keep;
    this.#save();
  }

  startAgain(): void {
    this.answers = noAnswers();
    this.complaints = [];
    this.refusal = undefined;
    this.restored = false;
    this.unfinished = false;
    this.#key = undefined;
    if (this.storage) clearDraft(this.storage, this.link);
  }

  complaintsOf(field: string): Complaint[] {
    return this.complaints.filter((complaint) => complaint.field === field);
  }

  /** Checks, and sends when nothing is wrong. Ends when the server has answered, or the respondent has turned back. */
  async send(): Promise<void> {
    this.refusal = undefined;
    this.complaints = [
      ...(this.codeAsked && this.code.trim() === '' ? [codeMissing] : []),
      ...faultsOf(this.form, this.answers),
    ];
    if (this.complaints.length > 0) return;

    this.#key ??= newKey();
    const run = (this.#run = { stopped: false });
    this.stage = 'sending';
    this.#save();
    const body = toSubmission(this.form, this.answers, this.code.trim() || undefined);
    const key = this.#key;
    const around = {
      wait: (seconds: number) => this.#wait(seconds),
      online: () => navigator.onLine,
      stopped: () => run.stopped,
    };
    await sendUntilAnswered(
      () => submit(this.link, key, body, this.form.language),
      around,
      (state) => this.#told(state),
    );
  }

  /** Does not wait any longer for the next try. */
  tryNow(): void {
    this.#wake?.();
  }

  /** Back to the answers. What has been sent may have arrived, so the key stays the same. */
  turnBack(): void {
    this.#run.stopped = true;
    this.#wake?.();
    this.stage = 'filling';
  }

  #told(state: Sending): void {
    this.sending = state;
    if (state.at === 'received') this.#finish('received');
    if (state.at !== 'refused') return;
    if (state.error.code === 'idempotency_key_reused') {
      this.#finish('received_earlier');
      return;
    }
    // A refusal is also the word that nothing under this key has been stored.
    this.#key = undefined;
    this.unfinished = false;
    this.complaints = state.error.errors.map((error) => ({ from: 'server', ...error }));
    this.codeRefused = state.error.code === 'code_invalid';
    this.refusal = this.complaints.length > 0 ? undefined : state.error;
    this.stage = 'filling';
    this.#save();
  }

  #finish(stage: 'received' | 'received_earlier'): void {
    this.stage = stage;
    this.answers = noAnswers();
    if (this.storage) clearDraft(this.storage, this.link);
  }

  #wait(seconds: number): Promise<void> {
    return new Promise((wake) => {
      const timer = setTimeout(done, seconds * 1000);
      window.addEventListener('online', done);
      this.#wake = done;
      function done() {
        clearTimeout(timer);
        window.removeEventListener('online', done);
        wake();
      }
    });
  }

  #set(key: string, value: string | string[] | undefined): void {
    if (value === undefined) delete this.answers.given[key];
    else this.answers.given[key] = value;
    this.#changed(key);
  }

  #changed(field: string): void {
    if (this.complaints.some((complaint) => complaint.field === field)) {
      this.complaints = this.complaints.filter((complaint) => complaint.field !== field);
    }
    this.#save();
  }

  #save(): void {
    if (!this.storage) return;
    const { given, background } = $state.snapshot(this.answers);
    const empty = ![...Object.values(given), ...Object.values(background)].some(isAnswered);
    try {
      if (this.keep && empty && !this.#key) clearDraft(this.storage, this.link);
      else
        writeDraft(this.storage, this.link, {
          keep: this.keep,
          savedAt: Date.now(),
          ...(this.keep ? { answers: { given, background }, pendingKey: this.#key } : {}),
        });
    } catch {
      // The device is full: the answers are still on the page.
    }
  }
}
