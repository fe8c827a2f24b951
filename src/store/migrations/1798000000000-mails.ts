import type { MigrationInterface, QueryRunner } from "typeorm";
import { addColumn, addIndex, createTable, dropColumn, dropIndex, dropTable } from "./table-changes";

const SANDBOX_MAILS = `
  id VARCHAR(64) NOT NULL,
  sent_at BIGINT NOT NULL,
  to_address VARCHAR(320) NOT NULL,
  to_name VARCHAR(1000) NOT NULL,
  language VARCHAR(100) NOT NULL,
  subject TEXT NOT NULL,
  text_body TEXT NOT NULL,
  html_body TEXT NOT NULL,
  PRIMARY KEY (id)`;

const NOTIFICATION_PREFERENCES = `
  user_id VARCHAR(64) NOT NULL,
  type VARCHAR(40) NOT NULL,
  email TINYINT NOT NULL,
  PRIMARY KEY (user_id, type)`;

/**
 * Emails: the recipient of a row of the outbox, by kind; when a party is reminded of a deadline; what users want to be
 * notified about; and the emails that a sandbox keeps. Current deadlines are looked at once, by the rules of reminders.
 */
export class Mails1798000000000 implements MigrationInterface {
  readonly name = "Mails1798000000000";

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, "outbox", "recipient VARCHAR(40)");
    await addColumn(runner, "outbox", "events INTEGER");
    await addIndex(runner, "outbox", "outbox_due_of_kind", "kind, set_aside, due_at, id");
    await dropIndex(runner, "outbox", "outbox_due");
    await addColumn(runner, "deadlines", "remind_at BIGINT");
    await addIndex(runner, "deadlines", "deadlines_reminders", "remind_at, order_id");
    await runner.query("UPDATE deadlines SET remind_at = 0 WHERE remind_at IS NULL");
    await createTable(runner, "notification_preferences", NOTIFICATION_PREFERENCES);
    await createTable(runner, "sandbox_mails", SANDBOX_MAILS);
    await addIndex(runner, "sandbox_mails", "sandbox_mails_newest", "sent_at, id");
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, "sandbox_mails");
    await dropTable(runner, "notification_preferences");
    await dropIndex(runner, "deadlines", "deadlines_reminders");
    await dropColumn(runner, "deadlines", "remind_at");
    await runner.query("DELETE FROM outbox WHERE kind = 'MAIL'");
    await addIndex(runner, "outbox", "outbox_due", "set_aside, due_at, id");
    await dropIndex(runner, "outbox", "outbox_due_of_kind");
    await dropColumn(runner, "outbox", "events");
    await dropColumn(runner, "outbox", "recipient");
  }
}
