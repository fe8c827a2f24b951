import { Field, ObjectType } from "type-graphql";
import type { CompletionRateExemption as DomainExemption } from "../../domain/policy";
import type { CancellationEnding, CancellationReason, PartyRole } from "../../domain/vocabulary";
import { defineEnum, UNKNOWN_VALUE } from "./enum";
import { PartyRoleEnum } from "./order.type";
import { CancellationReasonEnum } from "./reason.type";

export const CancellationEndingEnum = defineEnum<CancellationEnding>(
  "CancellationEnding",
  `How a request to cancel took effect. ${UNKNOWN_VALUE}`,
  {
    ACCEPTED: "The other party agreed.",
    ACCEPTED_BY_SILENCE: "Nobody answered in time.",
  },
);

@ObjectType("CompletionRateExemption", {
  description: "What a cancellation has to be so that it does not count, as a version of the policy says it. null: that does not matter.",
})
export class CompletionRateExemption {
  constructor(readonly exemption: DomainExemption) {}

  @Field(() => PartyRoleEnum, { description: "Who has to have asked." })
  get openedBy(): PartyRole {
    return this.exemption.openedBy;
  }

  @Field(() => [CancellationReasonEnum], {
    nullable: true,
    description: "The freelancer's reason has to be one of these, each of them once. No exemption asks for a client's reason.",
  })
  get freelancerReasons(): readonly CancellationReason[] | null {
    return this.exemption.freelancerReasons ?? null;
  }

  @Field(() => [CancellationEndingEnum], { nullable: true, description: "It has to have taken effect in one of these ways; at most two." })
  get endedAs(): readonly CancellationEnding[] | null {
    return this.exemption.endedAs ?? null;
  }

  @Field(() => Boolean, { nullable: true, description: "Whether the order has to have been late when it was asked for." })
  get late(): boolean | null {
    return this.exemption.late ?? null;
  }

  @Field(() => Boolean, { nullable: true, description: "Whether something has to have been delivered before." })
  get delivered(): boolean | null {
    return this.exemption.delivered ?? null;
  }
}
