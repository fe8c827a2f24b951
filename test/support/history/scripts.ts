/** What the parties of an order do one after another, as the scripts of a workload have it. */

export type Side = "client" | "freelancer";

/** One mutation of one party. */
export interface Turn {
  readonly by: Side;
  readonly name: string;
  readonly input: string;
  /** The field for the text of a move that has one. */
  readonly words: "message" | "note" | null;
  /** The object that it creates or ends. */
  readonly result: "dispute" | "refundOffer" | "changeRequest" | "delivery" | "order" | "event";
  readonly more?: object;
  /** Of an answer to a resolution: the field for its id, and the status that it gets. */
  readonly ends?: { readonly field: "disputeId" | "refundOfferId" | "changeRequestId"; readonly status: string };
}

/** Something that one party opens, and what the other one makes of it; null: the deadline passes. */
export interface Play {
  readonly open: Turn;
  readonly answer: Turn | null;
}

const usd = (amount: string) => ({ amount, currencyCode: "USD" });

const refund = (amount: string): Turn => ({
  by: "freelancer",
  name: "offerPartialRefund",
  input: "OfferPartialRefundInput",
  words: "message",
  result: "refundOffer",
  more: { amount: usd(amount), reason: "GOODWILL" },
});
const update: Turn = {
  by: "client",
  name: "requestOrderUpdate",
  input: "RequestOrderUpdateInput",
  words: "message",
  result: "dispute",
};
const extension: Turn = {
  by: "freelancer",
  name: "requestDeliveryExtension",
  input: "RequestDeliveryExtensionInput",
  words: "message",
  result: "changeRequest",
  more: { newDeliveryDueAt: "2100-01-01T00:00:00.000Z" },
};
const extras: Turn = {
  by: "freelancer",
  name: "offerExtras",
  input: "OfferExtrasInput",
  words: "message",
  result: "changeRequest",
  more: { extras: [{ title: "More", price: usd("15.00"), extraDays: 2 }] },
};
const cancellation: Turn = {
  by: "client",
  name: "requestCancellation",
  input: "RequestCancellationInput",
  words: "message",
  result: "dispute",
  more: { reason: "NO_LONGER_NEEDED" },
};
const delivery: Turn = {
  by: "freelancer",
  name: "deliverOrder",
  input: "DeliverOrderInput",
  words: "note",
  result: "delivery",
};

const offerEnds = (status: string) => ({ field: "refundOfferId", status }) as const;
const accepted: Turn = {
  by: "client",
  name: "acceptRefundOffer",
  input: "AnswerRefundOfferInput",
  words: "message",
  result: "refundOffer",
  ends: offerEnds("ACCEPTED"),
};
const offerDeclined: Turn = { ...accepted, name: "declineRefundOffer", ends: offerEnds("DECLINED") };
const offerWithdrawn: Turn = {
  by: "freelancer",
  name: "withdrawRefundOffer",
  input: "WithdrawRefundOfferInput",
  words: null,
  result: "refundOffer",
  ends: offerEnds("WITHDRAWN"),
};

const disputeEnds = (status: string) => ({ field: "disputeId", status }) as const;
const answered: Turn = {
  by: "freelancer",
  name: "answerOrderUpdate",
  input: "AnswerOrderUpdateInput",
  words: "message",
  result: "dispute",
  ends: disputeEnds("ANSWERED"),
};
const disputeWithdrawn: Turn = {
  by: "client",
  name: "withdrawDispute",
  input: "WithdrawDisputeInput",
  words: null,
  result: "dispute",
  ends: disputeEnds("WITHDRAWN"),
};
const cancelled: Turn = {
  ...answered,
  name: "acceptCancellation",
  input: "AnswerDisputeInput",
  ends: disputeEnds("ACCEPTED"),
};
const notCancelled: Turn = { ...cancelled, name: "declineCancellation", ends: disputeEnds("DECLINED") };

const changeEnds = (status: string) => ({ field: "changeRequestId", status }) as const;
const changeAccepted: Turn = {
  by: "client",
  name: "acceptChange",
  input: "AnswerChangeInput",
  words: "message",
  result: "changeRequest",
  ends: changeEnds("ACCEPTED"),
};
const changeDeclined: Turn = { ...changeAccepted, name: "declineChange", ends: changeEnds("DECLINED") };

const deliveryAccepted: Turn = {
  by: "client",
  name: "acceptDelivery",
  input: "AcceptDeliveryInput",
  words: null,
  result: "order",
};
const revision: Turn = {
  by: "client",
  name: "requestRevision",
  input: "RequestRevisionInput",
  words: "message",
  result: "order",
};

const play = (open: Turn, answer: Turn | null): Play => ({ open, answer });

/**
 * Histories of an order that contain each way to end each kind of resolution. The amounts are chosen for the sandbox
 * gateway's result for their sum.
 */
export const SCRIPTS: readonly (readonly Play[])[] = [
  // 21.10 is paid at once.
  [
    play(refund("50.00"), offerDeclined),
    play(update, answered),
    play(refund("20.00"), accepted),
    play(delivery, deliveryAccepted),
  ],
  [
    play(extension, changeAccepted),
    play(extras, null),
    play(refund("10.00"), offerWithdrawn),
    play(cancellation, cancelled),
  ],
  // 34.95 is paid, and the connection cut before the answer.
  [play(refund("33.13"), accepted), play(update, null), play(delivery, revision), play(delivery, null)],
  [
    play(cancellation, disputeWithdrawn),
    play(extras, changeAccepted),
    play(refund("40.00"), null),
    play(cancellation, null),
  ],
  // 34.93 is pending at first.
  [
    play(refund("33.11"), accepted),
    play(extension, changeDeclined),
    play(cancellation, notCancelled),
    play(update, disputeWithdrawn),
  ],
];

export const MESSAGE: Turn = {
  by: "client",
  name: "postMessage",
  input: "PostMessageInput",
  words: "message",
  result: "event",
};
