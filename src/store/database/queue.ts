/** Runs one piece of work after the other, in the order in which they came. One that fails fails alone. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();
  #length = 0;

  get length(): number {
    return this.#length;
  }

  run<T>(work: () => Promise<T>): Promise<T> {
    this.#length += 1;
    const result = this.#last.then(work).finally(() => (this.#length -= 1));
    this.#last = result.catch(() => undefined);
    return result;
  }
}
