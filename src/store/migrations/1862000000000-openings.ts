import type { MigrationInterface, QueryRunner } from "typeorm";
import { addIndex, dropIndex } from "./table-changes";

/**
 * How often each party opened a resolution in the last days is read with each order, among all that were ever opened on
 * it [O17].
 */
export class Openings1862000000000 implements MigrationInterface {
  readonly name = "Openings1862000000000";

  up(runner: QueryRunner): Promise<void> {
    return addIndex(runner, "resolutions", "resolutions_opened", "order_id, opened_at, opened_by");
  }

  down(runner: QueryRunner): Promise<void> {
    return dropIndex(runner, "resolutions", "resolutions_opened");
  }
}
