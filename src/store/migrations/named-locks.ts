import type { QueryRunner } from "typeorm";
import { createTable } from "./table-changes";

const NAMED_LOCKS = `
  name VARCHAR(100) NOT NULL,
  holder VARCHAR(64) NOT NULL,
  ends_at BIGINT NOT NULL,
  changes INTEGER NOT NULL,
  PRIMARY KEY (name)`;

/** The lock that guards the migrations needs its table before the first one runs. Several nodes can do this at once. */
export const createNamedLocks = (runner: QueryRunner): Promise<void> => createTable(runner, "named_locks", NAMED_LOCKS);
