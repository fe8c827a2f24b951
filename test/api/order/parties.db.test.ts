import { MUTATIONS, FEED, COUNTDOWN, ORDER, PLACE_ORDER, type MutationName } from "../../support/app/operations-a";
import { at, faultsOf, listOf, openStage, succeeded, type Role, type Stage } from "../../support/app/order-scenario";
import { textAt } from "../../support/app/service";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const NOWHERE = "ord_00000000000000000000000000";

describe("[O1] an order joins two different people", () => {
  const place = async (changes: object) => {
    const { client, freelancer, backEnd } = stage.cast;
    const input = {
      ...{ number: `O1-${JSON.stringify(changes)}`, title: "A logo", unitPrice: { amount: "200.00", currencyCode: "USD" } },
      ...{ clientId: client.id, freelancerId: freelancer.id, paymentSource: "pi_1", paymentLabel: "Visa", ...changes },
    };
    return at(succeeded(await stage.service.ask(backEnd, PLACE_ORDER, { input })), "it");
  };

  it("[O1] the same person twice is refused, and no order comes to be", async () => {
    const before = await stage.service.ask(stage.cast.backEnd, "{ orders { totalCount } }");
    const payload = await place({ freelancerId: stage.cast.client.id });
    expect(faultsOf(payload)).toEqual([{ code: "SAME_PERSON", field: ["freelancerId"] }]);
    expect(await stage.service.ask(stage.cast.backEnd, "{ orders { totalCount } }")).toEqual(before);
  });

  it.each(["clientId", "freelancerId"])("[O1] somebody who was never registered is NOT_FOUND at %s", async (field) => {
    expect(faultsOf(await place({ [field]: "usr_00000000000000000000000000" }))).toEqual([{ code: "NOT_FOUND", field: [field] }]);
  });

  it("[O1] a number belongs to one order", async () => {
    expect(faultsOf(await place({ number: "O1-once" }))).toEqual([]);
    expect(faultsOf(await place({ number: " O1-once " }))).toEqual([{ code: "NUMBER_TAKEN", field: ["number"], actual: "O1-once" }]);
  });
});

describe("[O1] to everybody else an order looks like one that does not exist", () => {
  const INPUTS: Readonly<Record<string, object>> = {
    requestCancellation: { reason: "OTHER", message: "Words" },
    offerPartialRefund: { reason: "OTHER", message: "Words", amount: { amount: "1", currencyCode: "USD" } },
    requestDeliveryExtension: { message: "Words", newDeliveryDueAt: "2990-01-01T00:00:00Z" },
    offerExtras: { message: "Words", extras: [] },
    deliverOrder: { note: "Words" },
    acceptDelivery: {},
    leaveReview: { rating: 5, comment: "Words" },
    endSupportAccess: {},
  };
  const onOrder: readonly MutationName[] = [
    ...(["requestOrderUpdate", "requestCancellation", "offerPartialRefund", "requestDeliveryExtension", "offerExtras"] as const),
    ...(["deliverOrder", "requestRevision", "acceptDelivery", "postMessage", "leaveReview", "contactSupport", "endSupportAccess"] as const),
  ];

  it.each(onOrder)("[O1] %s: a stranger's answer is the one for no order, word for word", async (name) => {
    const order = await stage.place();
    const input = INPUTS[name] ?? { message: "Words" };
    const faults = await stage.refused("stranger", name, { ...input, orderId: order.id }, order.id);
    expect(faults).toEqual([{ code: "NOT_FOUND" }]);
    const [real, none] = await Promise.all(
      [order.id, NOWHERE].map((orderId) => stage.service.ask(stage.token("stranger"), MUTATIONS[name], { input: { ...input, orderId } })),
    );
    expect(real).toEqual(none);
  });

  it("[O1] what hangs on it can't be answered, withdrawn or completed by a stranger", async () => {
    const order = await stage.place();
    const asked = await stage.done("client", "requestOrderUpdate", { orderId: order.id, message: "How is it going?" });
    const disputeId = asked.made?.id;
    for (const name of ["answerOrderUpdate", "acceptCancellation", "withdrawDispute"] as const) {
      const input = name === "withdrawDispute" ? { disputeId } : { disputeId, message: "Words" };
      expect(await stage.refused("stranger", name, input, order.id)).toEqual([{ code: "NOT_FOUND" }]);
    }
  });

  it("[O1] queries answer null and subscriptions NOT_FOUND, at both doors", async () => {
    const order = await stage.place();
    const stranger = stage.token("stranger");
    for (const id of [order.id, NOWHERE]) {
      expect((await stage.service.ask(stranger, ORDER, { id })).data).toEqual({ order: null });
      expect((await stage.service.askBySocket(stranger, ORDER, { id })).data).toEqual({ order: null });
      for (const query of [FEED, COUNTDOWN]) {
        expect(await stage.subscribe("stranger", query, { orderId: id }).refusedWith()).toEqual(["NOT_FOUND"]);
      }
    }
  });

  it("[O1] it is in its parties' lists only", async () => {
    const order = await stage.place();
    const seenBy = async (who: Role) => {
      const { data } = await stage.service.ask(stage.token(who), "{ orders(first: 100) { nodes { id viewerRole } } }");
      return listOf(data.orders?.nodes).filter(({ id }) => textAt(id) === order.id);
    };
    expect(await seenBy("client")).toEqual([{ id: order.id, viewerRole: "CLIENT" }]);
    expect(await seenBy("freelancer")).toEqual([{ id: order.id, viewerRole: "FREELANCER" }]);
    expect(await seenBy("stranger")).toEqual([]);
  });

  it("[O1] the back end reads an order and acts on none", async () => {
    const order = await stage.place();
    const answer = await stage.service.ask(stage.cast.backEnd, MUTATIONS.postMessage, { input: { orderId: order.id, message: "Hello" } });
    expect(faultsOf(at(succeeded(answer), "it"))).toEqual([{ code: "NOT_FOUND" }]);
    expect(await stage.events(order.id)).toHaveLength(1);
  });
});
