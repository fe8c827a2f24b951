import { Field, ObjectType } from "type-graphql";
import type { ReasonOption } from "../../domain/reasons";
import type { CancellationReason, RefundReason } from "../../domain/vocabulary";
import { defineEnum, UNKNOWN_VALUE } from "./enum";

export const CancellationReasonEnum = defineEnum<CancellationReason>(
  "CancellationReason",
  `The reasons for a cancellation. The policy defines which role can use which reason: see Order.cancellationReasons. OTHER requires a message from the freelancer or a confidential note from the client. ${UNKNOWN_VALUE}`,
  {
    SCOPE_CHANGED: "The requested work has changed.",
    UNABLE_TO_COMPLETE: "The freelancer is unable to complete the work.",
    MUTUALLY_AGREED: "Both parties have agreed to end the order.",
    REVISIONS_OUT_OF_SCOPE: "The requested revisions go beyond the order.",
    CLIENT_UNRESPONSIVE: "The client does not respond.",
    REQUIREMENTS_MISSING: "The client has not provided what the work requires.",
    SPECIFICATIONS_CHANGED: "The client now needs something else.",
    NO_LONGER_NEEDED: "The client no longer needs the work.",
    EXPECTATIONS_NOT_MET: "The work is not what the client expected.",
    LATE_DELIVERY: "The delivery is late.",
    FREELANCER_UNRESPONSIVE: "The freelancer does not respond.",
    FOUND_ALTERNATIVE: "The client found an alternative.",
    ORDERED_BY_MISTAKE: "The order was placed by mistake.",
    OTHER:
      "The reason is another one. It must be explained in the message (freelancer) or in the confidential note (client).",
  },
);

export const RefundReasonEnum = defineEnum<RefundReason>(
  "RefundReason",
  `The reasons for a partial refund, which are confidential. The policy defines which reasons can be used: see Order.refundReasons. ${UNKNOWN_VALUE}`,
  {
    SCOPE_REDUCED: "The work is less than what was bought.",
    DELAY_COMPENSATION: "The refund compensates for a delay.",
    PARTIAL_DISSATISFACTION: "The client is satisfied with only a part of the work.",
    PRICING_ERROR: "The price was wrong.",
    GOODWILL: "The freelancer offers the refund as a gesture of goodwill.",
    OTHER: "The reason is another one. It must be explained in the confidential note.",
  },
);

@ObjectType("CancellationReasonOption", {
  description: "A reason for a cancellation that the viewer can give.",
})
export class CancellationReasonOption implements ReasonOption<CancellationReason> {
  @Field(() => CancellationReasonEnum, { description: "The value to send as the reason." })
  readonly code!: CancellationReason;

  @Field(() => Boolean, {
    description:
      "Whether text is required with this reason: in the message from the freelancer, in the confidential note from the client. Without it, the request is refused with TEXT_REQUIRED.",
  })
  readonly noteRequired!: boolean;
}

@ObjectType("RefundReasonOption", {
  description: "A reason for a refund offer that the freelancer can give.",
})
export class RefundReasonOption implements ReasonOption<RefundReason> {
  @Field(() => RefundReasonEnum, { description: "The value to send as the reason." })
  readonly code!: RefundReason;

  @Field(() => Boolean, {
    description:
      "Whether a confidential note is required with this reason. Without it, the offer is refused with TEXT_REQUIRED.",
  })
  readonly noteRequired!: boolean;
}
