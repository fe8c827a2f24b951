import type { DataSource } from "typeorm";
import { mysqlSource, sqliteSource } from "../../../src/store/database/data-sources";
import type { TestDatabase } from "../../support/database/database";

/** TypeORM on a test's database, without the store: for tests of migrations and of what only SQL can do. */
export const sourceOn = ({ url, file }: Pick<TestDatabase, "url" | "file">): Promise<DataSource> =>
  (url === undefined
    ? sqliteSource({ file: file ?? "", readonly: false })
    : mysqlSource({ url, poolSize: 2, connectTimeoutMs: 3_000, queryTimeoutMs: 0, lockWaitSeconds: 2 })
  ).initialize();
