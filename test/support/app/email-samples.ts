import { DAY_MS, HOUR_MS } from "../../../src/domain/duration";
import type { PlaceOrder } from "../../../src/domain/move/command";
import type { Countdown } from "../../../src/domain/move/countdown";
import { countdownOf } from "../../../src/domain/move/countdown";
import { decideRefund, type RefundOutcome } from "../../../src/domain/move/record-refund-result";
import { deadlineOf } from "../../../src/domain/order/deadline";
import type { Decision } from "../../../src/domain/order/decision";
import type { OrderEvent } from "../../../src/domain/order/event";
import { openResolution, type Order } from "../../../src/domain/order/order";
import type { Resolution } from "../../../src/domain/order/resolution";
import type { Instant, PartyRole } from "../../../src/domain/vocabulary";
import { freshId, inMilestones, milestone, placed, PLACED_AT, placing } from "../domain/orders";
import { FIRST_BOOK } from "../domain/policy";
import { client, expire, freelancer, partyTurn, play, taken, type Turn } from "../domain/run-steps";

/** A move that an email reports, or a wait that it reminds of: through the real domain. */
export interface EmailSample {
  readonly name: string;
  readonly order: Order;
  /** null: a reminder. */
  readonly events: readonly OrderEvent[] | null;
  readonly resolution: Resolution | null;
  readonly countdown: Countdown | null;
}

const AT: Instant = PLACED_AT + DAY_MS;

const resolutionOfMove = (order: Order, events: readonly OrderEvent[]): Resolution | null =>
  order.resolutions.find(({ id }) =>
    events.some(({ subject }) => subject?.kind === "RESOLUTION" && subject.id === id),
  ) ?? null;

const sampleOf = (name: string, { order, events }: Pick<Decision, "order" | "events">, now: Instant): EmailSample => ({
  name,
  order,
  events,
  resolution: resolutionOfMove(order, events),
  countdown: countdownOf(order, { now, policies: FIRST_BOOK }),
});

/** The last of these turns, an hour apart. */
function move(name: string, order: Order, ...turns: readonly Turn[]): EmailSample {
  const last = turns.at(-1);
  if (last === undefined) throw new Error("a move has a turn");
  const before = play(order, ...turns.slice(0, -1).map((turn, hours) => [AT + hours * HOUR_MS, turn] as const));
  const now = AT + (turns.length - 1) * HOUR_MS;
  return sampleOf(name, taken(before, now, last), now);
}

/** What happens without an answer after these turns. */
function silence(name: string, order: Order, ...turns: readonly Turn[]): EmailSample {
  const before = move(name, order, ...turns).order;
  const end = deadlineOf(before)?.at ?? 0;
  return sampleOf(name, expire(before, end), end);
}

function gateway(name: string, order: Order, outcome: RefundOutcome): EmailSample {
  const [refund] = order.refunds;
  if (refund === undefined) throw new Error("no refund");
  return sampleOf(
    name,
    decideRefund(
      order,
      { refundId: refund.id, outcome },
      { now: AT + DAY_MS, policies: FIRST_BOOK, freshId: freshId() },
    ),
    AT,
  );
}

/** An answer is awaited after these turns, and a reminder is sent. */
function reminder(name: string, order: Order, ...turns: readonly Turn[]): EmailSample {
  const sample = move(name, order, ...turns);
  return { ...sample, name: `reminder: ${name}`, events: null, resolution: openResolution(sample.order) };
}

const askUpdate = client("REQUEST_ORDER_UPDATE", {
  message: "How is the logo coming along?\n\nI need to plan the launch.",
});
const deliver = freelancer("DELIVER", {
  note: "Here it is: three drafts, and the fonts that go with them.",
  attachmentUrls: ["https://files.example/drafts.zip", "https://files.example/fonts.zip"],
});
const sendBack = client("REQUEST_REVISION", { message: "Nearly there. Could the blue be a little darker?" });
const accept = client("ACCEPT_DELIVERY");
const complete = client("COMPLETE_MILESTONE");
const askCancel = (role: PartyRole) =>
  partyTurn(role)("REQUEST_CANCELLATION", { message: "I am sorry, I do not see how we can finish this together." });
