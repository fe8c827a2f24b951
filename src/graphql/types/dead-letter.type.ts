import { Field, ID, Int, ObjectType } from "type-graphql";
import type { DeadLetter as Letter, DeadLetterKind as Kind } from "../../domain/dead-letter";
import type { Instant } from "../../domain/vocabulary";
import { connectionOf } from "./connection.type";
import { defineEnum, UNKNOWN_VALUE } from "./enum";
import { DateTime } from "./scalars";

export const DeadLetterKind = defineEnum<Kind>(
  "DeadLetterKind",
  `The kind of work that is no longer retried. ${UNKNOWN_VALUE}`,
  {
    DEADLINE: "A deadline of an order that could not be processed in five attempts.",
    EMAIL: "An email that the mail server refused, or that no mail server can deliver.",
    WEBHOOK_MESSAGE:
      "A message to a webhook endpoint that this service could not create. A message that an endpoint did not accept is not listed: see replayWebhooks.",
  },
);

@ObjectType("DeadLetter", {
  description: "Work that is no longer retried until an operator retries it. It contains no text that a person wrote.",
})
export class DeadLetter implements Letter {
  @Field(() => ID, { description: "The id for retryDeadLetter. Opaque, and not valid for node." })
  readonly id!: string;

  @Field(() => DeadLetterKind, { description: "The kind of the work." })
  readonly kind!: Kind;

  @Field(() => ID, {
    nullable: true,
    description:
      "The id of the order that the work is about: ord_…. Null for an email about a changed address, which is about no order.",
  })
  readonly orderId!: string | null;

  @Field(() => DateTime, {
    description:
      "The time since which the work is open: the time of the deadline, of the first attempt for the email, or at which the service stopped retrying the message.",
  })
  readonly since!: Instant;

  @Field(() => Int, { description: "The number of attempts that failed." })
  readonly tries!: number;

  @Field(() => String, {
    nullable: true,
    description: "The code of the last error, as in the log. Null if none was recorded.",
  })
  readonly lastError!: string | null;
}

export const { Connection: DeadLetterConnection } = connectionOf(
  "DeadLetter",
  () => DeadLetter,
  "The dead letters, sorted by kind and then by id.",
);
