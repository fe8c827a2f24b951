import type { QueryRunner } from "typeorm";
import { withoutValues } from "./database-errors";
import type { Statement } from "./keyset";
import { type Answer, sendTogether, StatementFailed } from "./mysql-connections";
import type { Row } from "./rows";
import type { TimeBudget } from "./time-budget";

/** What the failure of a statement means to its caller. */
export type ToFailure = (error: Error) => Error;

export const asItIs: ToFailure = (error) => error;

interface Waiting extends Statement {
  readonly toFailure: ToFailure;
}

/** How the statements of one session get to the database. */
export interface Statements {
  /** The first error that makes a commit impossible, even if it was caught. */
  readonly failure: Error | null;
  /** @returns what it answered. */
  now(sql: string, values: readonly unknown[]): Promise<Answer>;
  /** It may wait for the next one: its answer is not needed. */
  later(sql: string, values: readonly unknown[], toFailure: ToFailure): Promise<Answer>;
  beforeCommit(): Promise<void>;
  /** What waits is not sent. */
  drop(): void;
}

/** SQLite's limit is 32,766 values a statement, MySQL's is the size of a packet. */
export const MAXIMUM_VALUES = 20_000;

/**
 * The statements of one session on their way to the database. Those whose answer nobody needs wait for the next one,
 * and go with it in one packet: a round trip costs more than most statements [B8]. Their order stays. If one fails,
 * none after it is executed.
 */
export class Sending implements Statements {
  failure: Error | null = null;
  #waiting: readonly Waiting[] = [];
  #hasSent = false;

  /**
   * @param budget  the time of all statements together; null: each has the connection's own limit.
   * @param gathers  whether statements whose answer nobody needs wait.
   */
  constructor(
    private readonly runner: QueryRunner,
    private readonly budget: TimeBudget | null = null,
    private readonly gathers = false,
  ) {}

  now(sql: string, values: readonly unknown[]): Promise<Answer> {
    return this.#send([{ sql, values, toFailure: asItIs }]);
  }

  async later(sql: string, values: readonly unknown[], toFailure: ToFailure): Promise<Answer> {
    const statement = { sql, values, toFailure };
    if (!this.gathers) return this.#send([statement]);
    this.#waiting = [...this.#waiting, statement];
    const size = this.#waiting.reduce((total, waiting) => total + waiting.values.length, 0);
    return size > MAXIMUM_VALUES ? this.#send([]) : NOTHING;
  }

  /** COMMIT without an answer may have taken effect: so what shows whether the transaction has begun goes before it. */
  async beforeCommit(): Promise<void> {
    if (!this.#hasSent && this.#waiting.length > 0) await this.#send([]);
  }

  drop(): void {
    this.#waiting = [];
  }

  /** What waits, and then these. Returns what the last one answered. */
  async #send(further: readonly Waiting[]): Promise<Answer> {
    const statements = [...this.#waiting, ...further];
    this.#waiting = [];
    this.#hasSent = true;
    try {
      return await this.#sendAll(statements);
    } catch (error) {
      const [index, cause] = error instanceof StatementFailed ? [error.index, error.cause] : [0, error];
      const failure = (statements[index]?.toFailure ?? asItIs)(withoutValues(cause));
      this.failure ??= failure;
      throw failure;
    }
  }

  async #sendAll(statements: readonly Waiting[]): Promise<Answer> {
    const { budget } = this;
    if (budget !== null)
      return lastOf(await sendTogether(this.runner, statements, (packet) => timeoutOf(packet, budget)));
    const [statement] = statements;
    const { records, affected } = await this.runner.query(statement?.sql ?? "", [...(statement?.values ?? [])], true);
    return { records: records as readonly Row[], affected: affected ?? 0 };
  }
}

const NOTHING: Answer = { records: [], affected: 0 };

const lastOf = (answers: readonly Answer[]): Answer => answers.at(-1) ?? NOTHING;

/** @throws Unavailable if the time is over, and more than the transaction's end is to be sent. */
function timeoutOf(statements: readonly Statement[], budget: TimeBudget): number {
  const last = statements.at(-1)?.sql;
  const isEnd = last === "COMMIT" || last === "ROLLBACK";
  if (!isEnd || statements.length > 1) budget.forStatement();
  return isEnd ? budget.forEnd() : budget.forStatement();
}
