import type { AuditLog, AuditWrites } from "../../app/ports/audit";
import { AuditEntryEntity } from "../entities/audit-entry.entity";
import { newId } from "../new-id";
import type { Database } from "./database";
import type { Session } from "./session";

/** In the transaction of what it records. */
export const auditWrites = (session: Session): AuditWrites => ({
  record: (entry) => session.insert(AuditEntryEntity, [{ details: null, ...entry, id: `aud_${newId()}` }]),
});

/** [O12] */
export const auditLog = (database: Database): AuditLog => ({
  readingBySupport: (entry) => database.transact((session) => auditWrites(session).record(entry)),
});
