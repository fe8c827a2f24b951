import type { MigrationInterface, QueryRunner } from "typeorm";
import { tableDialect } from "./table-dialect";

/** What nodes write to prove that they can [F24]. */
export class Heartbeats1840000000000 implements MigrationInterface {
  readonly name = "Heartbeats1840000000000";

  async up(runner: QueryRunner): Promise<void> {
    const { options } = await tableDialect(runner);
    await runner.query(
      `CREATE TABLE IF NOT EXISTS node_heartbeats (node VARCHAR(64) NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (node))${options}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE IF EXISTS node_heartbeats");
  }
}
