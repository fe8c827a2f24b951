import type { MigrationInterface, QueryRunner } from "typeorm";
import { addIndex, createTable, dropTable } from "./table-changes";

const API_KEYS = `
  id VARCHAR(64) NOT NULL,
  name VARCHAR(200) NOT NULL,
  prefix VARCHAR(40) NOT NULL,
  scopes JSON NOT NULL,
  created_at BIGINT NOT NULL,
  expires_at BIGINT,
  last_used_at BIGINT,
  revoked_at BIGINT,
  PRIMARY KEY (id)`;

const API_KEY_SECRETS = `
  hash VARCHAR(64) NOT NULL,
  key_id VARCHAR(64) NOT NULL,
  holds_until BIGINT,
  PRIMARY KEY (hash)`;

/** Keys of partner systems, and the hashes of their secrets. */
export class ApiKeys1799000000000 implements MigrationInterface {
  readonly name = "ApiKeys1799000000000";

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, "api_keys", API_KEYS);
    await createTable(runner, "api_key_secrets", API_KEY_SECRETS);
    await addIndex(runner, "api_key_secrets", "api_key_secrets_of_key", "key_id");
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, "api_key_secrets");
    await dropTable(runner, "api_keys");
  }
}
