import { Field, ID, InputType } from "type-graphql";
import type { ActivityType } from "../../domain/vocabulary";
import { ActivityTypeEnum } from "../types/activity-event.type";
import { KeyedInput } from "../mutation/move.input";
import { Url } from "../types/scalars";

const URL =
  "https, at most 2,000 characters, outside the service's own network. A sandbox with WEBHOOKS_ALLOW_INSIDE=1 takes this machine's own addresses too (https://localhost:3000/…) and speaks plain HTTP to them, so that no certificate is needed there.";
const TYPES = "What it is to be told of: at least one.";
const DOCUMENT =
  "Fragments, one of them `fragment Payload on ActivityEvent { … }`: its result is the message's data. It is executed at each try, as the marketplace's back end (orders:read), and has the limits of a subscription (LIMIT_LIVE_COST). At most 20,000 characters. null: the standard payload.";

@InputType("CreateWebhookEndpointInput", { description: "Where and of what to be told." })
export class CreateWebhookEndpointInput extends KeyedInput {
  @Field(() => Url, { description: URL })
  readonly url!: string;

  @Field(() => [ActivityTypeEnum], { description: TYPES })
  readonly eventTypes!: readonly ActivityType[];

  @Field(() => String, { nullable: true, description: DOCUMENT })
  readonly document?: string | null;
}

@InputType("UpdateWebhookEndpointInput", { description: "What is to change; what is left out stays as it is." })
export class UpdateWebhookEndpointInput extends KeyedInput {
  @Field(() => ID, { description: "The endpoint: whk_…." })
  readonly endpointId!: string;

  @Field(() => Url, { nullable: true, description: URL })
  readonly url?: string | null;

  @Field(() => [ActivityTypeEnum], { nullable: true, description: TYPES })
  readonly eventTypes?: readonly ActivityType[] | null;

  @Field(() => String, { nullable: true, description: DOCUMENT })
  readonly document?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "false stops it at once; true lets it go on where each order's messages stand, with all their tries before them.",
  })
  readonly enabled?: boolean | null;
}

@InputType("WebhookEndpointInput", { description: "An input that names an endpoint." })
abstract class OfEndpointInput extends KeyedInput {
  @Field(() => ID, { description: "The endpoint: whk_…." })
  readonly endpointId!: string;
}

@InputType("DeleteWebhookEndpointInput", { description: "Which endpoint to delete, with all that waits for it." })
export class DeleteWebhookEndpointInput extends OfEndpointInput {}

@InputType("RotateWebhookSecretInput", { description: "Which endpoint is to have a new secret." })
export class RotateWebhookSecretInput extends OfEndpointInput {}

@InputType("PingWebhookEndpointInput", { description: "Which endpoint to send a test message to." })
export class PingWebhookEndpointInput extends OfEndpointInput {}

@InputType("DisableWebhookEndpointInput", { description: "Which endpoint an operator disables." })
export class DisableWebhookEndpointInput extends OfEndpointInput {}

@InputType("EnableWebhookEndpointInput", { description: "Which endpoint an operator enables again." })
export class EnableWebhookEndpointInput extends OfEndpointInput {}

@InputType("ReplayWebhooksInput", { description: "To which endpoint, and from where on." })
export class ReplayWebhooksInput extends OfEndpointInput {
  @Field(() => String, {
    description: "The cursor of an event (ActivityEventEdge.cursor, Order.activityCursor): what came after it is sent again.",
  })
  readonly after!: string;
}
