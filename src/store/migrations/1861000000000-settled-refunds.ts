import type { MigrationInterface, QueryRunner } from "typeorm";
import { addColumn, dropColumn } from "./table-changes";

/**
 * Refunds that the marketplace reports on, or settles by other means than a gateway [P24]. Each statement can be run
 * again.
 */
export class SettledRefunds1861000000000 implements MigrationInterface {
  readonly name = "SettledRefunds1861000000000";

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, "refunds", "reference VARCHAR(255) NULL");
    await addColumn(runner, "refunds", "settled_by_other_means TINYINT NOT NULL DEFAULT 0");
    await addColumn(runner, "audit_log", "details TEXT NULL");
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, "audit_log", "details");
    await dropColumn(runner, "refunds", "settled_by_other_means");
    await dropColumn(runner, "refunds", "reference");
  }
}
