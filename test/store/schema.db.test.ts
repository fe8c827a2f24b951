import type { DataSource } from "typeorm";
import { mysqlSource, sqliteSource } from "../../src/store/data-sources";
import { migrate, SchemaAhead } from "../../src/store/migrate";
import { freshDatabase, type TestDatabase } from "../support/database";
import { openOn } from "../support/stored-orders";

let database: TestDatabase;
let source: DataSource;

const sourceOn = ({ url, file }: TestDatabase): Promise<DataSource> =>
  (url === undefined
    ? sqliteSource({ file: file ?? "", readonly: false })
    : mysqlSource({ url: url.replace("mysql:", "mariadb:"), poolSize: 2, connectTimeoutMs: 3_000, queryTimeoutMs: 0, lockWaitSeconds: 2 })
  ).initialize();

beforeEach(async () => {
  database = await freshDatabase();
  source = await sourceOn(database);
});
afterEach(async () => {
  await source.destroy();
  await database.drop();
});

/** What TypeORM would change in the database to make it as the entities say. */
const differences = async (): Promise<readonly string[]> =>
  (await source.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);

it("the migrations make the schema that the entities declare", async () => {
  await migrate(source);
  expect(await differences()).toEqual([]);
});

it("a column that differs is found by that comparison", async () => {
  await migrate(source);
  await source.query("ALTER TABLE users ADD COLUMN forgotten INT");
  expect(await differences()).not.toEqual([]);
});

it("an index that is missing is found by that comparison", async () => {
  await migrate(source);
  await source.query(database.kind === "mariadb" ? "DROP INDEX deadlines_due ON deadlines" : "DROP INDEX deadlines_due");
  expect((await differences()).join()).toContain("deadlines_due");
});

it("migrating twice changes nothing", async () => {
  await migrate(source);
  await migrate(source);
  expect(await source.query("SELECT COUNT(*) AS times FROM migrations")).toEqual([{ times: database.kind === "mariadb" ? "2" : 2 }]);
});

it("a migration can be taken back", async () => {
  await migrate(source);
  await source.undoLastMigration();
  await migrate(source);
  expect(await differences()).toEqual([]);
});

it("a migration that a crash cut off before it was recorded is run again", async () => {
  await migrate(source);
  await source.query("DELETE FROM migrations WHERE name = 'Ledger1796000000000'");
  await migrate(source);
  expect(await differences()).toEqual([]);
});

it("a node refuses to start on a schema that is ahead of its release", async () => {
  await migrate(source);
  await source.query("INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')");
  await expect(openOn(database)).rejects.toThrow(SchemaAhead);
});
