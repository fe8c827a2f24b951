/**
 * A generator whose return() takes effect at once, also while it is parked: a bare one sees it only with its next item, so that each closed
 * browser tab would leave a listener behind. Whoever waits for the next item is told that there is none.
 *
 * @param end  Frees what the generator holds; called once, by return(), whether it was ever started or not.
 */
export function cancellableIterator<Item>(
  generator: AsyncGenerator<Item, void, undefined>,
  end: () => void,
): AsyncIterableIterator<Item, undefined> {
  const done = { done: true, value: undefined } as const;
  const pending = new Set<(result: IteratorResult<Item, undefined>) => void>();
  let ended = false;

  const next = () =>
    new Promise<IteratorResult<Item, undefined>>((resolve, reject) => {
      pending.add(resolve);
      generator
        .next()
        .then((result) => {
          resolve(ended || result.done === true ? done : result);
        }, reject)
        .finally(() => pending.delete(resolve));
    });

  const stop = () => {
    if (ended) return;
    ended = true;
    end();
    for (const resolve of pending) resolve(done);
    // Runs its finally blocks once it has come back from whatever it waits for; nobody is left to be told of a failure there.
    generator.return().catch(() => undefined);
  };

  const iterator: AsyncIterableIterator<Item, undefined> = {
    next: () => (ended ? Promise.resolve(done) : next()),
    return() {
      stop();
      return Promise.resolve(done);
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}
