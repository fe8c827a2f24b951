import { Field, ObjectType } from "type-graphql";
import type { EndpointNow } from "../../app/ports/webhook-endpoints";
import type { ActivityType, Instant } from "../../domain/vocabulary";
import { ActivityTypeEnum } from "./activity-event.type";
import { connectionOf } from "./connection.type";
import { Node } from "./node.type";
import { DateTime, Url } from "./scalars";

@ObjectType("WebhookEndpoint", {
  implements: Node,
  description:
    "Where a partner's system is notified of what happens on orders, by the Standard Webhooks specification: one message per event, in order for each order, at least once, with an id that stays the same. It is notified of all orders, as the marketplace's back end sees them (rule V1): amounts, statuses and ids, never anybody's words. Only its owner and the marketplace's operators see it.",
})
export class WebhookEndpoint {
  constructor(readonly endpoint: EndpointNow) {}

  get id(): string {
    return this.endpoint.id;
  }

  @Field(() => String, { description: "The subject of the token that created it, or the id of the API key: key_…." })
  get owner(): string {
    return this.endpoint.owner;
  }

  @Field(() => DateTime, {
    nullable: true,
    description:
      "An endpoint that was created with a token is sent messages until that token ends, by the real clock. Each later token of the owner that has webhooks:manage, and lists or changes its endpoints, extends that to its own end. Messages wait in between. null: the owner is an API key, and the endpoint ends with it.",
  })
  get ownerTokenEndsAt(): Instant | null {
    return this.endpoint.ownerTokenEndsAt;
  }

  @Field(() => Url, { description: "Where messages go." })
  get url(): string {
    return this.endpoint.url;
  }

  @Field(() => [ActivityTypeEnum], { description: "What it is told of; other events are passed over. At least one." })
  get eventTypes(): readonly ActivityType[] {
    return this.endpoint.eventTypes;
  }

  @Field(() => String, {
    nullable: true,
    description: "The subscriber's own GraphQL document on the event, or null for the standard payload (schema/webhooks/).",
  })
  get document(): string | null {
    return this.endpoint.document;
  }

  @Field(() => Boolean, { description: "Whether messages are sent. While they are not, what happens waits." })
  get enabled(): boolean {
    return this.endpoint.disabledReason === null;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "Why it was disabled, if it was. BY_OWNER: by updateWebhookEndpoint. BY_OPERATOR: by disableWebhookEndpoint. TOKEN_ENDED: see ownerTokenEndsAt. GONE: it answered 410. NO_SUCCESS: it took nothing in all the tries of a message, some three days. KEY_REVOKED, KEY_EXPIRED: the API key that made it holds no more. May grow.",
  })
  get disabledReason(): string | null {
    return this.endpoint.disabledReason;
  }
}

export const { Connection: WebhookEndpointConnection } = connectionOf(
  "WebhookEndpoint",
  () => WebhookEndpoint,
  "Endpoints of all owners, oldest first.",
);
