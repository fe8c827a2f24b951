import { Entity, Index } from "typeorm";
import type { Instant } from "../../domain/vocabulary";
import { Id, InstantMs, Name, Words } from "./columns";

/** A mail that a sandbox keeps instead of sending it. */
@Entity("sandbox_mails")
@Index("sandbox_mails_newest", ["sentAt", "id"])
export class SandboxMailEntity {
  @Id({ primary: true })
  id!: string;

  /** Business time. */
  @InstantMs()
  sentAt!: Instant;

  @Name(320)
  toAddress!: string;

  @Name(1000)
  toName!: string;

  @Name(100)
  language!: string;

  @Words()
  subject!: string;

  @Words()
  textBody!: string;

  @Words()
  htmlBody!: string;
}
