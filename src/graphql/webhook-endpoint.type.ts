import { Field, ObjectType } from "type-graphql";
import type { WebhookEndpoint as Endpoint } from "../app/webhook-endpoint-ports";
import type { ActivityType } from "../domain/vocabulary";
import { ActivityTypeEnum } from "./activity-event.type";
import { Node } from "./node.type";
import { Url } from "./scalars";

@ObjectType("WebhookEndpoint", {
  implements: Node,
  description:
    "Where a partner's system is told of what happens on orders, by the Standard Webhooks specification: one message per event, in order for each order, at least once, with an id that stays the same. It is told of all orders, as the marketplace's back end sees them (rule V1): amounts, statuses and ids, never anybody's words. Only the token's subject that made it sees it.",
})
export class WebhookEndpoint {
  constructor(readonly endpoint: Endpoint) {}

  get id(): string {
    return this.endpoint.id;
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
      "Why it was disabled, if it was. BY_OWNER: by updateWebhookEndpoint. GONE: it answered 410. NO_SUCCESS: it took nothing in all the tries of a message, some three days. KEY_REVOKED, KEY_EXPIRED: the API key that made it holds no more. May grow.",
  })
  get disabledReason(): string | null {
    return this.endpoint.disabledReason;
  }
}
