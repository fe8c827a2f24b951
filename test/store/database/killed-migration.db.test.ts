import type { DataSource, QueryRunner } from "typeorm";
import { migrate } from "../../../src/store/database/migrate";
import { MIGRATIONS } from "../../../src/store/database/schema";
import { Core1795000000000 } from "../../../src/store/migrations/1795000000000-core";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { rowsOf, runOn } from "../../support/database/rows";
import { schemaOf } from "../../support/database/schema-of";
import { migrateBefore, sourceOn } from "../../support/database/source-on";

/** What a process that ends in the middle of its work never returns. */
class Died extends Error {
  override readonly name = "Died";
}

async function withSource<T>(database: TestDatabase, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await sourceOn(database);
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

/** The process's connection ends without a notice, as it does with the process. */
async function cutOff(source: DataSource, runner: QueryRunner): Promise<void> {
  const connection: unknown = await runner.connect();
  if (source.options.type !== "better-sqlite3") (connection as { destroy(): void }).destroy();
  else (source.driver as unknown as { databaseConnection: { close(): void } }).databaseConnection.close();
}

/** A death before a statement that only reads leaves what a death before the next one leaves. */
const READS = /^\s*(SELECT|SHOW)\b/u;

interface Dying {
  /** Of the statements that are sent (1, 2, 3 …), reads not counted. */
  readonly before: number;
  /** Migrations that the process knows. */
  readonly known: number;
}

/** Migrates until just before that statement. Returns true if there are fewer statements and it got through. */
async function dying(database: TestDatabase, { before, known }: Dying): Promise<boolean> {
  return withSource(database, async (source) => {
    source.migrations.splice(known);
    const createQueryRunner = source.createQueryRunner.bind(source);
    let sent = 0;
    source.createQueryRunner = (mode) => {
      const runner = createQueryRunner(mode);
      const query = runner.query.bind(runner);
      const untilThen = async (...statement: Parameters<typeof query>): Promise<unknown> => {
        if (!READS.test(statement[0])) {
          sent += 1;
          if (sent === before) await cutOff(source, runner);
        }
        if (sent >= before) throw new Died();
        return query(...statement);
      };
      runner.query = untilThen as typeof runner.query;
      return runner;
    };
    try {
      await migrate(source);
      return true;
    } catch (error) {
      expect(error).toBeInstanceOf(Died);
      return false;
    }
  });
}

const ORDER = {
  id: "ord_1",
  version: 1,
  number: "N-1",
  title: "t",
  type: "ONE_TIME",
  discount_sources: "[]",
  quantity: 1,
  currency: "USD",
  unit_price: 100,
  original_price: 100,
  refunded_price: 0,
  service_fee: 5,
  client_id: "usr_1",
  freelancer_id: "usr_2",
  status: "ACTIVE",
  placed_at: 1,
  policy_version: "1",
  delivery_count: 0,
  active_at: 1,
};
const REFUND = { order_id: "ord_1", resolution_id: "dsp_1", price: 100, service_fee: 5, requested_at: 1 };
const ROWS: readonly (readonly [string, Readonly<Record<string, string | number>>])[] = [
  ["orders", ORDER],
  ["refunds", { ...REFUND, id: "rfd_1", position: 1, state: "PENDING" }],
  ["refunds", { ...REFUND, id: "rfd_2", position: 2, state: "PROCESSED" }],
  ["deadlines", { order_id: "ord_1", due_at: 5, tries: 0, set_aside: 0 }],
];

/** The database as the first release left it: its migration is recorded, and there is work on it. */
async function firstRelease(database: TestDatabase): Promise<void> {
  await withSource(database, async (source) => {
    source.migrations.splice(1);
    await migrate(source);
  });
  for (const [table, row] of ROWS) {
    const values = Object.values(row).map((value) => (typeof value === "number" ? value : `'${value}'`));
    await runOn(database, `INSERT INTO ${table} (${Object.keys(row).join(", ")}) VALUES (${values.join(", ")})`);
  }
}

/** A database of release 0.2.0, which began as one of the first release. */
async function beforeConstraints(database: TestDatabase): Promise<void> {
  await firstRelease(database);
  await migrateBefore(database, CONSTRAINTS);
}

const empty = (): Promise<void> => Promise.resolve();

/** The schema, the rows, and which migrations are recorded: each once. */
async function stateOf(database: TestDatabase) {
  const { migrations = [], ...rows } = await rowsOf(database);
  delete (rows as Record<string, unknown>).sqlite_sequence;
  return { schema: await schemaOf(database), rows, migrations: migrations.map(({ name }) => name) };
}

/** @param known  migrations that the next start knows. Later ones begin from the same state, so it needs no more. */
async function stateAfter(
  begin: (database: TestDatabase) => Promise<void>,
  die: (database: TestDatabase) => Promise<boolean>,
  known = MIGRATIONS.length,
) {
  const database = await freshDatabase();
  try {
    await begin(database);
    const isThrough = await die(database);
    await withSource(database, async (source) => {
      source.migrations.splice(known);
      await migrate(source);
    });
    return { isThrough, state: await stateOf(database) };
  } finally {
    await database.drop();
  }
}

const CONSTRAINTS = "Checks1870000000000";
const TABLES_WITH_CONSTRAINTS = 14;
const COUNT = MIGRATIONS.findIndex(({ name }) => name === CONSTRAINTS);

it.each([
  { on: "an empty database, the first one", begin: empty, known: 1, atLeast: 2 * COUNT },
  {
    on: "a database of the first release with orders, all later ones",
    begin: firstRelease,
    known: COUNT,
    atLeast: 2 * COUNT,
  },
  {
    on: "a database of release 0.2.0 with orders, the constraints",
    begin: beforeConstraints,
    known: MIGRATIONS.length,
    atLeast: TABLES_WITH_CONSTRAINTS,
  },
])(
  "[F33] a migration that ends before any of its statements is completed by the next start: on $on",
  async ({ begin, known, atLeast }) => {
    const clean = (await stateAfter(begin, () => Promise.resolve(true), known)).state;
    expect(clean.migrations).toEqual(MIGRATIONS.slice(0, known).map(({ name }) => name));
    let before = 1;
    for (; ; before += 1) {
      const { isThrough, state } = await stateAfter(begin, (database) => dying(database, { before, known }), known);
      expect({ before, state }).toEqual({ before, state: clean });
      if (isThrough) break;
    }
    expect(before).toBeGreaterThan(atLeast);
  },
  // Up to 70 databases: on a busy machine more than a test usually has.
  600_000,
);

it("[F33] tables that an earlier release left without their indexes get them", async () => {
  const indexless = async (database: TestDatabase): Promise<void> => {
    await withSource(database, async (source) => {
      const runner = source.createQueryRunner();
      const query = runner.query.bind(runner);
      const withoutIndexes = async (...statement: Parameters<typeof query>): Promise<unknown> =>
        /CREATE (UNIQUE )?INDEX/u.test(statement[0]) ? [] : query(...statement);
      runner.query = withoutIndexes as typeof runner.query;
      await new Core1795000000000().up(runner);
      await runner.release();
    });
  };
  const clean = await stateAfter(empty, () => Promise.resolve(true));
  expect(await stateAfter(indexless, () => Promise.resolve(true))).toEqual(clean);
});

it("[F33, M3] the ledger's migration that runs again does not reset an order that has been booked", async () => {
  const database = await freshDatabase();
  await firstRelease(database);
  await withSource(database, migrate);
  await runOn(database, "DELETE FROM ledger_backlog");
  await runOn(database, "INSERT INTO ledger_entries VALUES ('ord_1', 1, 'ESCROW', 'ORDER_PLACED', 'USD', 105, 105, 1)");
  await runOn(database, "DELETE FROM migrations WHERE name LIKE 'Ledger%'");
  await withSource(database, migrate);
  expect((await rowsOf(database)).ledger_backlog).toEqual([]);
  await database.drop();
});
