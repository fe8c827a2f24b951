import {
  at,
  listOf,
  openOrderScenario,
  type OrderScenario,
  orderScenarioOn,
  succeeded,
  wordOf,
} from "../../support/app/order-scenario";
import { type Json, textAt } from "../../support/app/service";
import { typesOf } from "../../support/app/timers";
import { registerTestUsers } from "../../support/app/users";

let scenario: OrderScenario;
beforeAll(async () => {
  const opened = await openOrderScenario();
  scenario = orderScenarioOn(
    opened.service,
    await registerTestUsers(opened.service, { client: "de", freelancer: "fr" }),
  );
});
afterAll(() => scenario.close());

const usd = (amount: string) => ({ amount, currencyCode: "USD" });
const sequencesOf = (events: readonly Json[]): readonly number[] => events.map(({ sequence }) => Number(sequence));
const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_one, index) => index + 1);

/** A life with something of everything; answers the order. */
async function live(): Promise<string> {
  const { id: orderId } = await scenario.place();
  const asked = await scenario.done("client", "requestOrderUpdate", { orderId, message: "How is it going?" });
  await scenario.done("freelancer", "answerOrderUpdate", { disputeId: asked.result?.id, message: "Well." });
  const offered = await scenario.done("freelancer", "offerPartialRefund", {
    orderId,
    message: "Sorry.",
    reason: "GOODWILL",
    amount: usd("10"),
  });
  await scenario.done("client", "acceptRefundOffer", { refundOfferId: offered.result?.id, message: "Thanks." });
  await scenario.done("freelancer", "deliverOrder", { orderId, note: "Here it is." });
  await scenario.done("client", "acceptDelivery", { orderId });
  await scenario.done("client", "leaveReview", { orderId, rating: 5, comment: "Lovely." });
  return orderId;
}

describe("[A1] everything that happens is an event", () => {
  it("[A1] events are numbered 1, 2, 3 … without a gap, the same for both parties", async () => {
    const orderId = await live();
    const [client, freelancer] = [
      await scenario.events(orderId, "client"),
      await scenario.events(orderId, "freelancer"),
    ];
    expect(sequencesOf(client)).toEqual(upTo(8));
    expect(typesOf(client)).toEqual([
      ...["ORDER_PLACED", "ORDER_UPDATE_REQUESTED", "ORDER_UPDATE_ANSWERED", "REFUND_OFFERED", "REFUND_OFFER_ACCEPTED"],
      ...["ORDER_DELIVERED", "ORDER_COMPLETED", "REVIEW_LEFT"],
    ]);
    const common = (events: readonly Json[]) => events.map(({ text: _text, ...rest }) => rest);
    expect(common(freelancer)).toEqual(common(client));
    expect(await scenario.order(orderId)).toMatchObject({ version: 8 });
  });

  it("[A1] an event is never changed afterwards", async () => {
    const orderId = await live();
    const before = await scenario.events(orderId);
    await scenario.done("freelancer", "postMessage", { orderId, message: "Thank you." });
    expect((await scenario.events(orderId)).slice(0, before.length)).toEqual(before);
  });

  it("[A1] each of many events at the same time has its own number, and none is missing", async () => {
    const order = await scenario.place();
    const sent = await Promise.all(
      Array.from({ length: 16 }, (_one, index) =>
        scenario.done(index % 2 === 0 ? "client" : "freelancer", "postMessage", {
          orderId: order.id,
          message: `Words ${index}`,
        }),
      ),
    );
    const given = sent.map(({ result }) => Number(result?.node?.sequence)).sort((one, other) => one - other);
    expect(given).toEqual(upTo(17).slice(1));
    expect(sequencesOf(await scenario.events(order.id))).toEqual(upTo(17));
  });

  it("[A1] a refused move creates no event", async () => {
    const order = await scenario.place();
    await scenario.refused("client", "acceptDelivery", { orderId: order.id }, order.id);
    expect(typesOf(await scenario.events(order.id))).toEqual(["ORDER_PLACED"]);
  });
});

