import type { Instant } from "../../domain/vocabulary";

/** A mail that a sandbox keeps instead of sending it. */
export interface StoredMail {
  /** The part of the Message-ID before its @. */
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
  /** Saves it unless it is saved already, and removes the oldest beyond a thousand. */
  keep(mail: StoredMail): Promise<void>;
  /** Newest first. @param skip  how many of the newest are left out. */
  page(skip: number, limit: number): Promise<readonly Omit<StoredMail, "textBody" | "htmlBody">[]>;
  one(id: string): Promise<StoredMail | null>;
  count(): Promise<number>;
}
