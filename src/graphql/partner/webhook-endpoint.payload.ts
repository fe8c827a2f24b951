import { Field, ID, Int, ObjectType } from "type-graphql";
import { nowOrNull } from "../types/descriptions";
import { RefusablePayload } from "../types/payload.type";
import { WebhookAttempt } from "../types/webhook-attempt.type";
import { WebhookEndpoint } from "../types/webhook-endpoint.type";

@ObjectType("WithEndpointPayload", { description: "The endpoint and the rules that blocked the request." })
abstract class EndpointPayload extends RefusablePayload {
  @Field(() => WebhookEndpoint, { nullable: true, description: nowOrNull("endpoint") })
  readonly endpoint!: WebhookEndpoint | null;
}

@ObjectType("WithSecretPayload", { description: "The endpoint, its secret, and the rules that blocked the request." })
abstract class SecretPayload extends EndpointPayload {
  @Field(() => String, {
    nullable: true,
    description:
      "The secret, with which a Standard Webhooks library verifies messages: whsec_ and 24 bytes in base64. It is returned here and never again. Null if the request was refused, and if it repeats an idempotency key.",
  })
  readonly secret!: string | null;
}

@ObjectType("CreateWebhookEndpointPayload", {
  description: "The result of createWebhookEndpoint. The secret is returned here and never again.",
})
export class CreateWebhookEndpointPayload extends SecretPayload {}

@ObjectType("UpdateWebhookEndpointPayload", { description: "The result of updateWebhookEndpoint." })
export class UpdateWebhookEndpointPayload extends EndpointPayload {}

@ObjectType("DisableWebhookEndpointPayload", { description: "The result of disableWebhookEndpoint." })
export class DisableWebhookEndpointPayload extends EndpointPayload {}

@ObjectType("EnableWebhookEndpointPayload", { description: "The result of enableWebhookEndpoint." })
export class EnableWebhookEndpointPayload extends EndpointPayload {}

@ObjectType("RotateWebhookSecretPayload", {
  description:
    "The result of rotateWebhookSecret. The old secret remains valid for 24 hours: messages are signed with both.",
})
export class RotateWebhookSecretPayload extends SecretPayload {}

@ObjectType("DeleteWebhookEndpointPayload", { description: "The result of deleteWebhookEndpoint." })
export class DeleteWebhookEndpointPayload extends RefusablePayload {
  @Field(() => ID, {
    nullable: true,
    description: "The id of the endpoint that was deleted. Null if the request was refused.",
  })
  readonly deletedId!: string | null;
}

@ObjectType("PingWebhookEndpointPayload", { description: "The result of pingWebhookEndpoint." })
export class PingWebhookEndpointPayload extends RefusablePayload {
  @Field(() => WebhookAttempt, {
    nullable: true,
    description: "The request and its response. Null if the request was refused.",
  })
  readonly attempt!: WebhookAttempt | null;
}

@ObjectType("ReplayWebhooksPayload", { description: "The result of replayWebhooks." })
export class ReplayWebhooksPayload extends RefusablePayload {
  @Field(() => Int, {
    description:
      "The number of events that are sent again in the background: those of the endpoint's types after the given event, of all orders. It is 0 if the request was refused.",
  })
  readonly scheduled!: number;
}
