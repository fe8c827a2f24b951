import { Field, ObjectType } from "type-graphql";
import type { OrderAction as DomainAction } from "../../domain/move/actions";
import type { OrderActionName } from "../../domain/vocabulary";
import { defineEnum } from "./enum";
import { toUserErrors, UserError } from "./user-error.type";

export const OrderActionNameEnum = defineEnum<OrderActionName>(
  "OrderActionName",
  "An action that a party can take on an order. Each action has a mutation. New values can be added: ignore an action that you do not know.",
  {
    REQUEST_ORDER_UPDATE: "The client requests an order update with requestOrderUpdate.",
    ANSWER_ORDER_UPDATE: "The freelancer answers an order update with answerOrderUpdate.",
    REQUEST_CANCELLATION: "A party asks the other party to cancel the order with requestCancellation.",
    ACCEPT_CANCELLATION: "The other party accepts the cancellation with acceptCancellation.",
    DECLINE_CANCELLATION: "The other party declines the cancellation with declineCancellation.",
    WITHDRAW_DISPUTE: "The party that opened an order update or a cancellation withdraws it with withdrawDispute.",
    OFFER_PARTIAL_REFUND: "The freelancer offers a partial refund with offerPartialRefund.",
    ACCEPT_REFUND_OFFER: "The client accepts the refund offer with acceptRefundOffer.",
    DECLINE_REFUND_OFFER: "The client declines the refund offer with declineRefundOffer.",
    WITHDRAW_REFUND_OFFER: "The freelancer withdraws the refund offer with withdrawRefundOffer.",
    REQUEST_DELIVERY_EXTENSION: "The freelancer asks for a later delivery date with requestDeliveryExtension.",
    OFFER_EXTRAS: "The freelancer offers extras with offerExtras.",
    ACCEPT_CHANGE: "The client accepts a later delivery date or extras with acceptChange.",
    DECLINE_CHANGE: "The client declines a later delivery date or extras with declineChange.",
    WITHDRAW_CHANGE: "The freelancer withdraws a change request with withdrawChange.",
    DELIVER: "The freelancer delivers work with deliverOrder.",
    REQUEST_REVISION: "The client requests a revision with requestRevision.",
    ACCEPT_DELIVERY: "The client accepts a delivery with acceptDelivery.",
    COMPLETE_MILESTONE: "The client accepts the delivery of a milestone with completeMilestone.",
    POST_MESSAGE: "A party posts a message to the other party with postMessage.",
    LEAVE_REVIEW: "The client reviews the completed order with leaveReview.",
    CONTACT_SUPPORT: "A party gives support access to the order with contactSupport.",
    END_SUPPORT_ACCESS: "A party ends support's access to the order with endSupportAccess.",
  },
);

@ObjectType("OrderAction", {
  description:
    "An action of the viewer's role, with its state at this time. The mutation runs the same checks, so that both always agree [O2].",
})
export class OrderAction {
  constructor(readonly action: DomainAction) {}

  @Field(() => OrderActionNameEnum, { description: "The name of the action." })
  get name(): OrderActionName {
    return this.action.name;
  }

  @Field(() => Boolean, { description: "Whether the viewer can take the action now. True if blockers is empty." })
  get available(): boolean {
    return this.action.blockers.length === 0;
  }

  @Field(() => [UserError], { description: "The rules that block the action. Empty if it is available." })
  get blockers(): UserError[] {
    return toUserErrors(this.action.blockers);
  }
}
