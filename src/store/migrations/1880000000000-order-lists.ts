import type { MigrationInterface, QueryRunner } from "typeorm";
import { addIndex, dropIndex } from "./table-changes";

/** The back end's list of orders by status reads along this index, however rare the status is [B9]. */
export class OrderLists1880000000000 implements MigrationInterface {
  readonly name = "OrderLists1880000000000";

  up(runner: QueryRunner): Promise<void> {
    return addIndex(runner, "orders", "orders_by_status", "status, active_at, id");
  }

  down(runner: QueryRunner): Promise<void> {
    return dropIndex(runner, "orders", "orders_by_status");
  }
}
