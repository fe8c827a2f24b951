import type { MigrationInterface, QueryRunner } from "typeorm";
import { createNamedLocks } from "./named-locks";
import { addColumn, dropColumn } from "./table-changes";

/**
 * What nodes at different servers of a cluster need: locks in a table, and a column that every event changes in its
 * webhook streams.
 */
export class Cluster1810000000000 implements MigrationInterface {
  readonly name = "Cluster1810000000000";

  async up(runner: QueryRunner): Promise<void> {
    await createNamedLocks(runner);
    await addColumn(runner, "webhook_streams", "newest_sequence INTEGER NOT NULL DEFAULT 0");
  }

  /** The locks stay: the node that takes this back holds one. */
  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, "webhook_streams", "newest_sequence");
  }
}
