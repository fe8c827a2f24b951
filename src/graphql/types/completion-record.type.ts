import { Field, ObjectType } from "type-graphql";
import {
  type CompletionRecord as DomainRecord,
  type JudgedCancellation as DomainJudgement,
  RULE_OF_VERDICT,
} from "../../domain/order/completion-rate";
import { maySee, type Relation } from "../../domain/order/visibility";
import type {
  CancellationEnding,
  CancellationReason,
  CompletionVerdict,
  Instant,
  PartyRole,
} from "../../domain/vocabulary";
import { CancellationEndingEnum, CompletionRateExemption } from "./completion-rate-exemption.type";
import { connectionOf } from "./connection.type";
import { defineEnum, UNKNOWN_VALUE } from "./enum";
import { Order, PartyRoleEnum } from "./order.type";
import { CancellationReasonEnum } from "./reason.type";
import { DateTime } from "./scalars";

const CompletionVerdictEnum = defineEnum<CompletionVerdict>(
  "CompletionVerdict",
  `The effect of an ended order on its freelancer's completion rate. ${UNKNOWN_VALUE}`,
  {
    COMPLETED: "The order was completed and counts as completed, however much of it was refunded [P21].",
    CANCELLED_COUNTS:
      "The order was cancelled and counts against the rate, because it meets no exemption of the policy [C10].",
    EXEMPT_BY_POLICY: "The order was cancelled and does not count, because it meets an exemption of the policy [C10].",
  },
);

@ObjectType("JudgedCancellation", {
  description:
    "The facts by which a cancellation was judged. Both parties can see all of them. A client's confidential reason is not one of them and never changes the verdict [C3, C10].",
})
class JudgedCancellation {
  constructor(
    readonly judgement: DomainJudgement,
    readonly relation: Relation,
  ) {}

  @Field(() => PartyRoleEnum, { description: "The party that asked for the cancellation." })
  get openedBy(): PartyRole {
    return this.judgement.facts.openedBy;
  }

  @Field(() => CancellationReasonEnum, {
    nullable: true,
    description:
      "The freelancer's reason, which the client can see too. Null if the client asked for the cancellation. It is also null for the marketplace's back end.",
  })
  get freelancerReason(): CancellationReason | null {
    return maySee(this.relation, "SHARED_WORDS") ? this.judgement.facts.freelancerReason : null;
  }

  @Field(() => CancellationEndingEnum, {
    description:
      "The way in which the cancellation took effect: the other party accepted it or did not answer in time.",
  })
  get endedAs(): CancellationEnding {
    return this.judgement.facts.endedAs;
  }

  @Field(() => Boolean, { description: "Whether the order was late when the cancellation was requested." })
  get late(): boolean {
    return this.judgement.facts.late;
  }

  @Field(() => Boolean, { description: "Whether the freelancer had delivered work before." })
  get delivered(): boolean {
    return this.judgement.facts.delivered;
  }

  @Field(() => String, {
    description:
      "The policy version by which the cancellation was judged: the one that was in force when it was requested.",
  })
  get policyVersion(): string {
    return this.judgement.policyVersion;
  }

  @Field(() => CompletionRateExemption, {
    nullable: true,
    description: "The first exemption of that policy version that the cancellation meets. Null if it meets none.",
  })
  get exemption(): CompletionRateExemption | null {
    const { exemption } = this.judgement;
    return exemption === null ? null : new CompletionRateExemption(exemption);
  }
}

@ObjectType("CompletionRecord", {
  description: "An ended order of a freelancer, with its effect on the completion rate and the reason for it.",
})
export class CompletionRecord {
  constructor(
    readonly parent: Order,
    readonly record: DomainRecord,
  ) {}

  @Field(() => Order, { description: "The order that ended." })
  get order(): Order {
    return this.parent;
  }

  @Field(() => DateTime, { description: "The time at which the order was completed or cancelled." })
  get endedAt(): Instant {
    return this.record.endedAt;
  }

  @Field(() => CompletionVerdictEnum, { description: "The effect of the order on the completion rate." })
  get verdict(): CompletionVerdict {
    return this.record.verdict;
  }

  @Field(() => Boolean, {
    description: "Whether the order is part of the completion rate, as completed or as cancelled.",
  })
  get counts(): boolean {
    return this.record.verdict !== "EXEMPT_BY_POLICY";
  }

  @Field(() => String, {
    description: "The id of the rule that decides the verdict: C10 for a cancelled order, P21 for a completed one.",
  })
  get rule(): string {
    return RULE_OF_VERDICT[this.record.verdict];
  }

  @Field(() => JudgedCancellation, {
    nullable: true,
    description: "The facts by which the cancellation was judged. Null if the order was completed.",
  })
  get cancellation(): JudgedCancellation | null {
    const { cancellation } = this.record;
    return cancellation === null ? null : new JudgedCancellation(cancellation, this.parent.relation);
  }
}

export const { Connection: CompletionRecordConnection } = connectionOf(
  "CompletionRecord",
  () => CompletionRecord,
  "A freelancer's ended orders. The order that was added to this service last comes first.",
);
