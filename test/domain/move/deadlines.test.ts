import { DAY_MS, HOUR_MS } from "../../../src/domain/duration";
import { countdownOf, elapsed } from "../../../src/domain/move/countdown";
import { deadlineOf } from "../../../src/domain/order/deadline";
import type { Order } from "../../../src/domain/order/order";
import type { ActivityType, ExpiryOutcome, PartyRole } from "../../../src/domain/vocabulary";
import { inMilestones, placed, PLACED_AT } from "../../support/domain/orders";
import { FIRST_BOOK } from "../../support/domain/policy";
import {
  attempt,
  client,
  expire,
  freelancer,
  play,
  refusalsOf,
  type Turn,
  typesOf,
} from "../../support/domain/run-steps";

const OPENED_AT = PLACED_AT + HOUR_MS;
const delivered = play(placed(), [PLACED_AT, freelancer("DELIVER")]);
const opened = (turn: Turn, order: Order = placed()): Order => play(order, [OPENED_AT, turn]);

interface Timer {
  readonly name: string;
  readonly order: Order;
  readonly lastsMs: number;
  readonly awaiting: PartyRole;
  readonly onExpiry: ExpiryOutcome;
  readonly events: readonly ActivityType[];
  readonly answer: Turn;
  readonly answered: ActivityType;
  readonly code: "RESOLUTION_ENDED" | "ORDER_ENDED" | "NOT_DELIVERED";
}

const CANCELLED = ["CANCELLATION_ACCEPTED_BY_SILENCE", "ORDER_CANCELLED"] as const;
const cancellation = {
  lastsMs: 48 * HOUR_MS,
  onExpiry: "ORDER_CANCELLED",
  events: CANCELLED,
  code: "RESOLUTION_ENDED",
} as const;
const change = {
  lastsMs: 4 * DAY_MS,
  awaiting: "CLIENT",
  onExpiry: "REQUEST_WITHDRAWN",
  events: ["CHANGE_EXPIRED"],
  code: "RESOLUTION_ENDED",
} as const;

const TIMERS: readonly Timer[] = [
  {
    name: "[U3] an order update",
    order: opened(client("REQUEST_ORDER_UPDATE")),
    lastsMs: 48 * HOUR_MS,
    awaiting: "FREELANCER",
    onExpiry: "DISPUTE_CLOSED",
    events: ["ORDER_UPDATE_EXPIRED"],
    answer: freelancer("ANSWER_ORDER_UPDATE"),
    answered: "ORDER_UPDATE_ANSWERED",
    code: "RESOLUTION_ENDED",
  },
  {
    ...cancellation,
    name: "[C6] a client's cancellation",
    order: opened(client("REQUEST_CANCELLATION")),
    awaiting: "FREELANCER",
    answer: freelancer("DECLINE_CANCELLATION"),
    answered: "CANCELLATION_DECLINED",
  },
  {
    ...cancellation,
    name: "[C6] a freelancer's cancellation",
    order: opened(freelancer("REQUEST_CANCELLATION")),
    awaiting: "CLIENT",
    answer: client("DECLINE_CANCELLATION"),
    answered: "CANCELLATION_DECLINED",
  },
  {
    name: "[P10] a refund offer",
    order: opened(freelancer("OFFER_PARTIAL_REFUND")),
    lastsMs: 3 * DAY_MS,
    awaiting: "CLIENT",
    onExpiry: "OFFER_VOID",
    events: ["REFUND_OFFER_EXPIRED"],
    answer: client("ACCEPT_REFUND_OFFER"),
    answered: "REFUND_OFFER_ACCEPTED",
    code: "RESOLUTION_ENDED",
  },
  {
    ...change,
    name: "[E3] an extension",
    order: opened(freelancer("REQUEST_DELIVERY_EXTENSION")),
    answer: client("ACCEPT_CHANGE"),
    answered: "CHANGE_ACCEPTED",
  },
  {
    ...change,
    name: "[X1] an offer of extras",
    order: opened(freelancer("OFFER_EXTRAS")),
    answer: client("DECLINE_CHANGE"),
    answered: "CHANGE_DECLINED",
  },
  {
    name: "[O9] a delivery",
    order: opened(freelancer("DELIVER")),
    lastsMs: 3 * DAY_MS,
    awaiting: "CLIENT",
    onExpiry: "ORDER_COMPLETED",
    events: ["ORDER_COMPLETED"],
    answer: client("REQUEST_REVISION"),
    answered: "REVISION_REQUESTED",
    code: "ORDER_ENDED",
  },
  {
    name: "[O11] a milestone's delivery",
    order: opened(freelancer("DELIVER"), inMilestones()),
    lastsMs: 3 * DAY_MS,
    awaiting: "CLIENT",
    onExpiry: "MILESTONE_COMPLETED",
    events: ["MILESTONE_COMPLETED"],
    answer: client("REQUEST_REVISION"),
    answered: "REVISION_REQUESTED",
    code: "NOT_DELIVERED",
  },
];

