import { Field, ID, Int, ObjectType } from "type-graphql";
import { UserError } from "../types/user-error.type";
import { WebhookAttempt } from "../types/webhook-attempt.type";
import { WebhookEndpoint } from "../types/webhook-endpoint.type";

/** What the answer of every mutation here has; never a type of its own in the schema. */
@ObjectType("WebhookPayload", { description: "What stood in the way." })
abstract class RefusablePayload {
  @Field(() => [UserError], { description: "Every rule that stood in the way; then nothing was changed. Empty: it was done." })
  readonly userErrors!: readonly UserError[];
}

@ObjectType("WithEndpointPayload", { description: "The endpoint and what stood in the way." })
abstract class EndpointPayload extends RefusablePayload {
  @Field(() => WebhookEndpoint, { nullable: true, description: "The endpoint as it is now; null when it was refused." })
  readonly endpoint!: WebhookEndpoint | null;
}

@ObjectType("WithSecretPayload", { description: "The endpoint, its secret and what stood in the way." })
abstract class SecretPayload extends EndpointPayload {
  @Field(() => String, {
    nullable: true,
    description:
      "whsec_ and 24 bytes in base64, what a library of Standard Webhooks verifies with. Shown here and never again: null where the same idempotency key was used before, and when it was refused.",
  })
  readonly secret!: string | null;
}

@ObjectType("CreateWebhookEndpointPayload", { description: "The new endpoint. The secret is shown here and never again." })
export class CreateWebhookEndpointPayload extends SecretPayload {}

@ObjectType("UpdateWebhookEndpointPayload", { description: "The endpoint as it is now." })
export class UpdateWebhookEndpointPayload extends EndpointPayload {}

@ObjectType("DisableWebhookEndpointPayload", { description: "The endpoint as it is now." })
export class DisableWebhookEndpointPayload extends EndpointPayload {}

@ObjectType("EnableWebhookEndpointPayload", { description: "The endpoint as it is now." })
export class EnableWebhookEndpointPayload extends EndpointPayload {}

@ObjectType("RotateWebhookSecretPayload", {
  description: "The endpoint with its new secret. The old one signs beside it for 24 hours: a message bears both signatures.",
})
export class RotateWebhookSecretPayload extends SecretPayload {}

@ObjectType("DeleteWebhookEndpointPayload", { description: "The endpoint that is gone." })
export class DeleteWebhookEndpointPayload extends RefusablePayload {
  @Field(() => ID, { nullable: true, description: "Its id; null when it was refused." })
  readonly deletedId!: string | null;
}

@ObjectType("PingWebhookEndpointPayload", { description: "What came of the test message." })
export class PingWebhookEndpointPayload extends RefusablePayload {
  @Field(() => WebhookAttempt, { nullable: true, description: "The request and its answer; null when it was refused." })
  readonly attempt!: WebhookAttempt | null;
}

@ObjectType("ReplayWebhooksPayload", { description: "How much is sent again." })
export class ReplayWebhooksPayload extends RefusablePayload {
  @Field(() => Int, { description: "Events of the endpoint's types after that one, of all orders. They are sent in the background." })
  readonly scheduled!: number;
}
