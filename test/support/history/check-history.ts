import { isMailed } from "../../../src/domain/order/recipients";
import type { ActivityType } from "../../../src/domain/vocabulary";
import { type EventRow, grouped, type History, type RecordedMove, type Stream } from "./history";

/** A promise that the history breaks, and where. */
export interface Violation {
  readonly promise: string;
  readonly where: object;
}

/** Statuses that only the end of the window gives. */
const BY_EXPIRY: readonly string[] = ["EXPIRED", "ACCEPTED_BY_SILENCE"];
const ENDING = /_(ACCEPTED|DECLINED|WITHDRAWN|EXPIRED|ANSWERED|ACCEPTED_BY_SILENCE)$/u;

/**
 * Whether every promise of the service holds after all moves are finished. The ledger has a separate check (checked of
 * ledger.ts).
 */
export function checkHistory(history: History): readonly Violation[] {
  const own = restricted(history);
  return [
    ...logsWithoutGap(own),
    ...own.moves.flatMap((move) => moveInRows(own, move)),
    ...oneEndingEach(own),
    ...own.orderStreams.flatMap((stream) => streamEqualsLog(stream, logOf(own, stream.of))),
    ...own.notificationStreams.flatMap((stream) => streamEqualsLog(stream, notificationsOf(own, stream.of))),
    ...notificationsWithoutGap(own),
    ...refundsMovedOnce(own),
    ...webhooksComplete(own),
    ...emailsComplete(own),
  ];
}

/**
 * Only what is about the history's own orders: a sandbox has some more. Notifications are whole, as their numbers run
 * over all orders.
 */
function restricted(history: History): History {
  const own = new Set(history.orderIds);
  const { rows } = history;
  return {
    ...history,
    webhooks: history.webhooks.filter(({ orderId }) => own.has(orderId)),
    rows: {
      ...rows,
      activity: rows.activity.filter((event) => own.has(event.order_id)).toSorted((a, b) => a.sequence - b.sequence),
      orders: rows.orders.filter(({ id }) => own.has(id)),
      resolutions: rows.resolutions.filter((resolution) => own.has(resolution.order_id)),
      notifications: rows.notifications.toSorted((a, b) => a.sequence - b.sequence),
      refunds: rows.refunds.filter((refund) => own.has(refund.order_id)),
    },
  };
}

const logOf = ({ rows }: History, orderId: string): readonly EventRow[] =>
  rows.activity.filter((event) => event.order_id === orderId);

const notificationsOf = ({ rows }: History, userId: string) =>
  rows.notifications.filter((one) => one.user_id === userId);

const isNumbered = (sequences: readonly number[]): boolean =>
  sequences.every((sequence, index) => sequence === index + 1);

function logsWithoutGap(history: History): readonly Violation[] {
  const logs = grouped(history.rows.activity, (event) => event.order_id);
  const versions = new Map(history.rows.orders.map(({ id, version }) => [id, version]));
  return history.orderIds.flatMap((orderId) => {
    const sequences = (logs.get(orderId) ?? []).map(({ sequence }) => sequence);
    const isWhole = isNumbered(sequences) && versions.get(orderId) === sequences.length;
    return isWhole
      ? []
      : [
          {
            promise: "events are numbered without a gap",
            where: { orderId, sequences, version: versions.get(orderId) },
          },
        ];
  });
}

function moveInRows({ rows }: History, move: RecordedMove): readonly Violation[] {
  const { text, outcome } = move;
  const written = text === null ? 0 : rows.activity.filter(({ message }) => message === text).length;
  if (written > 1) return [{ promise: "a move takes effect once", where: move }];
  if (outcome === "REFUSED" && written > 0) return [{ promise: "a refused move changes nothing", where: move }];
  if (outcome !== "ACKNOWLEDGED" || (isCreated(rows, move) && written === (text === null ? 0 : 1))) return [];
  return [{ promise: "an acknowledged move is in the rows", where: move }];
}

function isCreated(rows: History["rows"], { created, ending }: RecordedMove): boolean {
  const { eventId, resolutionId, deliveryId } = created;
  return (
    (eventId === undefined || rows.activity.some(({ id }) => id === eventId)) &&
    (resolutionId === undefined || rows.resolutions.some(({ id }) => id === resolutionId)) &&
    (deliveryId === undefined || rows.deliveries.some(({ id }) => id === deliveryId)) &&
    (ending === null ||
      rows.resolutions.some(({ id, status }) => id === ending.resolutionId && status === ending.status))
  );
}

