import { Entity, Index } from "typeorm";
import type { DisabledReason } from "../../app/ports/webhook-endpoints";
import type { ActivityType, Instant } from "../../domain/vocabulary";
import { Code, Id, InstantMs, Json, Name, Words } from "./columns";

/** Addresses at which partners receive events of orders. All instants are of the real clock [T3]. */
@Entity("webhook_endpoints")
@Index("webhook_endpoints_of_owner", ["owner", "id"])
export class WebhookEndpointEntity {
  @Id({ primary: true })
  id!: string;

  /** A token's subject. */
  @Name(255)
  owner!: string;

  @Words()
  url!: string;

  @Json()
  eventTypes!: readonly ActivityType[];

  @Words({ nullable: true })
  document!: string | null;

  /**
   * [S24] When the last token of the owner ends that was shown; null: the owner is an API key, or has shown none since
   * this is recorded.
   */
  @InstantMs({ nullable: true })
  ownerTokenEndsAt!: Instant | null;

  /** null: enabled. */
  @Code({ nullable: true })
  disabledReason!: DisabledReason | null;

  /** What the reason is again when an operator lifts BY_OPERATOR. */
  @Code({ nullable: true })
  reasonBeforeOperator!: DisabledReason | null;

  @InstantMs()
  createdAt!: Instant;

  /** Encrypted, as are those before. */
  @Words()
  secret!: string;

  @Json()
  previousSecrets!: readonly string[];

  @InstantMs({ nullable: true })
  previousSecretsUntil!: Instant | null;

  /** To the second: what no message of all its tries was followed by, disables the endpoint. */
  @InstantMs({ nullable: true })
  lastSuccessAt!: Instant | null;

  /**
   * When it was enabled again: a try that began before counts no longer, and what waits for its next one is due at
   * once.
   */
  @InstantMs({ nullable: true })
  resumedAt!: Instant | null;
}
