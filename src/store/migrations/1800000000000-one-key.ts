import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * [P15] A refund's idempotency key never changes: it is its id. So the outbox stores no separate key any more. It can
 * be run again, because MariaDB and MySQL cannot undo an ALTER TABLE that was done before a crash.
 */
export class OneKey1800000000000 implements MigrationInterface {
  readonly name = "OneKey1800000000000";

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasColumn("outbox", "idempotency_key"))
      await runner.query("ALTER TABLE outbox DROP COLUMN idempotency_key");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE outbox ADD COLUMN idempotency_key VARCHAR(100) NOT NULL DEFAULT ''");
    await runner.query("UPDATE outbox SET idempotency_key = subject_id");
  }
}
