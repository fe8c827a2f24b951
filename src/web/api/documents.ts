import { gql, type AnyVariables, type TypedDocumentNode } from "@urql/core";
import {
  AdvanceClockDocument,
  MarkNotificationsReadDocument,
  NotificationEventsDocument,
  NotificationsDocument,
  OlderActivityDocument,
  OrderCountdownDocument,
  OrderEventsDocument,
  OrderPageDocument,
  OrdersDocument,
  RefundQuoteDocument,
  SandboxClockDocument,
  ViewerDocument,
  type TypedDocumentString,
} from "../generated/graphql";

/** A generated document as urql takes it, its types kept. */
export const documentOf = <R, V extends AnyVariables>(document: TypedDocumentString<R, V>): TypedDocumentNode<R, V> =>
  gql<R, V>(document.toString());

export const VIEWER = documentOf(ViewerDocument);
export const NOTIFICATIONS = documentOf(NotificationsDocument);
export const NOTIFICATION_EVENTS = documentOf(NotificationEventsDocument);
export const MARK_NOTIFICATIONS_READ = documentOf(MarkNotificationsReadDocument);
export const ORDERS = documentOf(OrdersDocument);
export const ORDER_PAGE = documentOf(OrderPageDocument);
export const ORDER_EVENTS = documentOf(OrderEventsDocument);
export const ORDER_COUNTDOWN = documentOf(OrderCountdownDocument);
export const OLDER_ACTIVITY = documentOf(OlderActivityDocument);
export const REFUND_QUOTE = documentOf(RefundQuoteDocument);
export const SANDBOX_CLOCK = documentOf(SandboxClockDocument);
export const ADVANCE_CLOCK = documentOf(AdvanceClockDocument);
