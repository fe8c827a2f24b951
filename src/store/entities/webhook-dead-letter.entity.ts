import { Entity } from "typeorm";
import type { Instant } from "../../domain/vocabulary";
import { Code, Count, Id, InstantMs, Name } from "./columns";

/**
 * A message to a partner that was given up because this service could not make it. All instants are of the real clock
 * [T3].
 */
@Entity("webhook_dead_letters")
export class WebhookDeadLetterEntity {
  /** The message's. */
  @Name(100, { primary: true })
  id!: string;

  @Id()
  endpointId!: string;

  @Id()
  orderId!: string;

  /** Of its event. */
  @Count()
  sequence!: number;

  @Count()
  tries!: number;

  @Code()
  lastError!: string;

  @InstantMs()
  givenUpAt!: Instant;
}
