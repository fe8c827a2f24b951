import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, dropTable } from "./table-changes";

const DATABASE_MODE = `
  id INTEGER NOT NULL,
  kind VARCHAR(40) NOT NULL,
  gateway VARCHAR(40) NOT NULL,
  issuer VARCHAR(255) NOT NULL,
  audience VARCHAR(255) NOT NULL,
  emails TINYINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  PRIMARY KEY (id)`;

/** What kind of service the database belongs to [S22]: one row, which the first node writes that starts after this. */
export class DatabaseMode1860000000000 implements MigrationInterface {
  readonly name = "DatabaseMode1860000000000";

  up(runner: QueryRunner): Promise<void> {
    return createTable(runner, "database_mode", DATABASE_MODE);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTable(runner, "database_mode");
  }
}
