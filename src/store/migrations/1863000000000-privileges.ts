import type { MigrationInterface, QueryRunner } from "typeorm";
import { addColumn, addIndex, createTable, dropColumn, dropTable } from "./table-changes";

const ADDRESS_CHANGES = `
  id VARCHAR(64) NOT NULL,
  user_id VARCHAR(64) NOT NULL,
  changed_at BIGINT NOT NULL,
  changed_by VARCHAR(255) NOT NULL,
  old_email VARCHAR(320) NOT NULL,
  person_before JSON NOT NULL,
  PRIMARY KEY (id)`;

/**
 * How long endpoints of tokens that were shown before this migration are sent messages without another token: 30 days.
 */
const TRANSITION_MS = 2_592_000_000;

/** [S24] Who created a key, until when a token's endpoints have its scope, and who changed whose address. */
export class Privileges1863000000000 implements MigrationInterface {
  readonly name = "Privileges1863000000000";

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, "api_keys", "created_by VARCHAR(255) NULL");
    await addColumn(runner, "webhook_endpoints", "owner_token_ends_at BIGINT NULL");
    await addColumn(runner, "webhook_endpoints", "reason_before_operator VARCHAR(40) NULL");
    await runner.query(
      `UPDATE webhook_endpoints SET owner_token_ends_at = ?
         WHERE owner_token_ends_at IS NULL AND owner NOT LIKE 'key|_%' ESCAPE '|'`,
      [Date.now() + TRANSITION_MS],
    );
    await createTable(runner, "address_changes", ADDRESS_CHANGES);
    await addIndex(runner, "address_changes", "address_changes_of_user", "user_id, changed_at");
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, "address_changes");
    await dropColumn(runner, "webhook_endpoints", "reason_before_operator");
    await dropColumn(runner, "webhook_endpoints", "owner_token_ends_at");
    await dropColumn(runner, "api_keys", "created_by");
  }
}
