import type { MigrationInterface, QueryRunner } from "typeorm";
import { tableDialect } from "./table-dialect";

const DEAD_LETTERS = `
    id VARCHAR(100) NOT NULL, endpoint_id VARCHAR(64) NOT NULL, order_id VARCHAR(64) NOT NULL, sequence INTEGER NOT NULL, tries INTEGER NOT NULL,
    last_error VARCHAR(40) NOT NULL, given_up_at BIGINT NOT NULL, PRIMARY KEY (id)`;

/**
 * Webhook messages that were given up because this service could not make them [F40]. The statement can be run again.
 */
export class DeadLetters1830000000000 implements MigrationInterface {
  readonly name = "DeadLetters1830000000000";

  async up(runner: QueryRunner): Promise<void> {
    const { options } = await tableDialect(runner);
    await runner.query(`CREATE TABLE IF NOT EXISTS webhook_dead_letters (${DEAD_LETTERS})${options}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE webhook_dead_letters");
  }
}
