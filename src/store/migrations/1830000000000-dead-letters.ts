import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, dropTable } from "./table-changes";

const DEAD_LETTERS = `
  id VARCHAR(100) NOT NULL,
  endpoint_id VARCHAR(64) NOT NULL,
  order_id VARCHAR(64) NOT NULL,
  sequence INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  last_error VARCHAR(40) NOT NULL,
  given_up_at BIGINT NOT NULL,
  PRIMARY KEY (id)`;

/** Webhook messages that were given up because this service could not make them [F40]. */
export class DeadLetters1830000000000 implements MigrationInterface {
  readonly name = "DeadLetters1830000000000";

  up(runner: QueryRunner): Promise<void> {
    return createTable(runner, "webhook_dead_letters", DEAD_LETTERS);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTable(runner, "webhook_dead_letters");
  }
}
