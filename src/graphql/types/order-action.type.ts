import { Field, ObjectType } from "type-graphql";
import type { OrderAction as DomainAction } from "../../domain/move/actions";
import type { OrderActionName } from "../../domain/vocabulary";
import { defineEnum } from "./enum";
import { toUserErrors, UserError } from "./user-error.type";

export const OrderActionNameEnum = defineEnum<OrderActionName>(
  "OrderActionName",
  "Something that a party can do on an order; each has a mutation. May grow: leave out what you don't know.",
  {
    REQUEST_ORDER_UPDATE: "The client asks how the work stands: requestOrderUpdate.",
    ANSWER_ORDER_UPDATE: "The freelancer answers: answerOrderUpdate.",
    REQUEST_CANCELLATION: "Either asks the other to cancel: requestCancellation.",
    ACCEPT_CANCELLATION: "The other agrees: acceptCancellation.",
    DECLINE_CANCELLATION: "The other does not: declineCancellation.",
    WITHDRAW_DISPUTE: "Who opened an update request or a cancellation takes it back: withdrawDispute.",
    OFFER_PARTIAL_REFUND: "The freelancer offers to give back a part: offerPartialRefund.",
    ACCEPT_REFUND_OFFER: "The client takes it: acceptRefundOffer.",
    DECLINE_REFUND_OFFER: "The client does not: declineRefundOffer.",
    WITHDRAW_REFUND_OFFER: "The freelancer takes the offer back: withdrawRefundOffer.",
    REQUEST_DELIVERY_EXTENSION: "The freelancer asks for a later delivery date: requestDeliveryExtension.",
    OFFER_EXTRAS: "The freelancer offers more work: offerExtras.",
    ACCEPT_CHANGE: "The client accepts a later date or extras: acceptChange.",
    DECLINE_CHANGE: "The client does not: declineChange.",
    WITHDRAW_CHANGE: "The freelancer takes it back: withdrawChange.",
    DELIVER: "The freelancer hands over the work: deliverOrder.",
    REQUEST_REVISION: "The client sends it back: requestRevision.",
    ACCEPT_DELIVERY: "The client accepts it: acceptDelivery.",
    COMPLETE_MILESTONE: "The client accepts a milestone: completeMilestone.",
    POST_MESSAGE: "Either writes to the other: postMessage.",
    LEAVE_REVIEW: "The client reviews the completed order: leaveReview.",
    CONTACT_SUPPORT: "Either lets support read the order: contactSupport.",
    END_SUPPORT_ACCESS: "Either ends that: endSupportAccess.",
  },
);

@ObjectType("OrderAction", {
  description: "One action of the viewer's role, at this instant. The same checks guard its mutation, so the two never disagree (rule O2).",
})
export class OrderAction {
  constructor(readonly action: DomainAction) {}

  @Field(() => OrderActionNameEnum, { description: "Which action." })
  get name(): OrderActionName {
    return this.action.name;
  }

  @Field(() => Boolean, { description: "Whether it can be taken now: no blockers." })
  get available(): boolean {
    return this.action.blockers.length === 0;
  }

  @Field(() => [UserError], { description: "Every rule that stands in the way." })
  get blockers(): UserError[] {
    return toUserErrors(this.action.blockers);
  }
}
