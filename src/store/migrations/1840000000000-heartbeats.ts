import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, dropTable } from "./table-changes";

const NODE_HEARTBEATS = `
  node VARCHAR(64) NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (node)`;

/** What nodes write to prove that they can [F24]. */
export class Heartbeats1840000000000 implements MigrationInterface {
  readonly name = "Heartbeats1840000000000";

  up(runner: QueryRunner): Promise<void> {
    return createTable(runner, "node_heartbeats", NODE_HEARTBEATS);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTable(runner, "node_heartbeats");
  }
}
