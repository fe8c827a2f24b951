import { ulid } from "ulid";
import type { AuditLog } from "../app/read-ports";
import { AuditEntryEntity } from "./audit-entry.entity";
import type { Database } from "./database";

/** [O12] */
export class DatabaseAuditLog implements AuditLog {
  constructor(private readonly database: Database) {}

  readingBySupport(entry: Parameters<AuditLog["readingBySupport"]>[0]): Promise<void> {
    return this.database.transact((session) => session.insert(AuditEntryEntity, [{ ...entry, id: `aud_${ulid().toLowerCase()}` }]));
  }
}
