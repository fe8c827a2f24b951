/**
 * [S22] What all nodes of a database must have in common. A node that differs would do harm that cannot be undone: a
 * sandbox moves the clock and marks refunds as paid without a payment. The first node that starts writes the row. Every
 * other one must match it.
 */
import type { DataSource } from "typeorm";
import { NO_ORDER } from "../../domain/order/outbox";
import { DatabaseModeEntity } from "../entities/database-mode.entity";
import { auditWrites } from "./audit-log";
import { realNow } from "./business-clock";
import type { Database } from "./database";
import { orLostRace } from "./database-errors";
import { type Values, without } from "./rows";
import { Sending } from "./sending";
import { Session } from "./session";

export interface DatabaseMode {
  readonly kind: "SANDBOX" | "PRODUCTION";
  /** The kind of the payment gateway, as GATEWAY names it. */
  readonly gateway: string;
  /** Of the tokens: JWT_ISSUER, JWT_AUDIENCE. */
  readonly issuer: string;
  readonly audience: string;
  /** Whether emails are written. */
  readonly emails: boolean;
}

/** What an operator sets, by what it decides. */
const SETTING_OF = {
  kind: "SANDBOX",
  gateway: "GATEWAY",
  issuer: "JWT_ISSUER",
  audience: "JWT_AUDIENCE",
  emails: "MAILS",
} as const;
const NAMES = Object.keys(SETTING_OF) as readonly (keyof DatabaseMode)[];

export interface ModeDifference {
  readonly setting: string;
  readonly inDatabase: string;
  readonly here: string;
}

/** The node does not match the database's mode. */
export class OtherMode extends Error {
  override readonly name = "OtherMode";
  constructor(differences: readonly ModeDifference[]) {
    const lines = differences.map(
      ({ setting, inDatabase, here }) => `  - ${setting}: ${inDatabase} in the database, ${here} at this node`,
    );
    super(
      `The database belongs to a service with other settings:\n${lines.join("\n")}\n` +
        "Correct this node's settings, or its DATABASE_URL. If the change is meant, stop all nodes and run: npm run database:mode",
    );
  }
}

/** As an operator would set it. */
const shown = (value: string | boolean): string =>
  value === "SANDBOX" || value === true ? "1" : value === "PRODUCTION" || value === false ? "0" : value;

export const differencesOf = (inDatabase: DatabaseMode, here: DatabaseMode): readonly ModeDifference[] =>
  NAMES.filter((name) => inDatabase[name] !== here[name]).map((name) => ({
    setting: SETTING_OF[name],
    inDatabase: shown(inDatabase[name]),
    here: shown(here[name]),
  }));

function requireSame(inDatabase: DatabaseMode, here: DatabaseMode): void {
  const differences = differencesOf(inDatabase, here);
  if (differences.length > 0) throw new OtherMode(differences);
}

/** Before anything is migrated: a node that differs must not even change the schema. @throws OtherMode */
export async function requireMode(source: DataSource, here: DatabaseMode): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    if (!(await runner.hasTable("database_mode"))) return;
    const dialect = source.options.type === "better-sqlite3" ? "sqlite" : "mysql";
    const recorded = await readMode(new Session(dialect, source, new Sending(runner)));
    if (recorded !== null) requireSame(recorded, here);
  } finally {
    await runner.release();
  }
}

/**
 * Writes the row if there is none. Of several nodes at once one writes it, and the others compare. @throws OtherMode
 */
export const recordMode = (database: Pick<Database, "transact">, here: DatabaseMode): Promise<void> =>
  database.transact(async (session) => {
    const recorded = await readMode(session);
    if (recorded !== null) requireSame(recorded, here);
    else await insert(session, here);
  });

/**
 * Replaces the row on purpose, and records who did it. @returns what was changed; empty if there was nothing to change.
 */
export const changeMode = (
  database: Pick<Database, "transact">,
  here: DatabaseMode,
  by: string,
): Promise<readonly ModeDifference[]> =>
  database.transact(async (session) => {
    const recorded = await readMode(session);
    const differences = recorded === null ? [] : differencesOf(recorded, here);
    if (recorded !== null && differences.length === 0) return [];
    await session.run("DELETE FROM database_mode");
    await insert(session, here);
    const at = await realNow(session);
    for (const { setting, inDatabase, here: now } of differences)
      await auditWrites(session).record({
        reader: by,
        orderId: NO_ORDER,
        operation: `databaseMode ${setting}: ${cut(inDatabase)} -> ${cut(now)}`,
        at,
      });
    return differences;
  });

/** An issuer can be as long as the column of the audit log. */
const cut = (text: string): string => text.slice(0, LONGEST_IN_AUDIT);
const LONGEST_IN_AUDIT = 100;

const ID = 1;

/** null: no node has started on it since the table is there. */
export async function readMode(session: Session): Promise<DatabaseMode | null> {
  const [row] = await session.select(DatabaseModeEntity, "WHERE id = ?", [ID]);
  if (row === undefined) return null;
  return without(row, "id", "recordedAt");
}

async function insert(session: Session, mode: DatabaseMode): Promise<void> {
  const row: Values<DatabaseModeEntity> = { ...mode, id: ID, recordedAt: await realNow(session) };
  await session.insert(DatabaseModeEntity, [row], orLostRace);
}
