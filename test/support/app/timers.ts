import { DAY_MS, HOUR_MS } from "../../../src/domain/duration";
import type { MutationName } from "./operations-a";
import { iso, type OrderScenario, type Role } from "./order-scenario";
import { type Json, millis, textAt } from "./service";

/** One of the deadlines with an automatic end, with the answer that it races with. */
export interface Timer {
  readonly name: string;
  readonly windowMs: number;
  /** Starts it; answers the order, its deadline and the answer that would prevent it. */
  start(scenario: OrderScenario): Promise<Running>;
  /** What the answer does if it comes in time. */
  readonly answered: object;
  /** What the order is once it has fired. */
  readonly expired: (at: string) => object;
  /** The events that it writes, in order. */
  readonly events: readonly string[];
  /** The refusal of an answer that comes too late. */
  readonly tooLate: () => readonly object[];
}

export interface Running {
  readonly orderId: string;
  readonly endsAt: number;
  readonly by: Role;
  readonly answer: MutationName;
  readonly input: object;
}

const usd = (amount: string) => ({ amount, currencyCode: "USD" });

interface Asked {
  readonly by: Role;
  readonly open: MutationName;
  readonly input: object;
  readonly answer: MutationName;
  readonly idField: "disputeId" | "refundOfferId" | "changeRequestId";
}

const asking =
  ({ by, open, input, answer, idField }: Asked) =>
  async (scenario: OrderScenario): Promise<Running> => {
    const { id } = await scenario.place();
    const { result } = await scenario.done(by, open, { ...input, orderId: id });
    return {
      orderId: id,
      endsAt: millis(result?.respondBy),
      by: by === "client" ? "freelancer" : "client",
      answer,
      input: { [idField]: result?.id, message: "An answer." },
    };
  };

const delivering = async (
  scenario: OrderScenario,
  orderId: string,
  answer: MutationName,
  input: object,
): Promise<Running> => {
  const { order } = await scenario.done("freelancer", "deliverOrder", { orderId, note: "Here it is." });
  return { orderId, endsAt: millis(order?.countdown?.endsAt), by: "client", answer, input };
};

const ended = (status: string) => [{ code: "RESOLUTION_ENDED", actual: status }];
const back = () => ({ status: "ACTIVE", resumeStatus: null, openResolution: null, countdown: null });
const cancelled = (at: string) => ({
  status: "CANCELLED",
  cancelledAt: at,
  cancellationKind: "MUTUAL",
  openResolution: null,
});
const CANCELLED_EVENTS = ["CANCELLATION_ACCEPTED_BY_SILENCE", "ORDER_CANCELLED"];

