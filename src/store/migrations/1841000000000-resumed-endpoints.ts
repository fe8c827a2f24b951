import type { MigrationInterface, QueryRunner } from "typeorm";
import { addColumn, addIndex, dropColumn, dropIndex } from "./table-changes";

/**
 * When an endpoint was enabled again: its streams' tries from before then no longer count [F26]. Each statement can be
 * run again.
 */
export class ResumedEndpoints1841000000000 implements MigrationInterface {
  readonly name = "ResumedEndpoints1841000000000";

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, "webhook_endpoints", "resumed_at BIGINT NULL");
    await addIndex(runner, "webhook_streams", "webhook_streams_tried", "endpoint_id, first_tried_at");
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropIndex(runner, "webhook_streams", "webhook_streams_tried");
    await dropColumn(runner, "webhook_endpoints", "resumed_at");
  }
}
