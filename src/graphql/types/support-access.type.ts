import { Field, ObjectType } from "type-graphql";
import type { SupportAccess as DomainSupportAccess } from "../../domain/order/order";
import type { Instant, PartyRole } from "../../domain/vocabulary";
import { PartyRoleEnum } from "./order.type";
import { DateTime } from "./scalars";

@ObjectType("SupportAccess", { description: "A party's leave for support to read the order; either party can end it for both (rule O12)." })
export class SupportAccess implements DomainSupportAccess {
  @Field(() => PartyRoleEnum, { description: "Who gave it." })
  readonly grantedBy!: PartyRole;

  @Field(() => DateTime, { description: "Since when it runs." })
  readonly grantedAt!: Instant;
}
