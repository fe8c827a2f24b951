import { DAY_MS } from "../../../src/domain/duration";
import { MUTATIONS } from "../../support/app/operations-a";
import {
  at,
  iso,
  listOf,
  openOrderScenario,
  type OrderScenario,
  type Role,
  succeeded,
  userErrorsOf,
} from "../../support/app/order-scenario";
import { textAt } from "../../support/app/service";

let scenario: OrderScenario;
beforeAll(async () => {
  scenario = await openOrderScenario();
});
afterAll(() => scenario.close());

type Opening = readonly [role: Role, name: keyof typeof MUTATIONS, input: object, kind: string];

const OPENINGS: readonly Opening[] = [
  ["client", "requestOrderUpdate", { message: "How is it going?" }, "ORDER_UPDATE"],
  ["client", "requestCancellation", { message: "Sorry.", reason: "NO_LONGER_NEEDED" }, "CANCELLATION"],
  ["freelancer", "requestCancellation", { reason: "UNABLE_TO_COMPLETE" }, "CANCELLATION"],
  [
    "freelancer",
    "offerPartialRefund",
    { message: "Sorry.", reason: "GOODWILL", amount: { amount: "10.00", currencyCode: "USD" } },
    "PARTIAL_REFUND",
  ],
  [
    "freelancer",
    "requestDeliveryExtension",
    { message: "A bit more time.", newDeliveryDueAt: "2990-01-01T00:00:00Z" },
    "DELIVERY_EXTENSION",
  ],
  [
    "freelancer",
    "offerExtras",
    { message: "More.", extras: [{ title: "A second logo", price: { amount: "5", currencyCode: "USD" } }] },
    "EXTRAS",
  ],
];

describe("[O5] at most one resolution is open on an order", () => {
  it.each(OPENINGS)(
    "[O5] while the %s's %s is open, neither party can open another one",
    async (role, name, input, kind) => {
      const order = await scenario.place();
      await scenario.done(role, name, { ...input, orderId: order.id });
      for (const [who, other, otherInput] of OPENINGS) {
        const userErrors = await scenario.refused(who, other, { ...otherInput, orderId: order.id }, order.id);
        expect(userErrors).toEqual([{ code: "RESOLUTION_ALREADY_OPEN", actual: kind }]);
      }
    },
  );

  it("[O5] of both parties' requests at the same time exactly one is opened, and the refusal names it", async () => {
    const order = await scenario.place();
    const answers = await Promise.all(
      OPENINGS.map(([role, name, input], index) => {
        const ask = index % 2 === 0 ? scenario.service.ask : scenario.service.askBySocket;
        return ask(scenario.token(role), MUTATIONS[name], { input: { ...input, orderId: order.id } });
      }),
    );
    const outcomes = answers.map((answer) => userErrorsOf(at(succeeded(answer), "it")));
    const winners = OPENINGS.filter((_opening, index) => outcomes[index]?.length === 0);
    expect(winners).toHaveLength(1);
    const kind = winners[0]?.[3];
    expect(outcomes.filter((userErrors) => userErrors.length > 0)).toEqual(
      Array.from({ length: OPENINGS.length - 1 }, () => [{ code: "RESOLUTION_ALREADY_OPEN", actual: kind }]),
    );
    expect(await scenario.order(order.id)).toMatchObject({
      status: "IN_RESOLUTION",
      openResolution: { kind },
      version: 2,
    });
  });

  it("[O5] the next one can be opened after it has ended", async () => {
    const order = await scenario.place();
    for (const [role, name, input] of OPENINGS) {
      const opened = await scenario.done(role, name, { ...input, orderId: order.id });
      const id = opened.result?.id;
      const kind = textAt(opened.result?.kind);
      if (kind === "PARTIAL_REFUND") await scenario.done(role, "withdrawRefundOffer", { refundOfferId: id });
      else if (kind === "EXTRAS" || kind === "DELIVERY_EXTENSION")
        await scenario.done(role, "withdrawChange", { changeRequestId: id });
      else await scenario.done(role, "withdrawDispute", { disputeId: id });
    }
    expect(await scenario.order(order.id)).toMatchObject({ status: "ACTIVE", openResolution: null });
  });
});

