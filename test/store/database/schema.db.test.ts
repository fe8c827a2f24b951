import type { DataSource } from "typeorm";
import { migrate, SchemaAhead } from "../../../src/store/database/migrate";
import { MIGRATIONS } from "../../../src/store/database/schema";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { sourceOn } from "../../support/database/source-on";
import { openOn } from "../../support/database/stored-orders";

let database: TestDatabase;
let source: DataSource;

/** Of another scheme, TypeORM would compare types with those of MySQL. */
const asMariadb = ({ url, file }: TestDatabase) => ({ url: url?.replace("mysql:", "mariadb:"), file });

beforeEach(async () => {
  database = await freshDatabase();
  source = await sourceOn(asMariadb(database));
});
afterEach(async () => {
  await source.destroy();
  await database.drop();
});

/** What TypeORM would change in the database to make it as the entities say. */
const differences = async (): Promise<readonly string[]> =>
  (await source.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);

it("the migrations create the schema that the entities declare", async () => {
  await migrate(source);
  expect(await differences()).toEqual([]);
});

it("the comparison finds a column that differs", async () => {
  await migrate(source);
  await source.query("ALTER TABLE users ADD COLUMN forgotten INT");
  expect(await differences()).not.toEqual([]);
});

it("the comparison finds a missing index", async () => {
  await migrate(source);
  await source.query(
    database.kind === "mariadb" ? "DROP INDEX deadlines_due ON deadlines" : "DROP INDEX deadlines_due",
  );
  expect((await differences()).join()).toContain("deadlines_due");
});

it("a second migration changes nothing", async () => {
  await migrate(source);
  await migrate(source);
  expect(await source.query("SELECT COUNT(*) AS times FROM migrations")).toEqual([
    { times: database.kind === "mariadb" ? String(MIGRATIONS.length) : MIGRATIONS.length },
  ]);
});

it("a migration can be reverted", async () => {
  await migrate(source);
  await source.undoLastMigration();
  await migrate(source);
  expect(await differences()).toEqual([]);
});

/** Undoes everything that is newer than this migration. */
async function undoAfter(name: string): Promise<void> {
  const newer = MIGRATIONS.slice(1 + MIGRATIONS.findIndex((Migration) => Migration.name === name));
  for (let left = newer.length; left > 0; left -= 1) await source.undoLastMigration();
}

it.each(MIGRATIONS.slice(1).map(({ name }) => name))(
  "%s that a crash interrupted before it was recorded is run again",
  async (name) => {
    await migrate(source);
    await undoAfter(name);
    await source.query(`DELETE FROM migrations WHERE name = '${name}'`);
    await migrate(source);
    expect(await differences()).toEqual([]);
  },
);

it("[P15] refunds from before the outbox are in it from its start on", async () => {
  await migrate(source);
  await undoAfter("Ledger1796000000000");
  const refund = (id: string, state: string) =>
    `INSERT INTO refunds (id, order_id, position, resolution_id, price, service_fee, state, requested_at)
       VALUES ('${id}', 'ord_${id}', 1, 'dsp_1', 100, 5, '${state}', 1)`;
  for (const [id, state] of [
    ["1", "PENDING"],
    ["2", "PROCESSED"],
  ] as const)
    await source.query(refund(id, state));
  await migrate(source);
  expect(await source.query("SELECT id, kind, order_id, subject_id, lease_owner FROM outbox")).toEqual([
    { id: "REFUND:1", kind: "REFUND", order_id: "ord_1", subject_id: "1", lease_owner: null },
  ]);
});

it("a node refuses to start on a schema that is ahead of its release", async () => {
  await migrate(source);
  await source.query("INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')");
  await expect(openOn(database)).rejects.toThrow(SchemaAhead);
});