function oneEndingEach({ rows }: History): readonly Violation[] {
  const endings = grouped(
    rows.activity.filter(({ type }) => ENDING.test(type)),
    (event) => event.subject_id ?? "",
  );
  return rows.resolutions.flatMap((resolution) => {
    const events = (endings.get(resolution.id) ?? []).map(({ type }) => type);
    const wrong: Violation[] = [];
    if (events.length !== (resolution.status === "OPEN" ? 0 : 1))
      wrong.push({ promise: "a resolution ends once", where: { ...resolution, events } });
    if (BY_EXPIRY.includes(resolution.status) && resolution.ended_at !== resolution.respond_by)
      wrong.push({ promise: "an expiry takes effect at its deadline", where: resolution });
    return wrong;
  });
}

function streamEqualsLog(
  { of, after, items }: Stream,
  log: readonly { readonly id: string; readonly sequence: number }[],
): readonly Violation[] {
  const received = items.map(({ id }) => id);
  const expected = log.filter(({ sequence }) => sequence > after).map(({ id }) => id);
  if (received.join() === expected.join()) return [];
  const where = { of, received: items.map(({ sequence }) => sequence), expected: expected.length, after };
  return [{ promise: "a follower receives each event once, in order", where }];
}

function notificationsWithoutGap({ rows }: History): readonly Violation[] {
  return [...grouped(rows.notifications, ({ user_id }) => user_id)].flatMap(([userId, all]) => {
    const sequences = all.map(({ sequence }) => sequence);
    return isNumbered(sequences)
      ? []
      : [{ promise: "notifications are numbered without a gap", where: { userId, sequences } }];
  });
}

function refundsMovedOnce({ rows }: History): readonly Violation[] {
  const payments = grouped(rows.sandbox_payments, ({ refund_id }) => refund_id);
  return rows.refunds.flatMap((refund) => {
    const moved = (payments.get(refund.id) ?? []).reduce((sum, payment) => sum + payment.moved - payment.returned, 0);
    return moved === (refund.state === "PROCESSED" ? 1 : 0)
      ? []
      : [{ promise: "a refund is paid once", where: { ...refund, moved } }];
  });
}

/** A message can be sent again, under the same id; a gap, or a new message for an earlier event, is a violation. */
function webhooksComplete(history: History): readonly Violation[] {
  const messages = [...new Map(history.webhooks.map((one) => [one.id, one])).values()];
  const firsts = grouped(messages, ({ orderId }) => orderId);
  return history.orderIds.flatMap((orderId) => {
    const received = (firsts.get(orderId) ?? []).map(({ sequence }) => sequence);
    const expected = logOf(history, orderId).map(({ sequence }) => sequence);
    if (received.join() === expected.join()) return [];
    return [
      {
        promise: "every event reaches the endpoint, in order",
        where: { orderId, received, expected: expected.length },
      },
    ];
  });
}

function emailsComplete({ rows, emails }: History): readonly Violation[] {
  const types = new Map(rows.activity.map(({ id, type }) => [id, type as ActivityType]));
  const orders = new Map(rows.orders.map((order) => [order.id, order]));
  const orderOf = new Map(rows.activity.map((event) => [event.id, orders.get(event.order_id)]));
  const received = new Set(emails);
  const expected = rows.notifications.flatMap(({ event_id: eventId, user_id: userId }) => {
    const type = types.get(eventId);
    if (type === undefined || !isMailed(type)) return [];
    return `mail.${eventId}.${orderOf.get(eventId)?.client_id === userId ? "client" : "freelancer"}`;
  });
  const known = new Set(expected);
  const spare = [...received].filter(
    (id) => id.startsWith("mail.") && types.has(id.split(".")[1] ?? "") && !known.has(id),
  );
  return [
    ...expected
      .filter((id) => !received.has(id))
      .map((id) => ({ promise: "every mailed event reaches its recipients", where: { id } })),
    ...spare.map((id) => ({ promise: "only the recipients of an event get its email", where: { id } })),
  ];
}
