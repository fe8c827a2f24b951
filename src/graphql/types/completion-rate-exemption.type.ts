import { Field, ObjectType } from "type-graphql";
import type { CompletionRateExemption as DomainExemption } from "../../domain/policy";
import type { CancellationEnding, CancellationReason, PartyRole } from "../../domain/vocabulary";
import { defineEnum, UNKNOWN_VALUE } from "./enum";
import { PartyRoleEnum } from "./order.type";
import { CancellationReasonEnum } from "./reason.type";

export const CancellationEndingEnum = defineEnum<CancellationEnding>(
  "CancellationEnding",
  `The way in which a cancellation took effect. ${UNKNOWN_VALUE}`,
  {
    ACCEPTED: "The other party accepted the cancellation.",
    ACCEPTED_BY_SILENCE: "The other party did not answer in time.",
  },
);

@ObjectType("CompletionRateExemption", {
  description:
    "An exemption in a version of the policy: a cancellation that meets all its conditions does not count against the completion rate. A condition that is null does not apply.",
})
export class CompletionRateExemption {
  constructor(readonly exemption: DomainExemption) {}

  @Field(() => PartyRoleEnum, { description: "The party that must have asked for the cancellation." })
  get openedBy(): PartyRole {
    return this.exemption.openedBy;
  }

  @Field(() => [CancellationReasonEnum], {
    nullable: true,
    description:
      "The reasons of which the freelancer must have given one. Each is listed once. Null if the reason does not matter. No exemption depends on a client's reason.",
  })
  get freelancerReasons(): readonly CancellationReason[] | null {
    return this.exemption.freelancerReasons ?? null;
  }

  @Field(() => [CancellationEndingEnum], {
    nullable: true,
    description:
      "The ways of which the cancellation must have taken effect in one. There are at most two. Null if the way does not matter.",
  })
  get endedAs(): readonly CancellationEnding[] | null {
    return this.exemption.endedAs ?? null;
  }

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether the order must have been late when the cancellation was requested. Null if this does not matter.",
  })
  get late(): boolean | null {
    return this.exemption.late ?? null;
  }

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether the freelancer must have delivered work before the cancellation. Null if this does not matter.",
  })
  get delivered(): boolean | null {
    return this.exemption.delivered ?? null;
  }
}
