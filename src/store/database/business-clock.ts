import type { Clock } from "../../app/ports/clock";
import type { Instant } from "../../domain/vocabulary";
import { toSafeInteger } from "../entities/columns";
import type { Database } from "./database";
import type { Session } from "./session";

/**
 * The database's clock as epoch milliseconds; by UTC, so that no zone's changes come in. NOW() is the statement's
 * start.
 */
const MYSQL_REAL_NOW = "TIMESTAMPDIFF(MICROSECOND, '1970-01-01 00:00:00', UTC_TIMESTAMP(3)) DIV 1000";

/**
 * The real clock that all nodes agree on: the database's, so that one node's skew changes nothing [F10]. SQLite has no
 * clock and only one node: there it is the process's.
 */
export async function realNow(session: Session): Promise<Instant> {
  if (session.dialect === "sqlite") return Date.now();
  const [row] = await session.query(`SELECT ${MYSQL_REAL_NOW} AS real_now`);
  return toSafeInteger(row?.real_now);
}

/** The same within a statement, so that it costs no separate round trip. */
export const realNowIn = ({ dialect }: Session): { readonly sql: string; readonly values: readonly number[] } =>
  dialect === "sqlite" ? { sql: "?", values: [Date.now()] } : { sql: MYSQL_REAL_NOW, values: [] };

/** Business time [T3] is the real clock, except in a sandbox whose clock was moved. */
export interface Clocks {
  readonly real: Instant;
  readonly business: Instant;
}

/**
 * What both clocks are read from, as three columns: within a statement that is sent anyway they cost no separate round
 * trip. In production the sandbox's row is not even read.
 */
export function clockColumns(
  session: Session,
  sandbox: boolean,
): { readonly columns: readonly string[]; readonly values: readonly number[] } {
  const { sql: real, values } = realNowIn(session);
  const column = (name: string): string => (sandbox ? `(SELECT ${name} FROM sandbox_clock WHERE id = 1)` : "NULL");
  return { columns: [real, column("anchor_at"), column("running_from")], values };
}

/** @param columns  of `clockColumns`, in their order. */
export function clocksOf([realNow, anchorAt, runningFrom]: readonly unknown[]): Clocks {
  const real = toSafeInteger(realNow);
  if (anchorAt === null || anchorAt === undefined) return { real, business: real };
  const moved = { anchorAt: toSafeInteger(anchorAt), runningFrom: toSafeInteger(runningFrom) };
  return { real, business: runningOn(moved, real) };
}

export async function businessNow(session: Session, sandbox: boolean): Promise<Instant> {
  return (await readClocks(session, sandbox)).business;
}

async function readClocks(session: Session, sandbox: boolean): Promise<Clocks> {
  const { columns, values } = clockColumns(session, sandbox);
  const named = columns.map((sql, number) => `${sql} AS column_${number}`);
  const [row] = await session.query(`SELECT ${named.join(", ")}`, values);
  return clocksOf(columns.map((_sql, number) => row?.[`column_${number}`]));
}

/**
 * The clocks of one transaction: read once, and where it locks orders, by the statement that loads them under the lock
 * [B8]. An earlier time would be before events that the lock waited for.
 */
export class TransactionClock {
  #clocks: Promise<Clocks> | null = null;

  constructor(
    private readonly session: Session,
    readonly sandbox: boolean,
  ) {}

  async business(): Promise<Instant> {
    return (await this.#read()).business;
  }

  async real(): Promise<Instant> {
    return (await this.#read()).real;
  }

  /** They were read by another statement of the transaction. */
  set(clocks: Clocks): void {
    this.#clocks = Promise.resolve(clocks);
  }

  #read(): Promise<Clocks> {
    return (this.#clocks ??= readClocks(this.session, this.sandbox));
  }
}

/**
 * Stopped at the anchor until the real clock reaches `runningFrom`. It continues from there, and never moves backwards,
 * whatever the real clock does.
 */
export const runningOn = (
  { anchorAt, runningFrom }: { readonly anchorAt: Instant; readonly runningFrom: Instant },
  real: Instant,
): Instant => anchorAt + Math.max(0, real - runningFrom);

export class BusinessClock implements Clock {
  constructor(
    private readonly database: Database,
    private readonly sandbox: boolean,
    readonly stands = false,
  ) {}

  now(): Promise<Instant> {
    return this.database.read((session) => businessNow(session, this.sandbox));
  }
}
