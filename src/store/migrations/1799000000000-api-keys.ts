import type { MigrationInterface, QueryRunner } from "typeorm";
import { tableDialect } from "./table-dialect";

const keys = (json: string): string => `
    id VARCHAR(64) NOT NULL, name VARCHAR(200) NOT NULL, prefix VARCHAR(40) NOT NULL, scopes ${json} NOT NULL, created_at BIGINT NOT NULL,
    expires_at BIGINT, last_used_at BIGINT, revoked_at BIGINT, PRIMARY KEY (id)`;

const SECRETS = `
    hash VARCHAR(64) NOT NULL, key_id VARCHAR(64) NOT NULL, holds_until BIGINT, PRIMARY KEY (hash)`;

/** Keys of partner systems. Each statement can be run again: see the outbox's migration. */
export class ApiKeys1799000000000 implements MigrationInterface {
  readonly name = "ApiKeys1799000000000";

  async up(runner: QueryRunner): Promise<void> {
    const { options, json } = await tableDialect(runner);
    const sqlite = runner.dataSource.options.type === "better-sqlite3";
    const index = sqlite ? "" : ", INDEX api_key_secrets_of_key (key_id)";
    await runner.query(`CREATE TABLE IF NOT EXISTS api_keys (${keys(json)})${options}`);
    await runner.query(`CREATE TABLE IF NOT EXISTS api_key_secrets (${SECRETS}${index})${options}`);
    if (sqlite) await runner.query("CREATE INDEX IF NOT EXISTS api_key_secrets_of_key ON api_key_secrets (key_id)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE api_key_secrets");
    await runner.query("DROP TABLE api_keys");
  }
}
