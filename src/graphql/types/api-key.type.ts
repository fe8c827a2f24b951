import { Field, ObjectType } from "type-graphql";
import type { ApiKey as DomainApiKey, ApiScope } from "../../domain/api-key";
import type { Instant } from "../../domain/vocabulary";
import { defineEnum, UNKNOWN_VALUE } from "./enum";
import { Node } from "./node.type";
import { DateTime } from "./scalars";

export const ApiScopeEnum = defineEnum<ApiScope>(
  "ApiScope",
  `The scopes that an API key of a partner system can have. No scope allows a key to act for a party or to read confidential text. ${UNKNOWN_VALUE}`,
  {
    ORDERS_WRITE: "The key can call placeOrder, like a token with the scope orders:write.",
    ORDERS_READ:
      "The key can read all orders and users as the marketplace's back end does: amounts, but no text that the parties wrote. A token with the scope orders:read can do the same.",
    USERS_WRITE: "The key can call registerUser, like a token with the scope users:write.",
    WEBHOOKS_MANAGE:
      "The key can manage its own webhook endpoints. They receive events of all orders, as the marketplace's back end sees them, even if the key does not have ORDERS_READ. A token with the scope webhooks:manage can do the same.",
  },
);

@ObjectType("ApiKey", {
  implements: Node,
  description:
    "The API key of a partner system, as operators see it: without its secret. Requests send the key like a token, as Bearer rck_…, and act under the key's id. All times are those of the real clock, also in a sandbox.",
})
export class ApiKey {
  readonly id: string;
  constructor(private readonly key: DomainApiKey) {
    this.id = key.id;
  }

  @Field(() => String, { description: "The name that operators gave the key." })
  get name(): string {
    return this.key.name;
  }

  @Field(() => String, {
    description:
      "The first characters of the key, by which people recognise it, for example rck_7m2k9x1q. A rotation changes it.",
  })
  get prefix(): string {
    return this.key.prefix;
  }

  @Field(() => [ApiScopeEnum], { description: "The scopes of the key: 1 to 4, each once." })
  get scopes(): readonly ApiScope[] {
    return this.key.scopes;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "The subject (sub) of the token of the operator who created the key. Null if a release created it that did not record the subject.",
  })
  get createdBy(): string | null {
    return this.key.createdBy;
  }

  @Field(() => DateTime, { description: "The time at which the key was created." })
  get createdAt(): Instant {
    return this.key.createdAt;
  }

  @Field(() => DateTime, {
    nullable: true,
    description: "The time at which the key expires, with all its secrets. Null if it never expires.",
  })
  get expiresAt(): Instant | null {
    return this.key.expiresAt;
  }

  @Field(() => DateTime, {
    nullable: true,
    description:
      "The time at which the key was last used, up to a minute behind. An open socket counts as a use. Null if the key has never been used.",
  })
  get lastUsedAt(): Instant | null {
    return this.key.lastUsedAt;
  }

  @Field(() => DateTime, {
    nullable: true,
    description: "The time at which the key was permanently revoked. Null if it was not revoked.",
  })
  get revokedAt(): Instant | null {
    return this.key.revokedAt;
  }
}
