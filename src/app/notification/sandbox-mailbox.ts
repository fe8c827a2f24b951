import type { Instant } from "../../domain/vocabulary";

/** A mail that a sandbox keeps instead of sending it. */
export interface StoredMail {
  /** Of the Message-ID, what stands before its @. */
  readonly id: string;
  /** Business time. */
  readonly sentAt: Instant;
  readonly toAddress: string;
  readonly toName: string;
  /** BCP 47. */
  readonly language: string;
  readonly subject: string;
  readonly textBody: string;
  readonly htmlBody: string;
}

export interface SandboxMailbox {
  /** Keeps it where it is not kept already; the oldest beyond a thousand go. */
  keep(mail: StoredMail): Promise<void>;
  /** Newest first. @param skip  so many of the newest are left out. */
  page(skip: number, limit: number): Promise<readonly Omit<StoredMail, "textBody" | "htmlBody">[]>;
  one(id: string): Promise<StoredMail | null>;
  count(): Promise<number>;
}
