import { Field, Int, ObjectType } from "type-graphql";
import type { WebhookAttempt as Attempt } from "../../app/ports/webhook-endpoints";
import type { Instant } from "../../domain/vocabulary";
import { connectionOf } from "./connection.type";
import { Node } from "./node.type";
import { DateTime } from "./scalars";

@ObjectType("WebhookAttempt", {
  implements: Node,
  description: "One request to an endpoint, and what came of it. The newest 1,000 of each endpoint are kept. Instants by the real clock.",
})
export class WebhookAttempt {
  constructor(readonly attempt: Attempt) {}

  get id(): string {
    return this.attempt.id;
  }

  @Field(() => String, {
    description: "The message's webhook-id: the same at each try and replay, so that a repeat can be recognised. A ping's is its own.",
  })
  get messageId(): string {
    return this.attempt.messageId;
  }

  @Field(() => Int, { description: "1, 2, 3 … of this message, 10 at most; from 1 again after a replay." })
  get number(): number {
    return this.attempt.number;
  }

  @Field(() => DateTime, { description: "When the request was made." })
  get attemptedAt(): Instant {
    return this.attempt.attemptedAt;
  }

  @Field(() => Int, { nullable: true, description: "The answer's HTTP status; null where none came." })
  get answerStatus(): number | null {
    return this.attempt.answerStatus;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "Why it did not succeed, as a code: TIMED_OUT, BLOCKED_ADDRESS, CONNECTION_REFUSED …; DOCUMENT_FAILED and DOCUMENT_INVALID where the endpoint's own document gave errors, PAYLOAD_FAILED where it was our fault: then nothing was sent. null after a status of 200 to 299. May grow.",
  })
  get error(): string | null {
    return this.attempt.error;
  }

  @Field(() => DateTime, {
    nullable: true,
    description: "When it is tried again; null where it is not: it was taken, given up after its last try, or the endpoint was disabled.",
  })
  get nextAttemptAt(): Instant | null {
    return this.attempt.nextAttemptAt;
  }
}

export const { Connection: WebhookAttemptConnection } = connectionOf(
  "WebhookAttempt",
  () => WebhookAttempt,
  "Requests to the endpoint, newest first.",
);
