import { Field, ObjectType } from "type-graphql";
import type { ReasonOption } from "../../domain/reasons";
import type { CancellationReason, RefundReason } from "../../domain/vocabulary";
import { defineEnum, UNKNOWN_VALUE } from "./enum";

export const CancellationReasonEnum = defineEnum<CancellationReason>(
  "CancellationReason",
  `Which role may use which is policy: ask Order.cancellationReasons. OTHER asks for a note or message of its own. ${UNKNOWN_VALUE}`,
  {
    SCOPE_CHANGED: "The work asked for has changed.",
    UNABLE_TO_COMPLETE: "The freelancer can't do it.",
    MUTUALLY_AGREED: "Both have agreed to end it.",
    REVISIONS_OUT_OF_SCOPE: "The revisions asked for go beyond the order.",
    CLIENT_UNRESPONSIVE: "The client does not answer.",
    REQUIREMENTS_MISSING: "The client has not given what the work needs.",
    SPECIFICATIONS_CHANGED: "The client needs something else now.",
    NO_LONGER_NEEDED: "The client does not need it any more.",
    EXPECTATIONS_NOT_MET: "The work is not what the client expected.",
    LATE_DELIVERY: "It is late.",
    FREELANCER_UNRESPONSIVE: "The freelancer does not answer.",
    FOUND_ALTERNATIVE: "The client found it elsewhere.",
    ORDERED_BY_MISTAKE: "It was ordered by mistake.",
    OTHER: "Something else, to be said in words: in the message (freelancer) or the confidential note (client).",
  },
);

export const RefundReasonEnum = defineEnum<RefundReason>(
  "RefundReason",
  `Why a freelancer gives back a part; confidential. Which can be used is policy: ask Order.refundReasons. ${UNKNOWN_VALUE}`,
  {
    SCOPE_REDUCED: "Less was to be done than bought.",
    DELAY_COMPENSATION: "For being late.",
    PARTIAL_DISSATISFACTION: "The client is content with a part only.",
    PRICING_ERROR: "The price was wrong.",
    GOODWILL: "Out of goodwill.",
    OTHER: "Something else, to be said in the confidential note.",
  },
);

@ObjectType("CancellationReasonOption", {
  description:
    "A reason that the viewer may give. noteRequired: the shared message (freelancer) or the confidential note (client) must say more.",
})
export class CancellationReasonOption implements ReasonOption<CancellationReason> {
  @Field(() => CancellationReasonEnum, { description: "What to send." })
  readonly code!: CancellationReason;

  @Field(() => Boolean, { description: "Whether it needs words of its own, else TEXT_REQUIRED at their field." })
  readonly noteRequired!: boolean;
}

@ObjectType("RefundReasonOption", {
  description: "A reason that the freelancer may give for an offer. noteRequired: the confidential note must say more.",
})
export class RefundReasonOption implements ReasonOption<RefundReason> {
  @Field(() => RefundReasonEnum, { description: "What to send." })
  readonly code!: RefundReason;

  @Field(() => Boolean, { description: "Whether it needs a note of its own, else TEXT_REQUIRED at its field." })
  readonly noteRequired!: boolean;
}
