import type { MigrationInterface, QueryRunner } from "typeorm";
import { tableDialect } from "./table-dialect";

const TABLES = {
  ledger_entries: `
    order_id VARCHAR(64) NOT NULL, sequence INTEGER NOT NULL, account VARCHAR(40) NOT NULL, type VARCHAR(40) NOT NULL,
    currency VARCHAR(40) NOT NULL, amount BIGINT NOT NULL, balance BIGINT NOT NULL, occurred_at BIGINT NOT NULL,
    PRIMARY KEY (order_id, sequence, account)`,
  ledger_backlog: `
    order_id VARCHAR(64) NOT NULL, PRIMARY KEY (order_id)`,
} as const;

/**
 * The ledger, and which orders it lacks: commission is policy, which SQL does not know. So the service books those
 * orders at its start, before it accepts requests. Each statement can be run again, because MariaDB and MySQL cannot
 * undo a CREATE TABLE that was done before a crash. An order that is booked already is not booked twice.
 */
export class Ledger1796000000000 implements MigrationInterface {
  readonly name = "Ledger1796000000000";

  async up(runner: QueryRunner): Promise<void> {
    const { options } = await tableDialect(runner);
    for (const [table, columns] of Object.entries(TABLES))
      await runner.query(`CREATE TABLE IF NOT EXISTS ${table} (${columns})${options}`);
    const ignore = runner.dataSource.options.type === "better-sqlite3" ? "OR IGNORE" : "IGNORE";
    await runner.query(
      `INSERT ${ignore} INTO ledger_backlog (order_id)
         SELECT id FROM orders o WHERE NOT EXISTS (SELECT 1 FROM ledger_entries e WHERE e.order_id = o.id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(TABLES)) await runner.query(`DROP TABLE ${table}`);
  }
}