describe.each(TIMERS)("[L3] $name", ({ order, lastsMs, awaiting, onExpiry, events, answer, answered, code }) => {
  const end = OPENED_AT + lastsMs;

  it("[T1] expires automatically at its time and not 1 ms before, half-open", () => {
    expect(deadlineOf(order)).toMatchObject({ startsAt: OPENED_AT, at: end });
    expect(expire(order, end - 1)).toMatchObject({ events: [], order });
    expect(typesOf(expire(order, end))).toEqual(events);
  });

  it("is open to an answer 1 ms before the deadline", () => {
    expect(typesOf(attempt(order, end - 1, answer))).toEqual([answered]);
  });

  it.each([0, 1, 1000 * DAY_MS])(
    "refuses an answer %i ms after the deadline, and the expiry has taken effect although no scheduler ran",
    (late) => {
      const decision = attempt(order, end + late, answer);
      expect(refusalsOf(decision).map((refusal) => refusal.code)).toEqual([code]);
      expect(typesOf(decision)).toEqual(events);
    },
  );

  it("[T2] has the time of the deadline in everything that the expiry writes", () => {
    const { order: after, events: written } = expire(order, end + DAY_MS);
    expect(written.map(({ occurredAt, actor }) => [occurredAt, actor])).toEqual(events.map(() => [end, "SYSTEM"]));
    expect([after.resolutions.at(-1)?.endedAt ?? end, after.completedAt ?? end, after.cancelledAt ?? end]).toEqual([
      end,
      end,
      end,
    ]);
  });

  it("takes effect once", () => {
    const once = expire(order, end);
    expect(expire(once.order, end)).toMatchObject({ events: [], notifications: [] });
  });

  it("[C8, L2] has the same countdown on both sides", () => {
    const resolutionId = order.resolutions[0]?.id ?? null;
    const running = { startsAt: OPENED_AT, endsAt: end, awaiting, onExpiry, resolutionId };
    expect(countdownOf(order, { now: end - 1, policies: FIRST_BOOK })).toEqual(running);
    expect(countdownOf(order, { now: end, policies: FIRST_BOOK })).toBeNull();
  });
});

describe("[L2] other countdowns", () => {
  const at = (now: number) => ({ now, policies: FIRST_BOOK });

  it("there is none on an order that waits for nobody", () => {
    expect(countdownOf(placed(), at(PLACED_AT))).toBeNull();
  });

  it("the countdown of the last milestone's delivery completes the order", () => {
    const order = play(inMilestones({ milestones: inMilestonesOfOne }), [OPENED_AT, freelancer("DELIVER")]);
    expect(countdownOf(order, at(OPENED_AT))?.onExpiry).toBe("ORDER_COMPLETED");
  });

  it("after an expiry on delivered work the new window counts down, before the expiry is processed", () => {
    const order = opened(client("REQUEST_ORDER_UPDATE"), delivered);
    const now = OPENED_AT + 48 * HOUR_MS + 5;
    const left = (delivered.acceptance?.endsAt ?? 0) - OPENED_AT;
    expect(countdownOf(order, at(now))).toMatchObject({
      startsAt: now,
      endsAt: now + left,
      onExpiry: "ORDER_COMPLETED",
    });
  });
});

const inMilestonesOfOne = [{ title: "All", price: { amount: "100.00", currencyCode: "USD" }, dueAt: null }];

describe("[C8] the progress bar", () => {
  const window = { startsAt: 0, endsAt: 48 * HOUR_MS };

  it.each([
    ["at the start", 0, 172_800, 0],
    ["after 1 ms", 1, 172_800, 1 / 172_800_000],
    ["after a second", 1000, 172_799, 1 / 172_800],
    ["in the middle", 24 * HOUR_MS, 86_400, 0.5],
    ["1 ms before the end", 48 * HOUR_MS - 1, 1, 172_799_999 / 172_800_000],
    ["at the end", 48 * HOUR_MS, 0, 1],
    ["after it", 49 * HOUR_MS, 0, 1],
    ["before the start, by a clock that is slow", -1, 172_800, 0],
  ])("%s", (_when, now, remainingSeconds, elapsedRatio) => {
    expect(elapsed(window, now)).toEqual({ remainingSeconds, totalSeconds: 172_800, elapsedRatio });
  });
});

describe("[T1] a day is 24 hours", () => {
  it.each([
    ["the night in which an hour is missing in Amsterdam", Date.UTC(2026, 2, 28, 12)],
    ["the night of the hour that comes twice in New York", Date.UTC(2026, 10, 1, 2)],
    ["a leap day", Date.UTC(2028, 1, 28, 12)],
  ])("%s changes nothing: 48 h are 172,800 s", (_night, placedAt) => {
    const order = play(placed({ placedAt, deliveryDueAt: null }), [placedAt, client("REQUEST_CANCELLATION")]);
    expect(deadlineOf(order)?.at).toBe(placedAt + 172_800_000);
  });
});
