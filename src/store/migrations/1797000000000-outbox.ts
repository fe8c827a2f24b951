import type { MigrationInterface, QueryRunner } from "typeorm";
import { addIndex, createTable, dropTable } from "./table-changes";
import { tableDialect } from "./table-dialect";

const OUTBOX = `
  id VARCHAR(64) NOT NULL,
  kind VARCHAR(40) NOT NULL,
  order_id VARCHAR(64) NOT NULL,
  subject_id VARCHAR(64) NOT NULL,
  idempotency_key VARCHAR(100) NOT NULL,
  due_at BIGINT NOT NULL,
  tries INTEGER NOT NULL,
  first_tried_at BIGINT,
  lease_owner VARCHAR(64),
  last_error TEXT,
  set_aside TINYINT NOT NULL,
  PRIMARY KEY (id)`;

const SANDBOX_PAYMENTS = `
  idempotency_key VARCHAR(100) NOT NULL,
  refund_id VARCHAR(64) NOT NULL,
  amount BIGINT NOT NULL,
  currency VARCHAR(40) NOT NULL,
  state VARCHAR(40) NOT NULL,
  asked INTEGER NOT NULL,
  moved INTEGER NOT NULL,
  returned INTEGER NOT NULL,
  PRIMARY KEY (idempotency_key)`;

/** The outbox, with the refunds that are owed already, and the book of the sandbox's own gateway. */
export class Outbox1797000000000 implements MigrationInterface {
  readonly name = "Outbox1797000000000";

  async up(runner: QueryRunner): Promise<void> {
    const { kind, insertMissing } = await tableDialect(runner);
    const outboxId = kind === "sqlite" ? "'REFUND:' || id" : "CONCAT('REFUND:', id)";
    await createTable(runner, "outbox", OUTBOX);
    await addIndex(runner, "outbox", "outbox_due", "set_aside, due_at, id");
    await createTable(runner, "sandbox_payments", SANDBOX_PAYMENTS);
    await addIndex(runner, "sandbox_payments", "sandbox_payments_of_refund", "refund_id");
    await runner.query(
      `${insertMissing} INTO outbox (id, kind, order_id, subject_id, idempotency_key, due_at, tries, set_aside)
         SELECT ${outboxId}, 'REFUND', order_id, id, id, 0, 0, 0 FROM refunds WHERE state = 'PENDING'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, "outbox");
    await dropTable(runner, "sandbox_payments");
  }
}
