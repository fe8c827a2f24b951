import type { ComponentType } from "react";
import { documentOf } from "../api/documents";
import * as move from "../generated/graphql";
import { currentMilestone } from "../order-parts/current-milestone";
import type { PagedOrder } from "../order-parts/paged-order";
import { decimalOf, decimalsOf, minorOf } from "../text/amounts";
import { CancellationFields } from "./cancellation-fields";
import {
  AcceptCancellationFields,
  AcceptChangeFields,
  AcceptRefundFields,
  MilestoneNow,
  OrderNow,
} from "./consent-fields";
import { DeliverFields } from "./deliver-fields";
import { ExtensionFields } from "./extension-fields";
import { ExtrasFields } from "./extras-fields";
import { type DialogProps, moveForm } from "./move-form";
import { RefundFields } from "./refund-fields";
import { ReviewFields, SupportFields } from "./review-fields";
import { Message, OptionalMessage } from "./shared-fields";
import { rowsIn } from "./use-rows";
import { instantOf } from "./wall-time";

const words = (values: FormData, name: string): string => {
  const value = values.get(name);
  return typeof value === "string" ? value.trim() : "";
};
const wordsIfAny = (values: FormData, name: string): string | null => words(values, name) || null;

const amount = (values: FormData, name: string, { price: { original } }: PagedOrder): move.MoneyInput => {
  const decimals = decimalsOf(original.amount);
  return {
    amount: decimalOf(minorOf(words(values, name), decimals) ?? 0, decimals),
    currencyCode: original.currencyCode,
  };
};

const onOrder = (_values: FormData, { id }: PagedOrder) => ({ orderId: id });
const toOrder = (values: FormData, { id }: PagedOrder) => ({ orderId: id, message: words(values, "message") });
const aboutDispute = (_values: FormData, { openResolution }: PagedOrder) => ({ disputeId: openResolution?.id ?? "" });
const aboutOffer = (_values: FormData, { openResolution }: PagedOrder) => ({ refundOfferId: openResolution?.id ?? "" });
const aboutChange = (_values: FormData, { openResolution }: PagedOrder) => ({
  changeRequestId: openResolution?.id ?? "",
});
const answerDispute = (values: FormData, order: PagedOrder) => ({
  ...aboutDispute(values, order),
  message: wordsIfAny(values, "message"),
});
const answerOffer = (values: FormData, order: PagedOrder) => ({
  ...aboutOffer(values, order),
  message: words(values, "message"),
});
const answerChange = (values: FormData, order: PagedOrder) => ({
  ...aboutChange(values, order),
  message: wordsIfAny(values, "message"),
});

/** The list offers nothing else. */
const reason = <R extends string>(values: FormData, _options: readonly { readonly code: R }[]): R =>
  words(values, "reason") as R;

const extras = (values: FormData, order: PagedOrder): move.ExtraInput[] =>
  rowsIn(values, "extras").map((row) => ({
    title: words(values, `extras.${row}.title`),
    price: amount(values, `extras.${row}.price`, order),
    extraDays: Number(words(values, `extras.${row}.extraDays`)),
  }));