const CANCEL_ANSWER = { message: "I have thought about it, and talked it over." };
const offerRefund = freelancer("OFFER_PARTIAL_REFUND", {
  message: "Two of the five drafts were not needed after all.",
});
const acceptRefund = client("ACCEPT_REFUND_OFFER", { message: "That is fair, thank you." });
const askDate = freelancer("REQUEST_DELIVERY_EXTENSION", {
  newDeliveryDueAt: PLACED_AT + 14 * DAY_MS,
  message: "The printer is closed this week.",
});

const offerExtras: Turn = (order, now, policies) => {
  const price = (amount: string) => ({
    amount: order.currency === "JPY" ? amount.replace(".", "") : amount,
    currencyCode: order.currency,
  });
  const extras = [
    { title: "Business cards", price: price("45.00"), extraDays: 2 },
    { title: "Letterhead", price: price("19.50"), extraDays: 0 },
  ];
  return freelancer("OFFER_EXTRAS", { message: "These would go well with it.", extras })(order, now, policies);
};

const change = (name: string, order: Order, ask: Turn): readonly EmailSample[] => [
  move(`${name} asked for`, order, ask),
  move(`${name} accepted`, order, ask, client("ACCEPT_CHANGE", { message: "Gladly." })),
  move(`${name} declined`, order, ask, client("DECLINE_CHANGE", { message: "No, thank you." })),
  move(`${name} withdrawn`, order, ask, freelancer("WITHDRAW_CHANGE")),
  silence(`${name} not answered`, order, ask),
  reminder(name, order, ask),
];

const updates = (order: Order): readonly EmailSample[] => [
  move("update asked for", order, askUpdate),
  move(
    "update answered",
    order,
    askUpdate,
    freelancer("ANSWER_ORDER_UPDATE", { message: "Two thirds are done, the rest comes on Friday." }),
  ),
  move("update answered by a delivery", order, askUpdate, deliver),
  move("update withdrawn", order, askUpdate, client("WITHDRAW_DISPUTE")),
  silence("update not answered", order, askUpdate),
  reminder("update", order, askUpdate),
];

const cancellations = (order: Order, role: PartyRole): readonly EmailSample[] => {
  const other = partyTurn(role === "CLIENT" ? "FREELANCER" : "CLIENT");
  const by = role.toLowerCase();
  return [
    move(`cancellation asked for by the ${by}`, order, askCancel(role)),
    move(`cancellation of the ${by} accepted`, order, askCancel(role), other("ACCEPT_CANCELLATION", CANCEL_ANSWER)),
    move(`cancellation of the ${by} declined`, order, askCancel(role), other("DECLINE_CANCELLATION", CANCEL_ANSWER)),
    move(`cancellation of the ${by} withdrawn`, order, askCancel(role), partyTurn(role)("WITHDRAW_DISPUTE")),
    silence(`cancellation of the ${by} not answered`, order, askCancel(role)),
    reminder(`cancellation of the ${by}`, order, askCancel(role)),
  ];
};

const refunds = (order: Order): readonly EmailSample[] => [
  move("refund offered", order, offerRefund),
  move("refund accepted", order, offerRefund, acceptRefund),
  move(
    "refund declined",
    order,
    offerRefund,
    client("DECLINE_REFUND_OFFER", { message: "I would rather have the drafts." }),
  ),
  move("refund withdrawn", order, offerRefund, freelancer("WITHDRAW_REFUND_OFFER")),
  silence("refund not answered", order, offerRefund),
  reminder("refund", order, offerRefund),
  gateway("refund processed", move("", order, offerRefund, acceptRefund).order, "PROCESSED"),
  gateway("refund failed", move("", order, offerRefund, acceptRefund).order, "FAILED"),
];

