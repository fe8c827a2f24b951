import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * [P15] One idempotency key per refund for ever: its id. So the outbox keeps none of its own any more. It can be run again, as MariaDB and MySQL
 * can't take back an ALTER TABLE that stood before a crash.
 */
export class OneKey1800000000000 implements MigrationInterface {
  readonly name = "OneKey1800000000000";

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasColumn("outbox", "idempotency_key")) await runner.query("ALTER TABLE outbox DROP COLUMN idempotency_key");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE outbox ADD COLUMN idempotency_key VARCHAR(100) NOT NULL DEFAULT ''");
    await runner.query("UPDATE outbox SET idempotency_key = subject_id");
  }
}