/** Each action's dialog: its document, what it sends, and the fields between the text and the buttons. */
const FORMS: Readonly<Record<move.OrderActionName, ComponentType<DialogProps>>> = {
  REQUEST_ORDER_UPDATE: moveForm({
    document: documentOf(move.RequestOrderUpdateDocument),
    read: toOrder,
    Fields: Message,
  }),
  ANSWER_ORDER_UPDATE: moveForm({
    document: documentOf(move.AnswerOrderUpdateDocument),
    read: (values, order) => ({ ...aboutDispute(values, order), message: words(values, "message") }),
    Fields: Message,
    answers: true,
  }),
  REQUEST_CANCELLATION: moveForm({
    document: documentOf(move.RequestCancellationDocument),
    read: (values, order) => ({
      orderId: order.id,
      reason: reason(values, order.cancellationReasons),
      message: wordsIfAny(values, "message"),
      confidentialNote: wordsIfAny(values, "confidentialNote"),
    }),
    Fields: CancellationFields,
    look: "danger",
  }),
  ACCEPT_CANCELLATION: moveForm({
    document: documentOf(move.AcceptCancellationDocument),
    read: answerDispute,
    Fields: AcceptCancellationFields,
    look: "danger",
    answers: true,
  }),
  DECLINE_CANCELLATION: moveForm({
    document: documentOf(move.DeclineCancellationDocument),
    read: answerDispute,
    Fields: OptionalMessage,
    answers: true,
  }),
  WITHDRAW_DISPUTE: moveForm({
    document: documentOf(move.WithdrawDisputeDocument),
    read: aboutDispute,
    look: "danger",
    answers: true,
  }),
  OFFER_PARTIAL_REFUND: moveForm({
    document: documentOf(move.OfferPartialRefundDocument),
    read: (values, order) => ({
      ...toOrder(values, order),
      amount: amount(values, "amount", order),
      reason: reason(values, order.refundReasons),
      confidentialNote: wordsIfAny(values, "confidentialNote"),
    }),
    Fields: RefundFields,
  }),
  ACCEPT_REFUND_OFFER: moveForm({
    document: documentOf(move.AcceptRefundOfferDocument),
    read: answerOffer,
    Fields: AcceptRefundFields,
    answers: true,
  }),
  DECLINE_REFUND_OFFER: moveForm({
    document: documentOf(move.DeclineRefundOfferDocument),
    read: answerOffer,
    Fields: Message,
    answers: true,
  }),
  WITHDRAW_REFUND_OFFER: moveForm({
    document: documentOf(move.WithdrawRefundOfferDocument),
    read: aboutOffer,
    look: "danger",
    answers: true,
  }),
  REQUEST_DELIVERY_EXTENSION: moveForm({
    document: documentOf(move.RequestDeliveryExtensionDocument),
    read: (values, order, { timeZone }) => ({
      ...toOrder(values, order),
      newDeliveryDueAt: instantOf(words(values, "newDeliveryDueAt"), timeZone) ?? "",
    }),
    Fields: ExtensionFields,
  }),
  OFFER_EXTRAS: moveForm({
    document: documentOf(move.OfferExtrasDocument),
    read: (values, order) => ({ ...toOrder(values, order), extras: extras(values, order) }),
    Fields: ExtrasFields,
  }),
  ACCEPT_CHANGE: moveForm({
    document: documentOf(move.AcceptChangeDocument),
    read: answerChange,
    Fields: AcceptChangeFields,
    answers: true,
  }),
  DECLINE_CHANGE: moveForm({
    document: documentOf(move.DeclineChangeDocument),
    read: answerChange,
    Fields: OptionalMessage,
    answers: true,
  }),
  WITHDRAW_CHANGE: moveForm({
    document: documentOf(move.WithdrawChangeDocument),
    read: aboutChange,
    look: "danger",
    answers: true,
  }),
  DELIVER: moveForm({
    document: documentOf(move.DeliverOrderDocument),
    read: (values, order) => ({
      orderId: order.id,
      note: words(values, "note"),
      attachmentUrls: rowsIn(values, "attachmentUrls").map((row) => words(values, `attachmentUrls.${row}`)),
    }),
    Fields: DeliverFields,
  }),
  REQUEST_REVISION: moveForm({ document: documentOf(move.RequestRevisionDocument), read: toOrder, Fields: Message }),
  ACCEPT_DELIVERY: moveForm({ document: documentOf(move.AcceptDeliveryDocument), read: onOrder, Fields: OrderNow }),
  COMPLETE_MILESTONE: moveForm({
    document: documentOf(move.CompleteMilestoneDocument),
    read: (_values, order) => ({ milestoneId: currentMilestone(order)?.id ?? "" }),
    Fields: MilestoneNow,
  }),
  POST_MESSAGE: moveForm({ document: documentOf(move.PostMessageDocument), read: toOrder, Fields: Message }),
  LEAVE_REVIEW: moveForm({
    document: documentOf(move.LeaveReviewDocument),
    read: (values, order) => ({
      orderId: order.id,
      rating: Number(words(values, "rating")),
      comment: words(values, "comment"),
    }),
    Fields: ReviewFields,
  }),
  CONTACT_SUPPORT: moveForm({
    document: documentOf(move.ContactSupportDocument),
    read: toOrder,
    Fields: SupportFields,
  }),
  END_SUPPORT_ACCESS: moveForm({ document: documentOf(move.EndSupportAccessDocument), read: onOrder, look: "danger" }),
};

/** @returns undefined for an action that is newer than this page. */
export const formFor = (action: string): ComponentType<DialogProps> | undefined =>
  (FORMS as Readonly<Partial<Record<string, ComponentType<DialogProps>>>>)[action];
