import { checkHistory } from "./check-history";
import type { History, HistoryRows, RecordedMove } from "./history";

const event = (
  sequence: number,
  type: string,
  more: Partial<HistoryRows["activity"][number]> = {},
): HistoryRows["activity"][number] => ({
  id: `evt_${String(sequence)}`,
  order_id: "ord_1",
  sequence,
  type,
  message: null,
  subject_id: null,
  ...more,
});
const note = (sequence: number, userId: string, eventId: string): HistoryRows["notifications"][number] => ({
  id: `ntf_${userId}${String(sequence)}`,
  user_id: userId,
  sequence,
  event_id: eventId,
});
const move = (changes: Partial<RecordedMove>): RecordedMove => ({
  name: "postMessage",
  text: null,
  outcome: "ACKNOWLEDGED",
  created: {},
  ending: null,
  ...changes,
});

const ACTIVITY = [
  event(1, "ORDER_PLACED"),
  event(2, "MESSAGE_POSTED", { message: "hello" }),
  event(3, "REFUND_OFFERED", { message: "sorry", subject_id: "rfo_1" }),
  event(4, "REFUND_OFFER_ACCEPTED", { message: "fine", subject_id: "rfo_1" }),
  event(5, "REFUND_PROCESSED", { subject_id: "rfd_1" }),
  event(6, "ORDER_UPDATE_REQUESTED", { message: "news?", subject_id: "dsp_1" }),
  event(7, "ORDER_UPDATE_EXPIRED", { subject_id: "dsp_1" }),
];

const ROWS: HistoryRows = {
  activity: ACTIVITY,
  orders: [{ id: "ord_1", version: 7, client_id: "usr_c", freelancer_id: "usr_f" }],
  resolutions: [
    { id: "rfo_1", order_id: "ord_1", status: "ACCEPTED", respond_by: 900, ended_at: 400 },
    { id: "dsp_1", order_id: "ord_1", status: "EXPIRED", respond_by: 700, ended_at: 700 },
  ],
  deliveries: [],
  notifications: [
    note(1, "usr_c", "evt_1"),
    note(1, "usr_f", "evt_1"),
    note(2, "usr_f", "evt_2"),
    note(2, "usr_c", "evt_3"),
    note(3, "usr_f", "evt_3"),
    note(4, "usr_f", "evt_4"),
    note(3, "usr_c", "evt_5"),
    note(5, "usr_f", "evt_5"),
    note(6, "usr_f", "evt_6"),
    note(4, "usr_c", "evt_7"),
    note(7, "usr_f", "evt_7"),
  ],
  refunds: [{ id: "rfd_1", order_id: "ord_1", state: "PROCESSED" }],
  sandbox_payments: [{ refund_id: "rfd_1", moved: 1, returned: 0 }],
};

const EMAILS = [
  "3.client",
  "3.freelancer",
  "4.freelancer",
  "5.client",
  "5.freelancer",
  "6.freelancer",
  "7.client",
  "7.freelancer",
];
const KEPT: History = {
  orderIds: ["ord_1"],
  moves: [
    move({ text: "hello", created: { eventId: "evt_2" } }),
    move({ name: "offerPartialRefund", text: "sorry", created: { resolutionId: "rfo_1" } }),
    move({ name: "acceptRefundOffer", text: "fine", ending: { resolutionId: "rfo_1", status: "ACCEPTED" } }),
    move({ name: "withdrawRefundOffer", outcome: "REFUSED" }),
    move({ name: "postMessage", text: "lost?", outcome: "UNKNOWN" }),
  ],
  orderStreams: [{ of: "ord_1", after: 1, items: ACTIVITY.slice(1) }],
  notificationStreams: [
    { of: "usr_c", after: 0, items: ROWS.notifications.filter(({ user_id }) => user_id === "usr_c") },
  ],
  // The third one twice, under the same id.
  webhooks: [1, 2, 3, 3, 4, 5, 6, 7].map((sequence) => ({ id: `msg_${String(sequence)}`, orderId: "ord_1", sequence })),
  emails: [...EMAILS, "5.client"].map((id) => `mail.evt_${id}`),
  rows: ROWS,
};

const withRows = (changes: Partial<HistoryRows>): History => ({ ...KEPT, rows: { ...ROWS, ...changes } });
const withMoves = (...moves: readonly RecordedMove[]): History => ({ ...KEPT, moves });
const without = <T>(all: readonly T[], index: number): readonly T[] => all.filter((_one, at) => at !== index);
const swapped = <T>(all: readonly T[]): readonly T[] => [...all.slice(0, -2), ...all.slice(-2).toReversed()];
const items = (changed: readonly { readonly id: string; readonly sequence: number }[]): History => ({
  ...KEPT,
  orderStreams: [{ of: "ord_1", after: 1, items: changed }],
});

it("finds nothing in a history without a violation", () => {
  expect(checkHistory(KEPT)).toEqual([]);
});

