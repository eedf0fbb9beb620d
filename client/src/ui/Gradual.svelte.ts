/** Many things that are shown a few at a time: the first stand there at once, and the page answers between the rest. */
export class Gradual<T> {
  shown = $state.raw<T[]>([]);
  #rest: Iterator<T> | undefined;
  #next: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly atOnce: number) {}

  from(all: Iterable<T>): void {
    this.stop();
    this.#rest = all[Symbol.iterator]();
    this.#show([], this.atOnce);
  }

  /** All that is left, without waiting: paper is not added to. */
  finish(): void {
    if (this.#rest) this.#show(this.shown, Infinity);
  }

  stop(): void {
    clearTimeout(this.#next);
    this.#rest = undefined;
  }

  #show(before: T[], count: number): void {
    clearTimeout(this.#next);
    const shown = [...before];
    while (this.#rest && shown.length - before.length < count) {
      const { done, value } = this.#rest.next();
      if (done) this.#rest = undefined;
      else shown.push(value as T);
    }
    this.shown = shown;
    if (this.#rest) this.#next = setTimeout(() => this.#show(this.shown, this.atOnce));
  }
}
