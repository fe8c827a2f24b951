import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DataSource } from "typeorm";
import { migrate } from "../../../src/store/database/migrate";
import { MIGRATIONS } from "../../../src/store/database/schema";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { sourceOn } from "../../support/database/source-on";
import { schemaLines } from "./schema-lines";

/**
 * The schema as release 0.2.0 created it. Databases of that release exist, so what its migrations create cannot change:
 * a change needs a new migration.
 */
const PUBLISHED = readFileSync(join(__dirname, "published-schema.txt"), "utf8").trimEnd().split("\n");
const NEWEST_PUBLISHED = "Privileges1863000000000";

let database: TestDatabase;
let source: DataSource;
beforeEach(async () => {
  database = await freshDatabase();
  source = await sourceOn(database);
  source.migrations.splice(1 + MIGRATIONS.findIndex(({ name }) => name === NEWEST_PUBLISHED));
});
afterEach(async () => {
  await source.destroy();
  await database.drop();
});

it("the migrations that were published create exactly the tables, columns, and indexes that they created then", async () => {
  await migrate(source);
  expect(await schemaLines(source)).toEqual(PUBLISHED);
});

it("the comparison finds a column of another type, a column that can be null, and an index", async () => {
  await migrate(source);
  await source.query("ALTER TABLE users ADD COLUMN age TINYINT");
  await source.query("ALTER TABLE reviews ADD COLUMN language VARCHAR(40) NOT NULL DEFAULT 'en'");
  await source.query("CREATE INDEX reviews_by_time ON reviews (created_at)");
  const added = (await schemaLines(source)).filter((line) => !PUBLISHED.includes(line));
  expect(added).toEqual([
    "reviews.language varchar(40) not null default 'en'",
    "reviews index reviews_by_time (created_at)",
    "users.age tinyint",
  ]);
});
