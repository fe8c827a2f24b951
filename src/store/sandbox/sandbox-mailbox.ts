import type { SandboxMailbox, StoredMail } from "../../app/notification/sandbox-mailbox";
import type { Database } from "../database/database";
import type { Session } from "../database/session";
import { SandboxMailEntity } from "../entities/sandbox-mail.entity";

const MAX_STORED = 1_000;
const NEWEST_FIRST = "ORDER BY sent_at DESC, id DESC LIMIT ? OFFSET ?";

/** The mails of a sandbox that has no mail server. */
export class DatabaseSandboxMailbox implements SandboxMailbox {
  constructor(private readonly database: Database) {}

  keep(mail: StoredMail): Promise<void> {
    return this.database.transact(async (session) => {
      await session.insertMissing(SandboxMailEntity, [mail]);
      await forgetOldest(session);
    });
  }

  page(skip: number, limit: number): Promise<readonly StoredMail[]> {
    return this.database.read((session) => session.select(SandboxMailEntity, NEWEST_FIRST, [limit, skip]));
  }

  async one(id: string): Promise<StoredMail | null> {
    const [mail] = await this.database.read((session) => session.select(SandboxMailEntity, "WHERE id = ?", [id]));
    return mail ?? null;
  }

  count(): Promise<number> {
    return this.database.read((session) => session.count("sandbox_mails"));
  }
}

async function forgetOldest(session: Session): Promise<void> {
  const [oldest] = await session.query(`SELECT id, sent_at FROM sandbox_mails ${NEWEST_FIRST}`, [1, MAX_STORED]);
  if (oldest === undefined) return;
  const { id, sent_at: sentAt } = oldest;
  await session.run("DELETE FROM sandbox_mails WHERE sent_at < ? OR (sent_at = ? AND id <= ?)", [sentAt, sentAt, id]);
}
