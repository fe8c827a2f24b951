/**
 * Executes subscriptions in the place of graphql's own `subscribe`, which executes each for itself, all in one turn of
 * the event loop. Here each selection is executed once per item for all who get the very same, and other work is served
 * between two executions [S17].
 */
import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from "graphql";
import { FairQueue } from "../../app/background/fair-queue";
import { SharedResults } from "../../app/background/shared-results";
import { systemTimers, type Timers } from "../../app/background/timers";
import type { Selection } from "./selection-key";

export interface LiveExecutionParts<Context> {
  readonly queue: FairQueue;
  readonly timers: Timers;
  /**
   * Equal for viewers who receive the same answer if they select the same; null for a viewer who shares no answers.
   * @param isSameForAll  whether the selection has nothing that depends on who receives it.
   */
  readonly keyOf: (context: Context, isSameForAll: boolean) => string | null;
  readonly onExecuted?: () => void;
}

export interface LiveArgs extends ExecutionArgs {
  /** Who pays for it with a turn in the queue. */
  readonly owner: string;
  /** undefined: shares no answers. */
  readonly selection: Selection | undefined;
}

export type LiveResults = AsyncIterableIterator<ExecutionResult, undefined>;

/** As an order's reading: followers come for an item at nearly the same time. */
const KEPT_MS = 100;

export class LiveExecutions<Context> {
  readonly #results: SharedResults<ExecutionResult>;
  /** Followers of one list get the same objects as items. */
  readonly #items = new WeakMap<object, number>();
  #lastNumber = 0;

  constructor(private readonly parts: LiveExecutionParts<Context>) {
    this.#results = new SharedResults({ ...parts, keptMs: KEPT_MS });
  }

  async subscribe(args: LiveArgs): Promise<LiveResults | ExecutionResult> {
    const source = await createSourceEventStream(args);
    if (!(Symbol.asyncIterator in source)) return source;
    return this.#executed(source[Symbol.asyncIterator](), args, this.#keyOf(args));
  }

  #keyOf({ contextValue, selection }: LiveArgs): string | null {
    if (selection === undefined) return null;
    const viewer = this.parts.keyOf(contextValue as Context, selection.isSameForAll);
    return viewer === null ? null : JSON.stringify([viewer, selection.key]);
  }

  #executed(source: AsyncIterator<unknown>, args: LiveArgs, key: string | null): LiveResults {
    const done = { done: true, value: undefined } as const;
    let isEnded = false;
    const results: LiveResults = {
      next: async () => {
        const item = await source.next();
        if (item.done === true) return done;
        const result = await this.#execute(item.value, args, key, () => (isEnded ? {} : null));
        return isEnded ? done : { done: false, value: result };
      },
      return: async () => {
        isEnded = true;
        await source.return?.();
        return done;
      },
      [Symbol.asyncIterator]: () => results,
    };
    return results;
  }

  #execute(
    item: unknown,
    { owner, ...args }: LiveArgs,
    key: string | null,
    instead: () => ExecutionResult | null,
  ): Promise<ExecutionResult> {
    const work = async (): Promise<ExecutionResult> => {
      this.parts.onExecuted?.();
      return execute({ ...args, rootValue: item });
    };
    if (key === null || typeof item !== "object" || item === null)
      return this.parts.queue.run(owner, async () => instead() ?? work());
    return this.#results.get({ key: `${this.#numberOf(item)} ${key}`, owner, work, instead });
  }

  #numberOf(item: object): number {
    const number = this.#items.get(item) ?? (this.#lastNumber += 1);
    this.#items.set(item, number);
    return number;
  }
}

/** For a server whose answers may differ for each caller. */
export const unsharedExecutions = <Context>(): LiveExecutions<Context> =>
  new LiveExecutions({ queue: new FairQueue(1), timers: systemTimers, keyOf: () => null });
