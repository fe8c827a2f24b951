import type { Instant } from "../../domain/vocabulary";

/** Who did what with an order: support that read it [O12], an operator that retried its work [F40]. */
export interface AuditEntry {
  readonly reader: string;
  readonly orderId: string;
  readonly operation: string;
  readonly at: Instant;
  readonly details?: string;
}

/** Every reading of an order by support leaves a trace [O12]. */
export interface AuditLog {
  readingBySupport(entry: AuditEntry): Promise<void>;
}

/** The audit log of a transaction. */
export interface AuditWrites {
  /** Recorded if the transaction is. */
  record(entry: AuditEntry): Promise<void>;
}
