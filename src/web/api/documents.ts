import { type AnyVariables, getOperationName, gql, type Operation, type TypedDocumentNode } from "@urql/core";
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
  type TypedDocumentString,
  ViewerDocument,
} from "../generated/graphql";

/** By the operation's name: the ids under which the server knows our documents. */
const hashes = new Map<string, string>();

/** A generated document as urql takes it, its types kept. */
export function documentOf<R, V extends AnyVariables>(document: TypedDocumentString<R, V>): TypedDocumentNode<R, V> {
  const parsed = gql<R, V>(document.toString());
  const hash: unknown = document.__meta__?.hash;
  const name = getOperationName(parsed);
  if (typeof hash === "string" && name !== undefined) hashes.set(name, hash.replace(/^sha256:/u, ""));
  return parsed;
}

/**
 * The SHA-256 hash of a document's text, as it was registered. The cache may have ordered its fields in another way.
 */
export const hashOf = (document: Operation["query"]): string | undefined =>
  hashes.get(getOperationName(document) ?? "");

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
