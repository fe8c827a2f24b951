import type { Logs } from "../../../src/app/live/feed";
import type { Log, Numbered } from "../../../src/app/live/follow";
import type { Logger } from "../../../src/app/ports/logger";
import type { LogPosition } from "../../../src/app/ports/numbered-log";
import type { WakeUps } from "../../../src/app/ports/wake-ups";

export interface Entry extends Numbered {
  readonly id: string;
}

/** Logs as a database would hold them, with a count of the queries. */
export class MemoryLogs implements Logs<Entry> {
  readonly #lengths = new Map<string, number>();
  readonly #wakeUps: WakeUps;
  reads = 0;
  asked = 0;
  isDown = false;

  constructor(wakeUps: WakeUps) {
    this.#wakeUps = wakeUps;
  }

  /** Commits more, one by one, and announces each unless the wake-up is lost. */
  append(id: string, { count = 1, lost = false } = {}): void {
    for (let written = 0; written < count; written += 1) {
      this.fill(id, this.length(id) + 1);
      if (!lost) this.#wakeUps.announce([this.topicOf(id)]);
    }
  }

  fill(id: string, length: number): void {
    this.#lengths.set(id, length);
  }

  length(id: string): number {
    return this.#lengths.get(id) ?? 0;
  }

  topicOf(id: string): `order:${string}` {
    return `order:${id}`;
  }

  logOf(id: string): Log<Entry> {
    return {
      after: async (sequence, limit) => (await this.afterEach([{ ownerId: id, sequence }], limit))[0] ?? [],
    };
  }

  afterEach(positions: readonly LogPosition[], limit: number): Promise<readonly (readonly Entry[])[]> {
    this.reads += 1;
    return this.#answer(
      positions.map(({ ownerId: id, sequence }) => {
        const count = Math.max(0, Math.min(limit, this.length(id) - sequence));
        return Array.from({ length: count }, (_, index) => ({ id, sequence: sequence + index + 1 }));
      }),
    );
  }

  newest(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    this.asked += 1;
    return this.#answer(new Map([...this.#lengths].filter(([id]) => ids.includes(id))));
  }

  #answer<T>(answer: T): Promise<T> {
    return this.isDown ? Promise.reject(new Error("the database is down")) : Promise.resolve(answer);
  }
}

/** Of `count` items, as they come. */
export async function take<Item>(iterator: AsyncIterator<Item, undefined>, count: number): Promise<readonly Item[]> {
  const items: Item[] = [];
  while (items.length < count) {
    const { done, value } = await iterator.next();
    if (done === true) break;
    items.push(value);
  }
  return items;
}

export const sequences = (items: readonly Numbered[]): readonly number[] => items.map(({ sequence }) => sequence);

/** 3, 5 → 3 4 5 */
export const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

export const always = () => Promise.resolve(true);

const nothing = () => undefined;
export const silentLogger: Logger = { info: nothing, warn: nothing, error: nothing };