it.each<[string, string, History]>([
  ["an event that is missing", "events are numbered without a gap", withRows({ activity: without(ACTIVITY, 4) })],
  [
    "a version without an event",
    "events are numbered without a gap",
    withRows({ orders: ROWS.orders.map((order) => ({ ...order, version: 8 })) }),
  ],
  [
    "a message that was acknowledged and is lost",
    "an acknowledged move is in the rows",
    withMoves(move({ created: { eventId: "evt_9" } })),
  ],
  [
    "a text that was acknowledged and is lost",
    "an acknowledged move is in the rows",
    withMoves(move({ text: "gone" })),
  ],
  [
    "a resolution that was acknowledged and is lost",
    "an acknowledged move is in the rows",
    withMoves(move({ created: { resolutionId: "rfo_9" } })),
  ],
  [
    "a delivery that was acknowledged and is lost",
    "an acknowledged move is in the rows",
    withMoves(move({ created: { deliveryId: "dlv_9" } })),
  ],
  [
    "an ending that was acknowledged and is another one",
    "an acknowledged move is in the rows",
    withMoves(move({ ending: { resolutionId: "rfo_1", status: "DECLINED" } })),
  ],
  [
    "a refused move that was written",
    "a refused move changes nothing",
    withMoves(move({ text: "hello", outcome: "REFUSED" })),
  ],
  [
    "a move that took effect twice",
    "a move takes effect once",
    withRows({ activity: ACTIVITY.map((one) => (one.sequence === 4 ? { ...one, message: "sorry" } : one)) }),
  ],
  [
    "a resolution that ended twice",
    "a resolution ends once",
    withRows({
      activity: ACTIVITY.map((one) =>
        one.sequence === 5 ? { ...one, type: "REFUND_OFFER_EXPIRED", subject_id: "rfo_1" } : one,
      ),
    }),
  ],
  [
    "an ending of a resolution that is open",
    "a resolution ends once",
    withRows({ resolutions: ROWS.resolutions.map((one) => ({ ...one, status: "OPEN" })) }),
  ],
  [
    "an expiry at another instant",
    "an expiry takes effect at its deadline",
    withRows({
      resolutions: ROWS.resolutions.map((one) => (one.status === "EXPIRED" ? { ...one, ended_at: 701 } : one)),
    }),
  ],
  ["a gap in a stream", "a follower receives each event once, in order", items(without(ACTIVITY.slice(1), 2))],
  [
    "a repeat in a stream",
    "a follower receives each event once, in order",
    items([...ACTIVITY.slice(1), ...ACTIVITY.slice(-1)]),
  ],
  ["a stream that ends early", "a follower receives each event once, in order", items(ACTIVITY.slice(1, -1))],
  [
    "two events of a stream in the wrong order",
    "a follower receives each event once, in order",
    items(swapped(ACTIVITY.slice(1))),
  ],
  [
    "a gap in a stream of notifications",
    "a follower receives each event once, in order",
    { ...KEPT, notificationStreams: KEPT.notificationStreams.map((one) => ({ ...one, items: without(one.items, 1) })) },
  ],
  [
    "a missing number of a notification",
    "notifications are numbered without a gap",
    { ...withRows({ notifications: without(ROWS.notifications, 1) }), notificationStreams: [] },
  ],
  [
    "a refund that was paid twice",
    "a refund is paid once",
    withRows({ sandbox_payments: [{ refund_id: "rfd_1", moved: 2, returned: 0 }] }),
  ],
  ["a refund that is processed and was not paid", "a refund is paid once", withRows({ sandbox_payments: [] })],
  [
    "a refund that was paid and is not processed",
    "a refund is paid once",
    withRows({ refunds: ROWS.refunds.map((refund) => ({ ...refund, state: "PENDING" })) }),
  ],
  [
    "a webhook that is missing",
    "every event reaches the endpoint, in order",
    { ...KEPT, webhooks: without(KEPT.webhooks, 7) },
  ],
  [
    "two webhooks in the wrong order",
    "every event reaches the endpoint, in order",
    { ...KEPT, webhooks: swapped(KEPT.webhooks) },
  ],
  [
    "a webhook that was sent again under another id",
    "every event reaches the endpoint, in order",
    { ...KEPT, webhooks: [...KEPT.webhooks, { id: "msg_8", orderId: "ord_1", sequence: 7 }] },
  ],
  [
    "an email that is missing",
    "every mailed event reaches its recipients",
    { ...KEPT, emails: without(KEPT.emails, 1) },
  ],
  [
    "an email to a person who caused the event",
    "only the recipients of an event get its email",
    { ...KEPT, emails: [...KEPT.emails, "mail.evt_4.client"] },
  ],
])("finds %s", (_what, promise, history) => {
  expect(checkHistory(history).map((violation) => violation.promise)).toContain(promise);
});

it("ignores other orders", () => {
  const other = { order_id: "ord_2", id: "evt_x" };
  const rows = { ...ROWS, activity: [...ACTIVITY, event(3, "ORDER_UPDATE_REQUESTED", other)], orders: ROWS.orders };
  const webhooks = [...KEPT.webhooks, { id: "msg_x", orderId: "ord_2", sequence: 3 }];
  expect(checkHistory({ ...KEPT, rows, webhooks, emails: [...KEPT.emails, "mail.evt_x.client"] })).toEqual([]);
});
