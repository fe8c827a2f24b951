import { Field, ID, Int, ObjectType } from "type-graphql";
import type { DeadLetter as Letter, DeadLetterKind as Kind } from "../../domain/dead-letter";
import type { Instant } from "../../domain/vocabulary";
import { connectionOf } from "./connection.type";
import { defineEnum, UNKNOWN_VALUE } from "./enum";
import { DateTime } from "./scalars";

export const DeadLetterKind = defineEnum<Kind>("DeadLetterKind", `What is no longer retried. ${UNKNOWN_VALUE}`, {
  DEADLINE: "A deadline of an order that could not be processed five times.",
  EMAIL: "An email that the mail server refused, or that no mail server can deliver.",
  WEBHOOK_MESSAGE:
    "A message to a webhook endpoint that this service could not make. What an endpoint did not accept is not listed: see replayWebhooks.",
});

@ObjectType("DeadLetter", { description: "Work that is no longer retried until an operator retries it. It contains no text of a person." })
export class DeadLetter implements Letter {
  @Field(() => ID, { description: "The id for retryDeadLetter. Opaque; not an id for node." })
  readonly id!: string;

  @Field(() => DeadLetterKind, { description: "What it is." })
  readonly kind!: Kind;

  @Field(() => ID, {
    nullable: true,
    description: "The order that it is about: ord_…. null: an email about a changed address, which is about no order.",
  })
  readonly orderId!: string | null;

  @Field(() => DateTime, {
    description: "Since when it is open: the time of the deadline, of the email's first try, or at which the message was given up.",
  })
  readonly since!: Instant;

  @Field(() => Int, { description: "The number of tries that failed." })
  readonly tries!: number;

  @Field(() => String, { nullable: true, description: "The code of the last error, as in the log. Null if none was recorded." })
  readonly lastError!: string | null;
}

export const { Connection: DeadLetterConnection } = connectionOf("DeadLetter", () => DeadLetter, "Dead letters, by kind, then by id.");
