import type { MigrationInterface, QueryRunner } from "typeorm";
import { tableDialect } from "./table-dialect";

const COLUMNS = `
    id VARCHAR(64) NOT NULL, kind VARCHAR(40) NOT NULL, order_id VARCHAR(64) NOT NULL, subject_id VARCHAR(64) NOT NULL,
    idempotency_key VARCHAR(100) NOT NULL, due_at BIGINT NOT NULL, tries INTEGER NOT NULL, first_tried_at BIGINT,
    lease_owner VARCHAR(64), last_error TEXT, set_aside TINYINT NOT NULL, PRIMARY KEY (id)`;

const PAYMENTS = `
    idempotency_key VARCHAR(100) NOT NULL, refund_id VARCHAR(64) NOT NULL, amount BIGINT NOT NULL, currency VARCHAR(40) NOT NULL,
    state VARCHAR(40) NOT NULL, asked INTEGER NOT NULL, moved INTEGER NOT NULL, returned INTEGER NOT NULL, PRIMARY KEY (idempotency_key)`;

/**
 * The outbox, with the refunds that are owed already, and the book of the sandbox's own gateway. Each statement can be
 * run again, because MariaDB and MySQL cannot undo a CREATE TABLE that was done before a crash: indexes are part of the
 * table there.
 */
export class Outbox1797000000000 implements MigrationInterface {
  readonly name = "Outbox1797000000000";

  async up(runner: QueryRunner): Promise<void> {
    const { options } = await tableDialect(runner);
    const sqlite = runner.dataSource.options.type === "better-sqlite3";
    const inTable = (indexes: string): string => (sqlite ? "" : `, ${indexes}`);
    await runner.query(
      `CREATE TABLE IF NOT EXISTS outbox (${COLUMNS}${inTable("INDEX outbox_due (set_aside, due_at, id)")})${options}`,
    );
    await runner.query(
      `CREATE TABLE IF NOT EXISTS sandbox_payments (${PAYMENTS}${inTable("INDEX sandbox_payments_of_refund (refund_id)")})${options}`,
    );
    if (sqlite) {
      await runner.query("CREATE INDEX IF NOT EXISTS outbox_due ON outbox (set_aside, due_at, id)");
      await runner.query("CREATE INDEX IF NOT EXISTS sandbox_payments_of_refund ON sandbox_payments (refund_id)");
    }
    await runner.query(
      `INSERT ${sqlite ? "OR IGNORE" : "IGNORE"} INTO outbox (id, kind, order_id, subject_id, idempotency_key, due_at, tries, set_aside)
         SELECT ${sqlite ? "'REFUND:' || id" : "CONCAT('REFUND:', id)"}, 'REFUND', order_id, id, id, 0, 0, 0 FROM refunds WHERE state = 'PENDING'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE outbox");
    await runner.query("DROP TABLE sandbox_payments");
  }
}
