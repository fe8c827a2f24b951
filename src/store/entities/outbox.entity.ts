import { Entity, Index } from "typeorm";
import type { OutboxKind } from "../../domain/order/outbox";
import type { Instant, PartyRole } from "../../domain/vocabulary";
import { Code, Count, Flag, Id, InstantMs, Words } from "./columns";

/**
 * What is to be sent to external systems, written with the change that it comes from. All instants are of the real
 * clock [T3].
 */
@Entity("outbox")
@Index("outbox_due_of_kind", ["kind", "setAside", "dueAt", "id"])
export class OutboxEntity {
  @Id({ primary: true })
  id!: string;

  @Code()
  kind!: OutboxKind;

  @Id()
  orderId!: string;

  @Id()
  subjectId!: string;

  /** Of a mail: which party gets it. */
  @Code({ nullable: true })
  recipient!: PartyRole | null;

  /** Of a mail about a move: how many events that has; the subject is its last one. */
  @Count({ nullable: true })
  events!: number | null;

  /** While somebody holds it: when the lease ends, and others may have it. */
  @InstantMs()
  dueAt!: Instant;

  /** Since it was written, or since an operator requested a retry. */
  @Count()
  tries!: number;

  @InstantMs({ nullable: true })
  firstTriedAt!: Instant | null;

  /** Belongs to one claim, not to a node; null if nobody holds it. */
  @Id({ nullable: true })
  leaseOwner!: string | null;

  /** A code: never anybody's text. */
  @Words({ nullable: true })
  lastError!: string | null;

  /** No longer retried, until an operator requests it. */
  @Flag()
  setAside!: boolean;
}
