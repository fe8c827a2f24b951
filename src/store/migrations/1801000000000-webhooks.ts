import type { MigrationInterface, QueryRunner } from "typeorm";
import { tableDialect } from "./table-dialect";

const ENDPOINTS = (json: string): string => `
    id VARCHAR(64) NOT NULL, owner VARCHAR(255) NOT NULL, url TEXT NOT NULL, event_types ${json} NOT NULL, document TEXT,
    disabled_reason VARCHAR(40), created_at BIGINT NOT NULL, secret TEXT NOT NULL, previous_secrets ${json} NOT NULL,
    previous_secrets_until BIGINT, last_success_at BIGINT, PRIMARY KEY (id)`;

const STREAMS = `
    endpoint_id VARCHAR(64) NOT NULL, order_id VARCHAR(64) NOT NULL, next_sequence INTEGER NOT NULL, due_at BIGINT, tries INTEGER NOT NULL,
    first_tried_at BIGINT, lease_owner VARCHAR(64), PRIMARY KEY (endpoint_id, order_id)`;

const ATTEMPTS = `
    id VARCHAR(64) NOT NULL, endpoint_id VARCHAR(64) NOT NULL, order_id VARCHAR(64) NOT NULL, event_id VARCHAR(64) NOT NULL,
    message_id VARCHAR(100) NOT NULL, number INTEGER NOT NULL, attempted_at BIGINT NOT NULL, answer_status INTEGER, error VARCHAR(40),
    next_attempt_at BIGINT, PRIMARY KEY (id)`;

/** By table: its one index. */
const INDEXES = {
  webhook_endpoints: ["webhook_endpoints_of_owner", "owner, id"],
  webhook_streams: ["webhook_streams_due", "endpoint_id, due_at"],
  webhook_attempts: ["webhook_attempts_of_endpoint", "endpoint_id, id"],
} as const;

/**
 * Partners' endpoints, how far each has received the events of each order, and the requests that were sent. Each
 * statement can be run again.
 */
export class Webhooks1801000000000 implements MigrationInterface {
  readonly name = "Webhooks1801000000000";

  async up(runner: QueryRunner): Promise<void> {
    const { options, json } = await tableDialect(runner);
    const sqlite = runner.dataSource.options.type === "better-sqlite3";
    const tables = {
      webhook_endpoints: ENDPOINTS(json),
      webhook_streams: STREAMS,
      webhook_attempts: ATTEMPTS,
    } as const;
    for (const table of ["webhook_endpoints", "webhook_streams", "webhook_attempts"] as const) {
      const [index, columns] = INDEXES[table];
      const inTable = sqlite ? "" : `, INDEX ${index} (${columns})`;
      await runner.query(`CREATE TABLE IF NOT EXISTS ${table} (${tables[table]}${inTable})${options}`);
      if (sqlite) await runner.query(`CREATE INDEX IF NOT EXISTS ${index} ON ${table} (${columns})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(INDEXES)) await runner.query(`DROP TABLE ${table}`);
  }
}