export const TIMERS: readonly Timer[] = [
  {
    name: "U: an order update's 48 h",
    windowMs: 48 * HOUR_MS,
    start: asking({
      by: "client",
      open: "requestOrderUpdate",
      input: { message: "How is it going?" },
      answer: "answerOrderUpdate",
      idField: "disputeId",
    }),
    answered: { result: { status: "ANSWERED", response: "An answer." }, order: { status: "ACTIVE" } },
    expired: back,
    events: ["ORDER_UPDATE_EXPIRED"],
    tooLate: () => ended("EXPIRED"),
  },
  {
    name: "C: the client's request to cancel's 48 h",
    windowMs: 48 * HOUR_MS,
    start: asking({
      by: "client",
      open: "requestCancellation",
      input: { message: "Sorry.", reason: "NO_LONGER_NEEDED" },
      answer: "declineCancellation",
      idField: "disputeId",
    }),
    answered: { result: { status: "DECLINED" }, order: { status: "ACTIVE" } },
    expired: cancelled,
    events: CANCELLED_EVENTS,
    tooLate: () => ended("ACCEPTED_BY_SILENCE"),
  },
  {
    name: "C: the freelancer's request to cancel's 48 h",
    windowMs: 48 * HOUR_MS,
    start: asking({
      by: "freelancer",
      open: "requestCancellation",
      input: { reason: "UNABLE_TO_COMPLETE" },
      answer: "acceptCancellation",
      idField: "disputeId",
    }),
    answered: { result: { status: "ACCEPTED" }, order: { status: "CANCELLED" } },
    expired: cancelled,
    events: CANCELLED_EVENTS,
    tooLate: () => ended("ACCEPTED_BY_SILENCE"),
  },
  {
    name: "P: a refund offer's 3 days",
    windowMs: 3 * DAY_MS,
    start: asking({
      by: "freelancer",
      open: "offerPartialRefund",
      input: { message: "Sorry.", reason: "GOODWILL", amount: usd("120") },
      answer: "acceptRefundOffer",
      idField: "refundOfferId",
    }),
    answered: {
      result: { status: "ACCEPTED" },
      order: { status: "ACTIVE", price: { refunded: { amount: "120.00" } } },
    },
    expired: () => ({ ...back(), price: { refunded: { amount: "0.00" } } }),
    events: ["REFUND_OFFER_EXPIRED"],
    tooLate: () => ended("EXPIRED"),
  },
  {
    name: "E: a later date's 4 days",
    windowMs: 4 * DAY_MS,
    start: asking({
      by: "freelancer",
      open: "requestDeliveryExtension",
      input: { message: "Time.", newDeliveryDueAt: "2990-01-01T00:00:00.000Z" },
      answer: "acceptChange",
      idField: "changeRequestId",
    }),
    answered: {
      result: { status: "ACCEPTED" },
      order: { status: "ACTIVE", deliveryDueAt: "2990-01-01T00:00:00.000Z" },
    },
    expired: back,
    events: ["CHANGE_EXPIRED"],
    tooLate: () => ended("EXPIRED"),
  },
  {
    name: "X: offered extras' 4 days",
    windowMs: 4 * DAY_MS,
    start: asking({
      by: "freelancer",
      open: "offerExtras",
      input: { message: "More.", extras: [{ title: "A second logo", price: usd("50"), extraDays: 1 }] },
      answer: "acceptChange",
      idField: "changeRequestId",
    }),
    answered: { result: { status: "ACCEPTED" }, order: { status: "ACTIVE", price: { extras: { amount: "50.00" } } } },
    expired: () => ({ ...back(), price: { extras: { amount: "0.00" } } }),
    events: ["CHANGE_EXPIRED"],
    tooLate: () => ended("EXPIRED"),
  },
  {
    name: "O9: a delivery's 3 days",
    windowMs: 3 * DAY_MS,
    start: async (scenario) => {
      const { id } = await scenario.place();
      return delivering(scenario, id, "requestRevision", { orderId: id, message: "Bluer, please." });
    },
    answered: { order: { status: "IN_REVISION" } },
    expired: (at) => ({ status: "COMPLETED", completedAt: at, countdown: null }),
    events: ["ORDER_COMPLETED"],
    tooLate: () => [{ code: "ORDER_ENDED", actual: "COMPLETED" }],
  },
  {
    name: "O9, O11: a milestone's delivery's 3 days",
    windowMs: 3 * DAY_MS,
    start: async (scenario) => {
      const milestones = ["Sketch", "Final"].map((title) => ({
        title,
        price: usd("100"),
        dueAt: iso(Date.UTC(2989, 0, 1)),
      }));
      const { id, milestoneIds } = await scenario.place({
        type: "MILESTONE",
        unitPrice: null,
        deliveryDueAt: null,
        milestones,
      });
      return delivering(scenario, id, "completeMilestone", { milestoneId: milestoneIds[0] });
    },
    answered: { result: { position: 1 }, order: { status: "ACTIVE" } },
    expired: (at) => ({
      status: "ACTIVE",
      completedAt: null,
      milestones: [{ completedAt: at }, { completedAt: null }],
    }),
    events: ["MILESTONE_COMPLETED"],
    tooLate: () => [
      { code: "NOT_DELIVERED", actual: "ACTIVE", required: "DELIVERED" },
      { code: "MILESTONE_OUT_OF_ORDER", field: ["milestoneId"], actual: 1, required: 2 },
    ],
  },
];

/** Types of events, for comparing. */
export const typesOf = (events: readonly Json[]): readonly string[] => events.map(({ type }) => textAt(type));
