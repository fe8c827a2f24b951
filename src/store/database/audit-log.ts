import { ulid } from "ulid";
import type { AuditEntry, AuditLog } from "../../app/ports/read-store";
import { AuditEntryEntity } from "../entities/audit-entry.entity";
import type { Database } from "./database";
import type { Session } from "./session";

/** In the transaction of what it records. */
export const writeAudit = (session: Session, entry: AuditEntry): Promise<void> =>
  session.insert(AuditEntryEntity, [{ details: null, ...entry, id: `aud_${ulid().toLowerCase()}` }]);

/** [O12] */
export class DatabaseAuditLog implements AuditLog {
  constructor(private readonly database: Database) {}

  readingBySupport(entry: AuditEntry): Promise<void> {
    return this.database.transact((session) => writeAudit(session, entry));
  }
}
