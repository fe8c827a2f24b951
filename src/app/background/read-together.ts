/** Reads that run at once. What is asked for while they take their time is read together by the next one. */
const AT_ONCE = 2;

interface Asking<Key, Found> {
  readonly key: Key;
  readonly resolve: (found: Found) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Reads together what is asked for in the same turn of the event loop, or while earlier reads are running [B10]. A read
 * begins after all that it serves were asked for, so that none of them gets an older state.
 * @param read  finds something for each key, in the order of the keys.
 * @param most  keys that are read together.
 */
export function readTogether<Key, Found>(
  read: (keys: readonly Key[]) => Promise<readonly Found[]>,
  most: number,
): (key: Key) => Promise<Found> {
  const waiting: Asking<Key, Found>[] = [];
  let running = 0;
  let isScheduled = false;

  const readSome = async (): Promise<void> => {
    const some = waiting.splice(0, most);
    running += 1;
    try {
      const found = await read(some.map(({ key }) => key));
      for (const [index, { resolve }] of some.entries()) resolve(found[index] as Found);
    } catch (error) {
      for (const { reject } of some) reject(error);
    } finally {
      running -= 1;
      schedule();
    }
  };

  const schedule = (): void => {
    if (isScheduled || running >= AT_ONCE || waiting.length === 0) return;
    isScheduled = true;
    setImmediate(() => {
      isScheduled = false;
      void readSome();
      schedule();
    });
  };

  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      schedule();
    });
}
