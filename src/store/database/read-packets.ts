import type { QueryRunner } from "typeorm";
import { isOutage, withoutValues } from "./database-errors";
import type { Statement } from "./keyset";
import { type Answer, sendTogether, StatementFailed } from "./mysql-connections";
import type { Statements } from "./sending";
import type { TimeBudget } from "./time-budget";

/** Statements of one packet: a slow one holds up those beside it. */
const MAXIMUM_STATEMENTS = 8;

/** Who has less time left is alone in a packet, so that nobody else's time ends with it. */
const HURRIED_MS = 1_000;

interface Asked extends Statement {
  readonly budget: TimeBudget;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** Runs work on a connection. What cannot be done on one that is dead is repeated on another. */
type OnConnection = <T>(budget: TimeBudget, work: (runner: QueryRunner) => Promise<T>) => Promise<T>;

/**
 * Reads of one turn of the event loop, of whichever requests, go to the database in one packet [B8]: a round trip costs
 * more than a row found by its key. A statement that fails is repeated alone, and so are those beside it.
 */
export class ReadPackets {
  #asked: Asked[] = [];

  constructor(private readonly onConnection: OnConnection) {}

  /** For one session, which reads. */
  of(budget: TimeBudget): Statements {
    const writes = (): never => {
      throw new Error("a session of reads cannot write");
    };
    return {
      failure: null,
      now: (sql, values) => this.#ask({ sql, values }, budget),
      later: writes,
      beforeCommit: writes,
      drop: writes,
    };
  }

  #ask(statement: Statement, budget: TimeBudget): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#asked.push({ ...statement, budget, resolve, reject });
      if (this.#asked.length === 1)
        setImmediate(() => {
          this.#sendAll();
        });
    });
  }

  #sendAll(): void {
    const patient: Asked[] = [];
    for (const one of this.#asked) {
      if (one.budget.leftMs < HURRIED_MS) this.#send([one]);
      else patient.push(one);
    }
    this.#asked = [];
    for (let start = 0; start < patient.length; start += MAXIMUM_STATEMENTS)
      this.#send(patient.slice(start, start + MAXIMUM_STATEMENTS));
  }

  #send(packet: readonly Asked[]): void {
    this.#answers(packet).then(
      (answers) => {
        for (const [index, answer] of answers.entries()) packet[index]?.resolve(answer);
      },
      (error: unknown) => {
        if (packet.length > 1 && !isOutage(error)) for (const one of packet) this.#send([one]);
        else for (const { reject } of packet) reject(error);
      },
    );
  }

  /** Within the time of whichever request has the least left. */
  async #answers(packet: readonly Asked[]): Promise<readonly Answer[]> {
    const { budget } = packet.reduce((least, one) => (one.budget.leftMs < least.budget.leftMs ? one : least));
    return this.onConnection(budget, async (runner) => {
      try {
        return await sendTogether(runner, packet, () => budget.forStatement());
      } catch (error) {
        throw withoutValues(error instanceof StatementFailed ? error.cause : error);
      }
    });
  }
}
