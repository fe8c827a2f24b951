import { Field, ID, InputType } from "type-graphql";
import type { ActivityType } from "../../domain/vocabulary";
import { KeyedInput } from "../mutation/move.input";
import { ActivityTypeEnum } from "../types/activity-event.type";
import { Url } from "../types/scalars";

const URL =
  "The address to which messages are sent: https, at most 2,000 characters, outside the service's own network. A sandbox with WEBHOOKS_ALLOW_INSIDE=1 also accepts addresses of its own machine (https://localhost:3000/…) and sends plain HTTP to them, so that no certificate is required there.";
const TYPES = "The types of the events that the endpoint receives. There must be at least one.";
const DOCUMENT =
  "The GraphQL fragments for the payload. One of them must be `fragment Payload on ActivityEvent { … }`, and its result is the message's data. They are executed at each attempt, as the marketplace's back end (scope orders:read), with the limits of a subscription (LIMIT_LIVE_COST). At most 20,000 characters. Null for the standard payload.";

@InputType("CreateWebhookEndpointInput", { description: "The input for createWebhookEndpoint." })
export class CreateWebhookEndpointInput extends KeyedInput {
  @Field(() => Url, { description: URL })
  readonly url!: string;

  @Field(() => [ActivityTypeEnum], { description: TYPES })
  readonly eventTypes!: readonly ActivityType[];

  @Field(() => String, { nullable: true, description: DOCUMENT })
  readonly document?: string | null;
}

@InputType("UpdateWebhookEndpointInput", {
  description: "The input for updateWebhookEndpoint. Fields that are absent stay as they are.",
})
export class UpdateWebhookEndpointInput extends KeyedInput {
  @Field(() => ID, { description: "The id of the endpoint: whk_…." })
  readonly endpointId!: string;

  @Field(() => Url, { nullable: true, description: URL })
  readonly url?: string | null;

  @Field(() => [ActivityTypeEnum], { nullable: true, description: TYPES })
  readonly eventTypes?: readonly ActivityType[] | null;

  @Field(() => String, { nullable: true, description: DOCUMENT })
  readonly document?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether to send messages. If it is false, sending stops immediately. If it is true, it resumes where the messages of each order stopped, with all their attempts.",
  })
  readonly enabled?: boolean | null;
}

@InputType("WebhookEndpointInput", { description: "An input that names an endpoint." })
abstract class OfEndpointInput extends KeyedInput {
  @Field(() => ID, { description: "The id of the endpoint: whk_…." })
  readonly endpointId!: string;
}

@InputType("DeleteWebhookEndpointInput", { description: "The input for deleteWebhookEndpoint." })
export class DeleteWebhookEndpointInput extends OfEndpointInput {}

@InputType("RotateWebhookSecretInput", { description: "The input for rotateWebhookSecret." })
export class RotateWebhookSecretInput extends OfEndpointInput {}

@InputType("PingWebhookEndpointInput", { description: "The input for pingWebhookEndpoint." })
export class PingWebhookEndpointInput extends OfEndpointInput {}

@InputType("DisableWebhookEndpointInput", { description: "The input for disableWebhookEndpoint." })
export class DisableWebhookEndpointInput extends OfEndpointInput {}

@InputType("EnableWebhookEndpointInput", { description: "The input for enableWebhookEndpoint." })
export class EnableWebhookEndpointInput extends OfEndpointInput {}

@InputType("ReplayWebhooksInput", { description: "The input for replayWebhooks." })
export class ReplayWebhooksInput extends OfEndpointInput {
  @Field(() => String, {
    description:
      "The cursor of an event (ActivityEventEdge.cursor or Order.activityCursor). The events after it are sent again.",
  })
  readonly after!: string;
}
