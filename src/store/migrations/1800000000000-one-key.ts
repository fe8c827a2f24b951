import type { MigrationInterface, QueryRunner } from "typeorm";
import { addColumn, dropColumn } from "./table-changes";

/** [P15] A refund's idempotency key never changes: it is its id. So the outbox stores no separate key any more. */
export class OneKey1800000000000 implements MigrationInterface {
  readonly name = "OneKey1800000000000";

  up(runner: QueryRunner): Promise<void> {
    return dropColumn(runner, "outbox", "idempotency_key");
  }

  async down(runner: QueryRunner): Promise<void> {
    await addColumn(runner, "outbox", "idempotency_key VARCHAR(100) NOT NULL DEFAULT ''");
    await runner.query("UPDATE outbox SET idempotency_key = subject_id");
  }
}
