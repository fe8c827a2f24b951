/**
 * A generator whose return() takes effect immediately, also while it is parked. A plain generator sees it only with its
 * next item, so that each closed browser tab would leave a listener behind. A caller that waits for the next item
 * learns that there is none.
 * @param end  Frees what the generator holds. Called once, by return(), whether it was ever started or not.
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
    // Runs its finally blocks when its pending wait ends. A failure there has nobody left to report to.
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
