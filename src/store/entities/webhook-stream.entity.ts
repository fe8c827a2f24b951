import { Entity, Index } from "typeorm";
import type { Instant } from "../../domain/vocabulary";
import { Count, Id, InstantMs } from "./columns";

/** How far an endpoint has received the events of an order. All instants are of the real clock [T3]. */
@Entity("webhook_streams")
@Index("webhook_streams_due", ["endpointId", "dueAt"])
@Index("webhook_streams_tried", ["endpointId", "firstTriedAt"])
export class WebhookStreamEntity {
  @Id({ primary: true })
  endpointId!: string;

  @Id({ primary: true })
  orderId!: string;

  /** Of the event that goes next; there may be none of that number yet. */
  @Count()
  nextSequence!: number;

  /**
   * Of the order's newest event. Every event changes it, also while a lease runs: a cluster compares only rows that
   * changed [F32].
   */
  @Count({ default: 0 })
  newestSequence!: number;

  /** When to look for it. While somebody holds it: when the lease ends. null: there is nothing to send. */
  @InstantMs({ nullable: true })
  dueAt!: Instant | null;

  /** Of that event. */
  @Count()
  tries!: number;

  @InstantMs({ nullable: true })
  firstTriedAt!: Instant | null;

  @Id({ nullable: true })
  leaseOwner!: string | null;
}
