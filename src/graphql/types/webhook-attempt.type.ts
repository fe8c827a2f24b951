import { Field, Int, ObjectType } from "type-graphql";
import type { WebhookAttempt as Attempt } from "../../app/ports/webhook-endpoints";
import type { Instant } from "../../domain/vocabulary";
import { connectionOf } from "./connection.type";
import { Node } from "./node.type";
import { DateTime } from "./scalars";

@ObjectType("WebhookAttempt", {
  implements: Node,
  description:
    "A request to a webhook endpoint, with its result. The newest 1,000 attempts of each endpoint are kept. All times are those of the real clock.",
})
export class WebhookAttempt {
  constructor(readonly attempt: Attempt) {}

  get id(): string {
    return this.attempt.id;
  }

  @Field(() => String, {
    description:
      "The webhook-id of the message. It is the same in each attempt and replay, so that a repeat can be recognised. A ping has its own.",
  })
  get messageId(): string {
    return this.attempt.messageId;
  }

  @Field(() => Int, {
    description: "The number of the attempt for this message: 1, 2, 3, up to 10. After a replay, it starts at 1 again.",
  })
  get number(): number {
    return this.attempt.number;
  }

  @Field(() => DateTime, { description: "The time of the request." })
  get attemptedAt(): Instant {
    return this.attempt.attemptedAt;
  }

  @Field(() => Int, { nullable: true, description: "The HTTP status of the response. Null if there was none." })
  get answerStatus(): number | null {
    return this.attempt.answerStatus;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "The code of the error, for example TIMED_OUT, BLOCKED_ADDRESS, or CONNECTION_REFUSED. DOCUMENT_FAILED and DOCUMENT_INVALID mean that the endpoint's own document gave errors, and PAYLOAD_FAILED means an internal error of this service: nothing was sent in these cases. Null after a status of 200 to 299. New codes can be added.",
  })
  get error(): string | null {
    return this.attempt.error;
  }

  @Field(() => DateTime, {
    nullable: true,
    description:
      "The time of the next attempt. Null if there is none: the message was accepted, the last attempt failed, or the endpoint was disabled.",
  })
  get nextAttemptAt(): Instant | null {
    return this.attempt.nextAttemptAt;
  }
}

export const { Connection: WebhookAttemptConnection } = connectionOf(
  "WebhookAttempt",
  () => WebhookAttempt,
  "The requests to an endpoint, newest first.",
);
