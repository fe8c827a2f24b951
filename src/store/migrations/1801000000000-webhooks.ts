import type { MigrationInterface, QueryRunner } from "typeorm";
import { addIndex, createTable, dropTable } from "./table-changes";

const ENDPOINTS = `
  id VARCHAR(64) NOT NULL,
  owner VARCHAR(255) NOT NULL,
  url TEXT NOT NULL,
  event_types JSON NOT NULL,
  document TEXT,
  disabled_reason VARCHAR(40),
  created_at BIGINT NOT NULL,
  secret TEXT NOT NULL,
  previous_secrets JSON NOT NULL,
  previous_secrets_until BIGINT,
  last_success_at BIGINT,
  PRIMARY KEY (id)`;

const STREAMS = `
  endpoint_id VARCHAR(64) NOT NULL,
  order_id VARCHAR(64) NOT NULL,
  next_sequence INTEGER NOT NULL,
  due_at BIGINT,
  tries INTEGER NOT NULL,
  first_tried_at BIGINT,
  lease_owner VARCHAR(64),
  PRIMARY KEY (endpoint_id, order_id)`;

const ATTEMPTS = `
  id VARCHAR(64) NOT NULL,
  endpoint_id VARCHAR(64) NOT NULL,
  order_id VARCHAR(64) NOT NULL,
  event_id VARCHAR(64) NOT NULL,
  message_id VARCHAR(100) NOT NULL,
  number INTEGER NOT NULL,
  attempted_at BIGINT NOT NULL,
  answer_status INTEGER,
  error VARCHAR(40),
  next_attempt_at BIGINT,
  PRIMARY KEY (id)`;

/** Partners' endpoints, how far each has received the events of each order, and the requests that were sent. */
export class Webhooks1801000000000 implements MigrationInterface {
  readonly name = "Webhooks1801000000000";

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, "webhook_endpoints", ENDPOINTS);
    await addIndex(runner, "webhook_endpoints", "webhook_endpoints_of_owner", "owner, id");
    await createTable(runner, "webhook_streams", STREAMS);
    await addIndex(runner, "webhook_streams", "webhook_streams_due", "endpoint_id, due_at");
    await createTable(runner, "webhook_attempts", ATTEMPTS);
    await addIndex(runner, "webhook_attempts", "webhook_attempts_of_endpoint", "endpoint_id, id");
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, "webhook_attempts");
    await dropTable(runner, "webhook_streams");
    await dropTable(runner, "webhook_endpoints");
  }
}
