import { Field, ObjectType } from "type-graphql";
import type { SupportAccess as DomainSupportAccess } from "../../domain/order/order";
import type { Instant, PartyRole } from "../../domain/vocabulary";
import { PartyRoleEnum } from "./order.type";
import { DateTime } from "./scalars";

@ObjectType("SupportAccess", {
  description:
    "A grant: a party's permission for support to read the order. Either party can end it for both parties [O12].",
})
export class SupportAccess implements DomainSupportAccess {
  @Field(() => PartyRoleEnum, { description: "The party that gave support access." })
  readonly grantedBy!: PartyRole;

  @Field(() => DateTime, { description: "The time since which the grant is active." })
  readonly grantedAt!: Instant;
}