const deliveries = (order: Order): readonly EmailSample[] => [
  move("work delivered", order, deliver),
  move("revision asked for", order, deliver, sendBack),
  move("revised work delivered", order, deliver, sendBack, deliver),
  move("work accepted", order, deliver, accept),
  silence("work not answered", order, deliver),
  reminder("work", order, deliver),
  move("delivered again after a refund", order, deliver, offerRefund, acceptRefund),
];

const toLast = [deliver, complete, deliver, complete];

const milestones = (order: Order): readonly EmailSample[] => [
  move("milestone delivered", order, deliver),
  move("milestone completed", order, deliver, complete),
  silence("milestone not answered", order, deliver),
  reminder("milestone", order, deliver),
  move("last milestone completed", order, ...toLast, deliver, complete),
  silence("last milestone not answered", order, ...toLast, deliver),
  reminder("last milestone", order, ...toLast, deliver),
  silence("cancelled after a milestone", order, deliver, complete, askCancel("FREELANCER")),
];

const shownInTheProductOnly = (order: Order): readonly EmailSample[] => [
  move("message posted", order, client("POST_MESSAGE", { message: "Good morning!" })),
  move("support asked for help", order, client("CONTACT_SUPPORT", { message: "Words for support only." })),
  move("support's access ended", order, client("CONTACT_SUPPORT"), freelancer("END_SUPPORT_ACCESS")),
  move("order reviewed", order, deliver, accept, client("LEAVE_REVIEW", { rating: 4, comment: "Well done." })),
];

export const PURCHASE: Partial<PlaceOrder> = { title: "Logo for a bakery", deliveryDueAt: PLACED_AT + 10 * DAY_MS };

function placement(): EmailSample {
  const decision = placing(PURCHASE);
  if ("refusals" in decision) throw new Error("refused");
  return sampleOf("order placed", decision, PLACED_AT);
}

/** The samples with money, in a currency. @param price  a decimal in it. */
export function moneySamples(currencyCode: string, price: string): readonly EmailSample[] {
  const order = placed({ ...PURCHASE, unitPrice: { amount: price, currencyCode } });
  return [...refunds(order), ...cancellations(order, "FREELANCER"), ...change("extras", order, offerExtras)];
}

/** Moves with confidential text. */
export function confidentialSamples(canary: string): readonly EmailSample[] {
  const order = placed(PURCHASE);
  const cancel = client("REQUEST_CANCELLATION", {
    message: "I am sorry.",
    reason: "FOUND_ALTERNATIVE",
    confidentialNote: canary,
  });
  const refund = freelancer("OFFER_PARTIAL_REFUND", {
    message: "I am sorry.",
    reason: "PRICING_ERROR",
    confidentialNote: canary,
  });
  return [
    move("cancellation", order, cancel),
    silence("cancellation", order, cancel),
    reminder("cancellation", order, cancel),
    move("cancellation", order, cancel, freelancer("ACCEPT_CANCELLATION")),
    move("refund", order, refund),
    reminder("refund", order, refund),
    move("refund", order, refund, client("ACCEPT_REFUND_OFFER")),
  ];
}

/** Every kind of move that can happen on an order, and every wait. */
export function allSamples(): readonly EmailSample[] {
  const order = placed(PURCHASE);
  const inParts = inMilestones({
    title: "Web shop in three steps",
    milestones: [
      { ...milestone("60.00", PLACED_AT + 5 * DAY_MS), title: "Design" },
      { ...milestone("90.00", PLACED_AT + 10 * DAY_MS), title: "Building" },
      { ...milestone("50.00", PLACED_AT + 15 * DAY_MS), title: "Launch" },
    ],
  });
  return [
    placement(),
    ...updates(order),
    ...cancellations(order, "CLIENT"),
    ...cancellations(order, "FREELANCER"),
    ...refunds(order),
    ...change("later date", order, askDate),
    ...change("extras", order, offerExtras),
    move("one extra asked for", placed({ ...PURCHASE, deliveryDueAt: null }), freelancer("OFFER_EXTRAS")),
    ...deliveries(order),
    ...milestones(inParts),
    ...shownInTheProductOnly(order),
  ];
}
