import type { Database } from "../../../src/store/database/database";
import { MysqlDatabase } from "../../../src/store/database/mysql-database";
import { SqliteDatabase } from "../../../src/store/database/sqlite-database";
import type { TestDatabase } from "./database";

const observer = { onError: () => undefined, onRetry: () => undefined };

/** A test's database without the store above it: for tests of the statements themselves. It is migrated. */
export const databaseOn = ({ url, file }: Pick<TestDatabase, "url" | "file">): Promise<Database> =>
  url === undefined
    ? SqliteDatabase.open({ file: file ?? "", timeoutMs: 5_000, observer })
    : MysqlDatabase.open({
        url,
        poolSize: 2,
        connectTimeoutMs: 3_000,
        acquireTimeoutMs: 3_000,
        queryTimeoutMs: 5_000,
        lockWaitSeconds: 2,
        namedLockSeconds: 10,
        observer,
      });
