import type { MigrationInterface, QueryRunner } from "typeorm";
import { addIndex, dropIndex } from "./table-changes";

/** PENDING refunds are looked for each hour, among all that were ever owed. */
export class PendingRefunds1811000000000 implements MigrationInterface {
  readonly name = "PendingRefunds1811000000000";

  up(runner: QueryRunner): Promise<void> {
    return addIndex(runner, "refunds", "refunds_by_state", "state, id");
  }

  down(runner: QueryRunner): Promise<void> {
    return dropIndex(runner, "refunds", "refunds_by_state");
  }
}
