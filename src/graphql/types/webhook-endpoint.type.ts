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
    "The endpoint of a partner's system, which is notified of what happens on orders, by the Standard Webhooks specification. It receives one message per event, in order for each order, at least once, with an id that stays the same. It receives the events of all orders as the marketplace's back end sees them [V1]: amounts, statuses, and ids, but no text that a person wrote. Only its owner and the marketplace's operators can see it.",
})
export class WebhookEndpoint {
  constructor(readonly endpoint: EndpointNow) {}

  get id(): string {
    return this.endpoint.id;
  }

  @Field(() => String, {
    description:
      "The owner of the endpoint: the subject of the token that created it, or the id of the API key (key_…).",
  })
  get owner(): string {
    return this.endpoint.owner;
  }

  @Field(() => DateTime, {
    nullable: true,
    description:
      "The time until which messages are sent, by the real clock, if a token created the endpoint: the end of that token. Each later token of the owner that has the scope webhooks:manage, and that lists or changes its endpoints, extends it to its own end. After this time, messages wait. Null if the owner is an API key: the endpoint then ends with the key.",
  })
  get ownerTokenEndsAt(): Instant | null {
    return this.endpoint.ownerTokenEndsAt;
  }

  @Field(() => Url, { description: "The address to which messages are sent." })
  get url(): string {
    return this.endpoint.url;
  }

  @Field(() => [ActivityTypeEnum], {
    description:
      "The types of the events that the endpoint receives. Other events are skipped. There is at least one type.",
  })
  get eventTypes(): readonly ActivityType[] {
    return this.endpoint.eventTypes;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "The owner's own GraphQL document on the event. Null if the endpoint receives the standard payload (schema/webhooks/).",
  })
  get document(): string | null {
    return this.endpoint.document;
  }

  @Field(() => Boolean, { description: "Whether messages are sent. While the endpoint is disabled, events wait." })
  get enabled(): boolean {
    return this.endpoint.disabledReason === null;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "The reason why the endpoint was disabled. Null if it was not. BY_OWNER means by updateWebhookEndpoint, and BY_OPERATOR means by disableWebhookEndpoint. TOKEN_ENDED is explained at ownerTokenEndsAt. GONE means that the endpoint answered with status 410. NO_SUCCESS means that it accepted nothing during all attempts for a message, which take about three days. KEY_REVOKED and KEY_EXPIRED mean that the API key that created it is no longer valid. New codes can be added.",
  })
  get disabledReason(): string | null {
    return this.endpoint.disabledReason;
  }
}

export const { Connection: WebhookEndpointConnection } = connectionOf(
  "WebhookEndpoint",
  () => WebhookEndpoint,
  "The endpoints of all owners, oldest first.",
);
