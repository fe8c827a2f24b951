import { mysqlSource, sqliteSource } from "../../../src/store/database/data-sources";
import { migrate } from "../../../src/store/database/migrate";
import { MIGRATIONS } from "../../../src/store/database/schema";
import type { TestDatabase } from "./database";

/** TypeORM on a test's database, without the store: for tests of migrations and of what only SQL can do. */
export const sourceOn = ({ url, file }: Pick<TestDatabase, "url" | "file">) =>
  (url === undefined
    ? sqliteSource({ file: file ?? "", readonly: false })
    : mysqlSource({ url, poolSize: 2, connectTimeoutMs: 3_000, queryTimeoutMs: 0, lockWaitSeconds: 2 })
  ).initialize();

/** Brings an empty database to the schema of the last release that did not have this migration. */
export async function migrateBefore(database: TestDatabase, migration: string): Promise<void> {
  const source = await sourceOn(database);
  source.migrations.splice(MIGRATIONS.findIndex(({ name }) => name === migration));
  await migrate(source);
  await source.destroy();
}
