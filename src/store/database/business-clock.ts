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

/**
 * Business time [T3]: the real clock, except in a sandbox whose clock was moved. In production the sandbox's row is not
 * even read.
 */
export async function businessNow(session: Session, sandbox: boolean): Promise<Instant> {
  if (!sandbox) return realNow(session);
  const real = session.dialect === "sqlite" ? "?" : MYSQL_REAL_NOW;
  const [row] = await session.query(
    `SELECT ${real} AS real_now, (SELECT anchor_at FROM sandbox_clock WHERE id = 1) AS anchor_at,
       (SELECT running_from FROM sandbox_clock WHERE id = 1) AS running_from`,
    session.dialect === "sqlite" ? [Date.now()] : [],
  );
  const now = toSafeInteger(row?.real_now);
  if (row?.anchor_at === null || row?.anchor_at === undefined) return now;
  return runningOn({ anchorAt: toSafeInteger(row.anchor_at), runningFrom: toSafeInteger(row.running_from) }, now);
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
