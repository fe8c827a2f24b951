import { Entity, Index } from "typeorm";
import type { Instant } from "../../domain/vocabulary";
import { Code, Count, Id, InstantMs, Name } from "./columns";

/** The newest requests to each endpoint and their results: codes and statuses, never anybody's text. */
@Entity("webhook_attempts")
@Index("webhook_attempts_of_endpoint", ["endpointId", "id"])
export class WebhookAttemptEntity {
  @Id({ primary: true })
  id!: string;

  @Id()
  endpointId!: string;

  @Id()
  orderId!: string;

  @Id()
  eventId!: string;

  @Name(100)
  messageId!: string;

  @Count()
  number!: number;

  @InstantMs()
  attemptedAt!: Instant;

  @Count({ nullable: true })
  answerStatus!: number | null;

  @Code({ nullable: true })
  error!: string | null;

  @InstantMs({ nullable: true })
  nextAttemptAt!: Instant | null;
}
