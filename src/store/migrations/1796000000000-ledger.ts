import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, dropTable } from "./table-changes";
import { tableDialect } from "./table-dialect";

const LEDGER_ENTRIES = `
  order_id VARCHAR(64) NOT NULL,
  sequence INTEGER NOT NULL,
  account VARCHAR(40) NOT NULL,
  type VARCHAR(40) NOT NULL,
  currency VARCHAR(40) NOT NULL,
  amount BIGINT NOT NULL,
  balance BIGINT NOT NULL,
  occurred_at BIGINT NOT NULL,
  PRIMARY KEY (order_id, sequence, account)`;

const LEDGER_BACKLOG = `
  order_id VARCHAR(64) NOT NULL,
  PRIMARY KEY (order_id)`;

/**
 * The ledger, and which orders it lacks: commission is policy, which SQL does not know. So the service books those
 * orders at its start, before it accepts requests. An order that is booked already is not booked twice.
 */
export class Ledger1796000000000 implements MigrationInterface {
  readonly name = "Ledger1796000000000";

  async up(runner: QueryRunner): Promise<void> {
    const { insertMissing } = await tableDialect(runner);
    await createTable(runner, "ledger_entries", LEDGER_ENTRIES);
    await createTable(runner, "ledger_backlog", LEDGER_BACKLOG);
    await runner.query(
      `${insertMissing} INTO ledger_backlog (order_id)
         SELECT id FROM orders o WHERE NOT EXISTS (SELECT 1 FROM ledger_entries e WHERE e.order_id = o.id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, "ledger_entries");
    await dropTable(runner, "ledger_backlog");
  }
}
