import { Field, ObjectType } from "type-graphql";
import {
  RULE_OF_VERDICT,
  type CompletionRecord as DomainRecord,
  type JudgedCancellation as DomainJudgement,
} from "../../domain/order/completion-rate";
import { maySee, type Relation } from "../../domain/order/visibility";
import type { CancellationEnding, CancellationReason, CompletionVerdict, Instant, PartyRole } from "../../domain/vocabulary";
import { CancellationEndingEnum, CompletionRateExemption } from "./completion-rate-exemption.type";
import { connectionOf } from "./connection.type";
import { defineEnum, UNKNOWN_VALUE } from "./enum";
import { Order, PartyRoleEnum } from "./order.type";
import { CancellationReasonEnum } from "./reason.type";
import { DateTime } from "./scalars";

const CompletionVerdictEnum = defineEnum<CompletionVerdict>(
  "CompletionVerdict",
  `What an ended order is to its freelancer's completion rate. ${UNKNOWN_VALUE}`,
  {
    COMPLETED: "It was completed and counts as that, whatever was refunded of it (rule P21).",
    CANCELLED_COUNTS: "It was cancelled and counts against the rate: it meets no exemption of the policy (rule C10).",
    EXEMPT_BY_POLICY: "It was cancelled and does not count: it meets an exemption of the policy (rule C10).",
  },
);

@ObjectType("JudgedCancellation", {
  description:
    "What a cancellation was judged by: only what both parties see. It is the same whatever reason a client had, as that is no part of it (rules C3, C10).",
})
class JudgedCancellation {
  constructor(
    readonly judgement: DomainJudgement,
    readonly relation: Relation,
  ) {}

  @Field(() => PartyRoleEnum, { description: "Who asked the other to cancel." })
  get openedBy(): PartyRole {
    return this.judgement.facts.openedBy;
  }

  @Field(() => CancellationReasonEnum, {
    nullable: true,
    description: "The freelancer's reason, which the client sees too. null where the client asked, and to the marketplace's back end.",
  })
  get freelancerReason(): CancellationReason | null {
    return maySee(this.relation, "SHARED_WORDS") ? this.judgement.facts.freelancerReason : null;
  }

  @Field(() => CancellationEndingEnum, { description: "Whether the other party agreed or was silent." })
  get endedAs(): CancellationEnding {
    return this.judgement.facts.endedAs;
  }

  @Field(() => Boolean, { description: "Whether the order was late when it was asked for." })
  get late(): boolean {
    return this.judgement.facts.late;
  }

  @Field(() => Boolean, { description: "Whether anything had been delivered before." })
  get delivered(): boolean {
    return this.judgement.facts.delivered;
  }

  @Field(() => String, { description: "The version of the policy that judged it: the one in force when it was asked for." })
  get policyVersion(): string {
    return this.judgement.policyVersion;
  }

  @Field(() => CompletionRateExemption, {
    nullable: true,
    description: "The first of that version's exemptions that it meets; null: none.",
  })
  get exemption(): CompletionRateExemption | null {
    const { exemption } = this.judgement;
    return exemption === null ? null : new CompletionRateExemption(exemption);
  }
}

@ObjectType("CompletionRecord", { description: "One ended order of a freelancer: whether it counts for the completion rate, and why." })
export class CompletionRecord {
  constructor(
    readonly parent: Order,
    readonly record: DomainRecord,
  ) {}

  @Field(() => Order, { description: "The order." })
  get order(): Order {
    return this.parent;
  }

  @Field(() => DateTime, { description: "When it was completed or cancelled." })
  get endedAt(): Instant {
    return this.record.endedAt;
  }

  @Field(() => CompletionVerdictEnum, { description: "What it is to the completion rate." })
  get verdict(): CompletionVerdict {
    return this.record.verdict;
  }

  @Field(() => Boolean, { description: "Whether it is part of the completion rate, on either side." })
  get counts(): boolean {
    return this.record.verdict !== "EXEMPT_BY_POLICY";
  }

  @Field(() => String, { description: "The id of the rule that says so: C10 or P21." })
  get rule(): string {
    return RULE_OF_VERDICT[this.record.verdict];
  }

  @Field(() => JudgedCancellation, { nullable: true, description: "What the cancellation was judged by; null of a completed order." })
  get cancellation(): JudgedCancellation | null {
    const { cancellation } = this.record;
    return cancellation === null ? null : new JudgedCancellation(cancellation, this.parent.relation);
  }
}

export const { Connection: CompletionRecordConnection } = connectionOf(
  "CompletionRecord",
  () => CompletionRecord,
  "A freelancer's ended orders, the one that was made known last first.",
);
