import { DAY_MS } from "../../../src/domain/duration";
import { iso, openOrderScenario, type OrderScenario, orderScenarioOn, wordOf } from "../../support/app/order-scenario";
import { type Json, millis } from "../../support/app/service";
import { registerTestUsers } from "../../support/app/users";

let opened: OrderScenario;
/** A freelancer without a past for each test. */
let scenario: OrderScenario;
beforeAll(async () => {
  opened = await openOrderScenario();
});
beforeEach(async () => {
  scenario = orderScenarioOn(opened.service, await registerTestUsers(opened.service));
});
afterAll(() => opened.close());

const usd = (amount: string) => ({ amount, currencyCode: "USD" });
const deliver = (orderId: string) => scenario.done("freelancer", "deliverOrder", { orderId, note: "Here it is." });

const statistics = async (orderId: string): Promise<Json | undefined> => {
  const query =
    "query ($id: ID!) { order(id: $id) { freelancer { statistics { completedOrders cancelledOrders completionRate } } } }";
  return (await scenario.service.ask(scenario.token("client"), query, { id: orderId })).data.order?.freelancer
    ?.statistics;
};

interface Case {
  readonly by: "client" | "freelancer";
  readonly reason: string;
  readonly ending: "accepted" | "no answer";
  readonly before: "nothing" | "late" | "delivered";
  readonly counts: boolean;
}

const cancel = async ({ by, reason, ending, before }: Case): Promise<string> => {
  const { id } = await scenario.place();
  if (before === "delivered") await deliver(id);
  if (before === "late") await scenario.service.moveTo(millis((await scenario.order(id)).deliveryDueAt) + 1);
  const { result } = await scenario.done(by, "requestCancellation", { orderId: id, message: "Sorry.", reason });
  if (ending === "accepted") {
    await scenario.done(by === "client" ? "freelancer" : "client", "acceptCancellation", { disputeId: result?.id });
    return id;
  }
  const feed = await scenario.follow("client", id);
  await scenario.moveBy(2 * DAY_MS);
  await feed.until(({ node }) => wordOf(node?.type) === "ORDER_CANCELLED");
  await feed.close();
  return id;
};

describe("[C10] whether a cancelled order counts against the freelancer", () => {
  it.each<Case>([
    { by: "freelancer", reason: "MUTUALLY_AGREED", ending: "accepted", before: "nothing", counts: false },
    { by: "freelancer", reason: "ORDERED_BY_MISTAKE", ending: "accepted", before: "late", counts: false },
    { by: "freelancer", reason: "MUTUALLY_AGREED", ending: "no answer", before: "nothing", counts: true },
    { by: "freelancer", reason: "UNABLE_TO_COMPLETE", ending: "accepted", before: "nothing", counts: true },
    { by: "client", reason: "NO_LONGER_NEEDED", ending: "accepted", before: "nothing", counts: false },
    { by: "client", reason: "EXPECTATIONS_NOT_MET", ending: "no answer", before: "nothing", counts: false },
    { by: "client", reason: "NO_LONGER_NEEDED", ending: "accepted", before: "late", counts: true },
    { by: "client", reason: "NO_LONGER_NEEDED", ending: "accepted", before: "delivered", counts: true },
  ])("[C10] $by asks ($reason), $ending, before it $before: counts $counts", async (one) => {
    const completed = await scenario.place();
    expect(await statistics(completed.id)).toEqual({ completedOrders: 0, cancelledOrders: 0, completionRate: null });
    await deliver(completed.id);
    await scenario.done("client", "acceptDelivery", { orderId: completed.id });
    expect(await statistics(completed.id)).toEqual({ completedOrders: 1, cancelledOrders: 0, completionRate: 1 });
    const cancelled = await cancel(one);
    expect(await statistics(cancelled)).toEqual({
      completedOrders: 1,
      cancelledOrders: one.counts ? 1 : 0,
      completionRate: one.counts ? 0.5 : 1,
    });
  });

  it("[C10, C3] a client's confidential reason does not change the result", async () => {
    for (const reason of [
      "SPECIFICATIONS_CHANGED",
      "EXPECTATIONS_NOT_MET",
      "LATE_DELIVERY",
      "FREELANCER_UNRESPONSIVE",
      "FOUND_ALTERNATIVE",
    ]) {
      const id = await cancel({ by: "client", reason, ending: "accepted", before: "nothing", counts: false });
      expect(await statistics(id)).toMatchObject({ cancelledOrders: 0 });
    }
  });

  it("[C10] a client has no such statistics", async () => {
    const { id } = await scenario.place();
    const query = "query ($id: ID!) { order(id: $id) { client { statistics { completionRate } } } }";
    expect(
      (await scenario.service.ask(scenario.token("freelancer"), query, { id })).data.order?.client?.statistics,
    ).toBeNull();
  });
});

describe("[C11] cancelling a milestone order", () => {
  it("[C11] leaves completed milestones paid, and refunds the rest and the difference of the service fee", async () => {
    const now = await scenario.service.now();
    const milestones = [
      { title: "Sketch", price: usd("50"), dueAt: iso(now + DAY_MS) },
      { title: "Final", price: usd("150"), dueAt: iso(now + 2 * DAY_MS) },
    ];
    const { id, milestoneIds } = await scenario.place({
      type: "MILESTONE",
      unitPrice: null,
      deliveryDueAt: null,
      milestones,
    });
    await deliver(id);
    await scenario.done("client", "completeMilestone", { milestoneId: milestoneIds[0] });
    const { result } = await scenario.done("freelancer", "requestCancellation", {
      orderId: id,
      reason: "UNABLE_TO_COMPLETE",
    });
    const accepted = await scenario.done("client", "acceptCancellation", { disputeId: result?.id });
    expect(accepted.result?.refund).toEqual({
      amount: { amount: "155.75" },
      price: { amount: "150.00" },
      serviceFee: { amount: "5.75" },
    });
    expect(accepted.order).toMatchObject({
      status: "CANCELLED",
      price: { original: { amount: "200.00" }, current: { amount: "50.00" }, serviceFee: { amount: "5.25" } },
    });
    expect((await scenario.order(id, "freelancer")).price).toMatchObject({ freelancerEarnings: { amount: "40.00" } });
    expect(await statistics(id)).toMatchObject({ cancelledOrders: 1, completedOrders: 0 });
  });
});
