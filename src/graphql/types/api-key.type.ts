import { Field, ObjectType } from "type-graphql";
import type { ApiKey as DomainApiKey, ApiScope } from "../../domain/api-key";
import type { Instant } from "../../domain/vocabulary";
import { defineEnum, UNKNOWN_VALUE } from "./enum";
import { Node } from "./node.type";
import { DateTime } from "./scalars";

export const ApiScopeEnum = defineEnum<ApiScope>(
  "ApiScope",
  `What a partner system's API key is good for. None lets it act for a party, or shows it confidential words. ${UNKNOWN_VALUE}`,
  {
    ORDERS_WRITE: "placeOrder; as orders:write of a token.",
    ORDERS_READ:
      "All orders and users, as the marketplace's back end sees them: money, no words of the parties; as orders:read of a token.",
    USERS_WRITE: "registerUser; as users:write of a token.",
    WEBHOOKS_MANAGE:
      "Its own webhook endpoints, and by them to be told of all orders, as the marketplace's back end sees them, without ORDERS_READ too; as webhooks:manage of a token.",
  },
);

@ObjectType("ApiKey", {
  implements: Node,
  description:
    "A partner system's key, shown to operators, without its secret. It is sent as a token is, as Bearer rck_…, and what it does is done under its id. All instants are of the real clock, also in a sandbox.",
})
export class ApiKey {
  readonly id: string;
  constructor(private readonly key: DomainApiKey) {
    this.id = key.id;
  }

  @Field(() => String, { description: "What operators call it." })
  get name(): string {
    return this.key.name;
  }

  @Field(() => String, { description: "How the key begins, by which people recognise it: rck_7m2k9x1q. Another one after a rotation." })
  get prefix(): string {
    return this.key.prefix;
  }

  @Field(() => [ApiScopeEnum], { description: "What it is good for: 1 to 4, each once." })
  get scopes(): readonly ApiScope[] {
    return this.key.scopes;
  }

  @Field(() => String, {
    nullable: true,
    description: "The subject (sub) of the operator's token by which it was created; null for a key of a release that did not record it.",
  })
  get createdBy(): string | null {
    return this.key.createdBy;
  }

  @Field(() => DateTime, { description: "When it was created." })
  get createdAt(): Instant {
    return this.key.createdAt;
  }

  @Field(() => DateTime, { nullable: true, description: "When it ends by itself, all its secrets with it; null: never." })
  get expiresAt(): Instant | null {
    return this.key.expiresAt;
  }

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was last used, an open socket being a use, up to a minute behind; null: not yet.",
  })
  get lastUsedAt(): Instant | null {
    return this.key.lastUsedAt;
  }

  @Field(() => DateTime, { nullable: true, description: "When it was revoked, for good; null: it wasn't." })
  get revokedAt(): Instant | null {
    return this.key.revokedAt;
  }
}