describe("[A2] each party reads the feed in their own language", () => {
  it("[A2] each event has a sentence in the viewer's language; the parties' texts stay as they were written", async () => {
    const orderId = await live();
    const [german, french] = [await scenario.events(orderId, "client"), await scenario.events(orderId, "freelancer")];
    const query =
      'query ($id: ID!) { order(id: $id) { activity { nodes { de: text(locale: "de") fr: text(locale: "fr-CH") en: text(locale: "pt") } } } }';
    const both = listOf(
      at(succeeded(await scenario.service.ask(scenario.token("client"), query, { id: orderId })), "order").activity
        ?.nodes,
    );
    for (const [index, { de, fr, en }] of both.entries()) {
      expect([german[index]?.text, french[index]?.text]).toEqual([de, fr]);
      expect(new Set([de, fr, en]).size).toBe(3);
      expect(textAt(en)).not.toContain("How is it going?");
      expect(german[index]?.message).toEqual(french[index]?.message);
    }
  });

  it("[A2] the errors of a refused move have the viewer's language", async () => {
    const order = await scenario.place();
    const messages = async (who: "client" | "freelancer") => {
      const query = "query ($id: ID!) { order(id: $id) { actions { name blockers { message } } } }";
      const actions = listOf(
        (await scenario.service.ask(scenario.token(who), query, { id: order.id })).data.order?.actions,
      );
      return textAt(listOf(actions.find(({ name }) => wordOf(name) === "END_SUPPORT_ACCESS")?.blockers)[0]?.message);
    };
    expect(await messages("client")).not.toBe(await messages("freelancer"));
  });
});

describe("[A3] each move writes one event, and a second one if it ends the order or a milestone", () => {
  /** What the last move wrote. */
  const lastOf = async (orderId: string, move: () => Promise<unknown>): Promise<readonly string[]> => {
    const before = (await scenario.events(orderId)).length;
    await move();
    return typesOf((await scenario.events(orderId)).slice(before));
  };

  it("[A3] an accepted cancellation writes two events", async () => {
    const { id: orderId } = await scenario.place();
    const { result } = await scenario.done("client", "requestCancellation", {
      orderId,
      message: "Sorry.",
      reason: "NO_LONGER_NEEDED",
    });
    const accept = () => scenario.done("freelancer", "acceptCancellation", { disputeId: result?.id });
    expect(await lastOf(orderId, accept)).toEqual(["CANCELLATION_ACCEPTED", "ORDER_CANCELLED"]);
  });

  it("[A3] the completion of a milestone, and of the last one, writes its events", async () => {
    const milestones = ["Sketch", "Final"].map((title) => ({ title, price: usd("100") }));
    const { id: orderId, milestoneIds } = await scenario.place({
      type: "MILESTONE",
      unitPrice: null,
      deliveryDueAt: null,
      milestones,
    });
    const complete = async (index: number) => {
      await scenario.done("freelancer", "deliverOrder", { orderId, note: "Here it is." });
      return lastOf(orderId, () => scenario.done("client", "completeMilestone", { milestoneId: milestoneIds[index] }));
    };
    expect(await complete(0)).toEqual(["MILESTONE_COMPLETED"]);
    expect(await complete(1)).toEqual(["MILESTONE_COMPLETED", "ORDER_COMPLETED"]);
  });

  it("[A3, O8] a delivery writes one event, and two if it answers an order update", async () => {
    const { id: orderId } = await scenario.place();
    const deliver = () => scenario.done("freelancer", "deliverOrder", { orderId, note: "Here it is." });
    expect(await lastOf(orderId, deliver)).toEqual(["ORDER_DELIVERED"]);
    expect(
      await lastOf(orderId, () => scenario.done("client", "requestRevision", { orderId, message: "Bluer." })),
    ).toEqual(["REVISION_REQUESTED"]);
    await scenario.done("client", "requestOrderUpdate", { orderId, message: "How is it going?" });
    expect(await lastOf(orderId, deliver)).toEqual(["ORDER_UPDATE_ANSWERED", "ORDER_DELIVERED"]);
    expect(await lastOf(orderId, () => scenario.done("client", "acceptDelivery", { orderId }))).toEqual([
      "ORDER_COMPLETED",
    ]);
  });
});
