import { DAY_MS, HOUR_MS } from "../../../src/domain/duration";
import { actionsFor } from "../../../src/domain/move/actions";
import type { Order } from "../../../src/domain/order/order";
import { instant, number } from "../../../src/domain/refusal";
import type { Instant } from "../../../src/domain/vocabulary";
import { placed, PLACED_AT, usd } from "../../support/domain/orders";
import { bookWith, FIRST, FIRST_BOOK } from "../../support/domain/policy";
import {
  attempt,
  client,
  expectRefused,
  freelancer,
  play,
  playUnder,
  refusalsOf,
  type Turn,
} from "../../support/domain/run-steps";

const WITHDRAW = client("WITHDRAW_DISPUTE");
const tooMany = (now: Instant, required: Instant) =>
  ({ code: "TOO_MANY_RESOLUTIONS", actual: instant(now), required: instant(required) }) as const;

/** Opens and ends a resolution at each of these times. */
const opened = (order: Order, times: readonly Instant[], open: Turn, end: Turn = WITHDRAW): Order =>
  times.reduce((current, at) => play(current, [at, open], [at, end]), order);

describe("[O17, S26] a party opens at most 5 resolutions on an order within 24 hours", () => {
  const hours = [0, 1, 2, 3, 4].map((hour) => PLACED_AT + hour * HOUR_MS);
  const full = opened(placed(), hours, client("REQUEST_ORDER_UPDATE"));
  const [freeFrom] = [PLACED_AT + DAY_MS];

  it("is refused for the sixth, of any kind, until the first is 24 hours old", () => {
    const asks = [client("REQUEST_ORDER_UPDATE"), client("REQUEST_CANCELLATION")];
    for (const ask of asks) {
      expectRefused(full, PLACED_AT + 5 * HOUR_MS, ask, [tooMany(PLACED_AT + 5 * HOUR_MS, freeFrom)]);
      expectRefused(full, freeFrom - 1, ask, [tooMany(freeFrom - 1, freeFrom)]);
      expect(refusalsOf(attempt(full, freeFrom, ask))).toEqual([]);
    }
  });

  it("is possible once more each time that another one becomes 24 hours old", () => {
    const sixth = opened(full, [freeFrom], client("REQUEST_CANCELLATION"));
    expectRefused(sixth, freeFrom, client("REQUEST_CANCELLATION"), [tooMany(freeFrom, freeFrom + HOUR_MS)]);
    expect(refusalsOf(attempt(sixth, freeFrom + HOUR_MS, client("REQUEST_CANCELLATION")))).toEqual([]);
  });

  it("includes those that were declined, and each party's own only", () => {
    const bothSides = opened(
      full,
      [PLACED_AT + 5 * HOUR_MS],
      freelancer("REQUEST_CANCELLATION"),
      client("DECLINE_CANCELLATION"),
    );
    expect(bothSides.openings).toEqual({ CLIENT: hours, FREELANCER: [PLACED_AT + 5 * HOUR_MS] });
    const declined = opened(placed(), hours, freelancer("REQUEST_CANCELLATION"), client("DECLINE_CANCELLATION"));
    expectRefused(declined, PLACED_AT + 5 * HOUR_MS, freelancer("OFFER_EXTRAS"), [
      tooMany(PLACED_AT + 5 * HOUR_MS, freeFrom),
    ]);
  });

  it("[O2] is a rule that the page names, and answering is never blocked by it", () => {
    const moment = { now: PLACED_AT + 5 * HOUR_MS, policies: FIRST_BOOK };
    const blocked = actionsFor(full, { role: "CLIENT", channel: "WEB" }, moment)
      .filter(({ blockers }) => blockers.some(({ code }) => code === "TOO_MANY_RESOLUTIONS"))
      .map(({ name }) => name);
    expect(blocked).toEqual(["REQUEST_ORDER_UPDATE", "REQUEST_CANCELLATION"]);
    const asked = play(full, [moment.now, freelancer("REQUEST_CANCELLATION")]);
    expect(refusalsOf(attempt(asked, moment.now, client("DECLINE_CANCELLATION")))).toEqual([]);
  });

  it("[POL1] has its number and period from the policy, and an order stores no more than any policy can count", () => {
    const policies = bookWith({ openings: { atMost: 1, withinMs: 7 * DAY_MS } });
    const one = playUnder(
      policies,
      placed({}, policies),
      [PLACED_AT, client("REQUEST_ORDER_UPDATE")],
      [PLACED_AT, WITHDRAW],
    );
    const end = PLACED_AT + 7 * DAY_MS;
    const ask = client("REQUEST_ORDER_UPDATE");
    expectRefused(one, end - 1, ask, [tooMany(end - 1, end)], policies);
    expect(playUnder(policies, one, [end, ask]).openings).toEqual({ CLIENT: [end], FREELANCER: [] });
  });
});

describe("[O17] at most 100 extras are accepted on one order", () => {
  const extra = { title: "More", price: usd("1.00"), extraDays: 0 };
  const offer = (count: number) => freelancer("OFFER_EXTRAS", { extras: Array.from({ length: count }, () => extra) });
  const limited = bookWith({ limits: { ...FIRST.limits, extrasPerOrder: 5 } });
  const withExtras = (count: number, policies = limited): Order =>
    playUnder(policies, placed({}, policies), [PLACED_AT, offer(count)], [PLACED_AT, client("ACCEPT_CHANGE")]);

  it("an offer is refused if its acceptance would exceed the limit", () => {
    const order = withExtras(3);
    expect(refusalsOf(attempt(order, PLACED_AT, offer(2), limited))).toEqual([]);
    expectRefused(
      order,
      PLACED_AT,
      offer(3),
      [{ code: "INVALID_VALUE", field: ["extras"], actual: number(3), required: number(2) }],
      limited,
    );
  });

  it("[O2] at the limit, the page says so before anything is offered", () => {
    expectRefused(
      withExtras(5),
      PLACED_AT,
      offer(1),
      [{ code: "INVALID_VALUE", actual: number(5), required: number(5) }],
      limited,
    );
  });

  it("a policy without a value means 100", () => {
    const [twenty, ...more] = Array.from(
      { length: 5 },
      () =>
        [
          [PLACED_AT, offer(20)],
          [PLACED_AT, client("ACCEPT_CHANGE")],
        ] as const,
    );
    const eighty = play(placed(), ...(twenty ?? []), ...more.slice(0, 3).flat());
    const ninetyNine = play(eighty, [PLACED_AT, offer(19)], [PLACED_AT + DAY_MS, client("ACCEPT_CHANGE")]);
    const full = play(ninetyNine, [PLACED_AT + DAY_MS, offer(1)], [PLACED_AT + DAY_MS, client("ACCEPT_CHANGE")]);
    const refusal = { code: "INVALID_VALUE", field: ["extras"], actual: number(2), required: number(1) } as const;
    expectRefused(ninetyNine, PLACED_AT + DAY_MS, offer(2), [refusal]);
    expectRefused(full, PLACED_AT + DAY_MS, offer(1), [
      { code: "INVALID_VALUE", actual: number(100), required: number(100) },
    ]);
  });
});
