import { announce } from "../../../src/app/order/write-path";
import type { OrderChange } from "../../../src/app/ports/orders";
import type { Topic } from "../../../src/app/ports/wake-ups";
import { decide } from "../../../src/domain/move/decide";
import type { Order } from "../../../src/domain/order/order";
import { newId } from "../../../src/store/new-id";
import { changeOf, placement } from "../../support/database/stored-orders";
import { PLACED_AT } from "../../support/domain/orders";
import { FIRST_BOOK } from "../../support/domain/policy";
import { client, type Turn } from "../../support/domain/run-steps";

/** What this change wakes, without the order and its users. */
function woken(change: OrderChange): readonly Topic[] {
  const topics: Topic[] = [];
  announce({ announce: (announced) => topics.push(...announced) }, [change]);
  return topics.filter((topic) => !topic.includes(":")).sort();
}

function changeBy(turn: Turn, order: Order): OrderChange {
  const context = { now: PLACED_AT, policies: FIRST_BOOK, freshId: newId() };
  return changeOf(order, decide(order, turn(order, PLACED_AT, FIRST_BOOK), null, context));
}

describe("[L3, N3] a change wakes only the loops for which it has work", () => {
  const order = placement().after;

  it("a new deadline wakes the loop of deadlines, and that of reminders if somebody is reminded", () => {
    const asked = changeBy(client("REQUEST_ORDER_UPDATE"), order);
    expect(asked.firstReminderAt).not.toBeNull();
    expect(woken({ ...asked, outbox: [] })).toEqual(["deadlines", "reminders", "webhooks"]);
    expect(woken({ ...asked, outbox: [], firstReminderAt: null })).toEqual(["deadlines", "webhooks"]);
  });

  it("a message, which moves no deadline, wakes neither", () => {
    const posted = changeBy(client("POST_MESSAGE"), order);
    expect(woken({ ...posted, outbox: [] })).toEqual(["webhooks"]);
  });
});