describe("[O6] a resolution that ends returns the order to its status", () => {
  const inStatus: Readonly<Record<string, (orderId: string) => Promise<unknown>>> = {
    ACTIVE: () => Promise.resolve(),
    DELIVERED: (orderId) => scenario.done("freelancer", "deliverOrder", { orderId, note: "Here it is." }),
    IN_REVISION: async (orderId) => {
      await scenario.done("freelancer", "deliverOrder", { orderId, note: "Here it is." });
      await scenario.done("client", "requestRevision", { orderId, message: "Bluer, please." });
    },
  };

  it.each(Object.keys(inStatus))(
    "[O4, O6] %s is stored while it is open, and is the status afterwards",
    async (status) => {
      const order = await scenario.place();
      await inStatus[status]?.(order.id);
      const input = {
        orderId: order.id,
        message: "Sorry.",
        reason: "GOODWILL",
        amount: { amount: "10", currencyCode: "USD" },
      };
      const offered = await scenario.done("freelancer", "offerPartialRefund", input);
      expect(offered.order).toMatchObject({ status: "IN_RESOLUTION", resumeStatus: status });
      const accepted = await scenario.done("client", "acceptRefundOffer", {
        refundOfferId: offered.result?.id,
        message: "Thanks.",
      });
      expect(accepted.order).toMatchObject({ status, resumeStatus: null, openResolution: null });
    },
  );

  it("[O6, E2] an accepted change also returns the order to its status", async () => {
    const order = await scenario.place();
    const newDeliveryDueAt = iso((await scenario.service.now()) + 20 * DAY_MS);
    const asked = await scenario.done("freelancer", "requestDeliveryExtension", {
      orderId: order.id,
      message: "Time.",
      newDeliveryDueAt,
    });
    expect(asked.order).toMatchObject({ status: "IN_RESOLUTION", resumeStatus: "ACTIVE" });
    const accepted = await scenario.done("client", "acceptChange", { changeRequestId: asked.result?.id });
    expect(accepted.order).toMatchObject({ status: "ACTIVE", resumeStatus: null, deliveryDueAt: newDeliveryDueAt });
  });
});

describe("[O7] an ended order opens no resolution", () => {
  const end: Readonly<Record<string, (orderId: string) => Promise<unknown>>> = {
    COMPLETED: async (orderId) => {
      await scenario.done("freelancer", "deliverOrder", { orderId, note: "Here it is." });
      await scenario.done("client", "acceptDelivery", { orderId });
    },
    CANCELLED: async (orderId) => {
      const asked = await scenario.done("client", "requestCancellation", {
        orderId,
        message: "Sorry.",
        reason: "NO_LONGER_NEEDED",
      });
      await scenario.done("freelancer", "acceptCancellation", { disputeId: asked.result?.id });
    },
  };

  it.each(Object.keys(end))(
    "[O7, O13] %s: each kind is refused with the status, and the page agrees",
    async (status) => {
      const order = await scenario.place();
      await end[status]?.(order.id);
      const actions = ["REQUEST_ORDER_UPDATE", "REQUEST_CANCELLATION", "REQUEST_CANCELLATION", "OFFER_PARTIAL_REFUND"];
      for (const [index, action] of [...actions, "REQUEST_DELIVERY_EXTENSION", "OFFER_EXTRAS"].entries()) {
        const [role, name, input] = OPENINGS[index] ?? OPENINGS[0] ?? (["client", "postMessage", {}] as const);
        const userErrors = await scenario.refused(role, name, { ...input, orderId: order.id }, order.id);
        expect(userErrors).toEqual([{ code: "ORDER_ENDED", actual: status }]);
        expect(await scenario.blockers(role, order.id, action)).toEqual(userErrors);
      }
      const { data } = await scenario.service.ask(
        scenario.token("client"),
        "query ($id: ID!) { order(id: $id) { resolutions { nodes { status } } } }",
        {
          id: order.id,
        },
      );
      expect(listOf(data.order?.resolutions?.nodes).filter((one) => textAt(one.status) === "OPEN")).toEqual([]);
    },
  );
});
