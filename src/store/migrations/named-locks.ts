import type { QueryRunner } from "typeorm";
import { tableDialect } from "./table-dialect";

/** The lock that guards the migrations needs its table before the first one runs. Several nodes can do this at once. */
export async function createNamedLocks(runner: QueryRunner): Promise<void> {
  const { options } = await tableDialect(runner);
  await runner.query(
    `CREATE TABLE IF NOT EXISTS named_locks (
       name VARCHAR(100) NOT NULL, holder VARCHAR(64) NOT NULL, ends_at BIGINT NOT NULL, changes INTEGER NOT NULL,
       PRIMARY KEY (name))${options}`,
  );
}
