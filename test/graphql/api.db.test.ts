import { LANGUAGES } from "../../src/domain/vocabulary";
import { cancellationReasonLabel } from "../../src/wording/reason-label";
import { type Answer, BACK_END, SUPPORT, user, withScopes } from "../support/app/api";
import { at, CLIENT, errorCodes, FREELANCER, OUTSIDER, Parties, refusals, text, usd } from "../support/app/parties";

let parties: Parties;
beforeAll(async () => {
  parties = await Parties.open();
});
afterAll(() => parties.close());

describe("the caller", () => {
  it.each([
    "{ viewer { id } }",
    '{ order(id: "x") { id } }',
    "{ orders { totalCount } }",
    '{ node(id: "x") { id } }',
    "{ sandbox { now } }",
  ])("gets UNAUTHENTICATED without a token: %s", async (document) => {
    expect(errorCodes(await parties.ask(null, document))).toEqual(["UNAUTHENTICATED"]);
  });

  it("gets FORBIDDEN with the reason if the subject was never registered", async () => {
    const answer = await parties.ask(user("nobody"), "{ viewer { id } }");
    expect(errorCodes(answer)).toEqual(["FORBIDDEN"]);
    expect(answer.errors?.[0]?.message).toContain("not registered");
  });

  it("gets FORBIDDEN for placing and registering without the scope", async () => {
    const input = { externalId: "x", displayName: "x", email: "x@example.org" };
    const document = "mutation ($input: RegisterUserInput!) { registerUser(input: $input) { user { id } } }";
    expect(errorCodes(await parties.ask(withScopes("key", "orders:read"), document, { input }))).toEqual(["FORBIDDEN"]);
    expect(errorCodes(await parties.ask(CLIENT, document, { input }))).toEqual(["FORBIDDEN"]);
  });

  it("can place an order with an API key and see it in the answer, also without orders:read", async () => {
    const key = withScopes("writer", "orders:write");
    const input = {
      number: "W-1",
      title: "A",
      clientId: parties.ids.client,
      freelancerId: parties.ids.freelancer,
      unitPrice: usd("10"),
      paymentSource: "s",
      paymentLabel: "l",
    };
    const answer = await parties.asked(
      key,
      "mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id price { original { amount } } } } }",
      { input },
    );
    expect(at(answer, "placeOrder.order.price.original.amount")).toBe("10.00");
    expect(
      at(await parties.asked(key, `{ order(id: "${text(answer, "placeOrder.order.id")}") { id } }`), "order"),
    ).toBeNull();
  });

  it("is a node to themselves, and to nobody else", async () => {
    const id = text(await parties.asked(CLIENT, "{ viewer { id user { id } locale } }"), "viewer.id");
    expect(id).toBe(parties.ids.client.replace("usr_", "vwr_"));
    expect(at(await parties.asked(CLIENT, `{ node(id: "${id}") { __typename id } }`), "node")).toEqual({
      __typename: "Viewer",
      id,
    });
    expect(at(await parties.asked(OUTSIDER, `{ node(id: "${id}") { id } }`), "node")).toBeNull();
  });
});

describe("[O1, S4] an object that the viewer cannot access looks like an absent one", () => {
  it("it is null in queries and in node", async () => {
    const id = await parties.placeOrder();
    const document = "query ($id: ID!) { order(id: $id) { id } node(id: $id) { id } }";
    expect((await parties.asked(OUTSIDER, document, { id })).data).toEqual({ order: null, node: null });
    expect((await parties.asked(OUTSIDER, document, { id: "ord_00000000000000000000000000" })).data).toEqual({
      order: null,
      node: null,
    });
    expect((await parties.asked(OUTSIDER, document, { id: "no id" })).data).toEqual({ order: null, node: null });
  });

  it("it is the user error NOT_FOUND in mutations", async () => {
    const orderId = await parties.placeOrder();
    for (const id of [orderId, "ord_00000000000000000000000000", "no id"]) {
      expect(refusals(await parties.move(OUTSIDER, "postMessage", { orderId: id, message: "Hello" }))).toEqual([
        "NOT_FOUND",
      ]);
    }
  });

  it("it is the error NOT_FOUND in subscriptions", async () => {
    const orderId = await parties.placeOrder();
    for (const id of [orderId, "ord_00000000000000000000000000"]) {
      for (const field of ["orderActivity", "orderCountdown"]) {
        const answer = await parties.api.follow(OUTSIDER, `subscription { ${field}(orderId: "${id}") { __typename } }`);
        expect(errorCodes(answer as Answer)).toEqual(["NOT_FOUND"]);
      }
    }
  });
});

describe("[C3, V3] a client's reason and note", () => {
  const DISPUTE = `fragment D on Dispute { kind openedBy message cancellationReason cancellationReasonLabel confidentialNote }`;
  const LABELS = LANGUAGES.map((language) => cancellationReasonLabel("FOUND_ALTERNATIVE", language));

  it("are visible to their author and nobody else, on every access path", async () => {
    const orderId = await parties.placeOrder();
    const input = { orderId, reason: "FOUND_ALTERNATIVE", message: "I am sorry.", confidentialNote: "CANARY" };
    const opened = await parties.move(
      CLIENT,
      "requestCancellation",
      input,
      "dispute { id ...on Dispute { cancellationReason cancellationReasonLabel confidentialNote } }",
    );
    expect(at(opened, "it.dispute")).toMatchObject({
      cancellationReason: "FOUND_ALTERNATIVE",
      cancellationReasonLabel: "Es hat sich eine andere Lösung gefunden",
      confidentialNote: "CANARY",
    });
    await parties.move(CLIENT, "contactSupport", { orderId, message: "Please help." });

    const document = `query ($order: ID!, $dispute: ID!) {
      order(id: $order) { openResolution { ...D } resolutions { nodes { ...D } } activity { nodes { text message subject { ...D } } } countdown { resolution { ...D } } }
      node(id: $dispute) { ...D }
    } ${DISPUTE}`;
    const variables = { order: orderId, dispute: text(opened, "it.dispute.id") };
    for (const caller of [FREELANCER, SUPPORT, BACK_END]) {
      const answer = await parties.asked(caller, document, variables);
      expect(at(answer, "node")).toMatchObject({
        cancellationReason: null,
        cancellationReasonLabel: null,
        confidentialNote: null,
      });
      for (const word of ["CANARY", "FOUND_ALTERNATIVE", ...LABELS]) expect(JSON.stringify(answer)).not.toContain(word);
    }
    expect(at(await parties.asked(FREELANCER, document, variables), "order.openResolution.message")).toBe(
      "I am sorry.",
    );
    expect(at(await parties.asked(BACK_END, document, variables), "order.openResolution.message")).toBeNull();
  });

  it("[C2, POL3] a freelancer's reason is shown to both parties, each in the reader's own language, and not to the back end", async () => {
    const orderId = await parties.placeOrder();
    await parties.move(FREELANCER, "requestCancellation", {
      orderId,
      reason: "UNABLE_TO_COMPLETE",
      message: "I fell ill.",
    });
    const document = `{ order(id: "${orderId}") { openResolution { ...D } } } ${DISPUTE}`;
    for (const [reader, reason, label] of [
      [CLIENT, "UNABLE_TO_COMPLETE", "Die Arbeit lässt sich nicht fertigstellen"],
      [FREELANCER, "UNABLE_TO_COMPLETE", "The work can’t be completed"],
      [BACK_END, null, null],
    ] as const)
      expect(at(await parties.asked(reader, document), "order.openResolution")).toMatchObject({
        cancellationReason: reason,
        cancellationReasonLabel: label,
      });
  });
});

describe("a partial refund", () => {
  const OFFER = `refundOffer { id status breakdown { totalToClient { amount } freelancerEarningsAfter { amount } } reason reasonLabel confidentialNote refund { amount { amount } state destination } }`;

  it("[O2, P2] has the same quote as the offer afterwards", async () => {
    const orderId = await parties.placeOrder();
    const quote = await parties.asked(
      FREELANCER,
      `{ order(id: "${orderId}") { refundQuote(amount: { amount: "120.01", currencyCode: "USD" }) { minimum { amount } maximum { amount } breakdown { refund { amount } } blockers { code message required { ... on Money { amount currencyCode } } } } } }`,
    );
    expect(at(quote, "order.refundQuote")).toMatchObject({
      maximum: { amount: "120.00" },
      blockers: [{ code: "AMOUNT_ABOVE_MAXIMUM", required: { amount: "120.00", currencyCode: "USD" } }],
    });
    const offered = await parties.move(FREELANCER, "offerPartialRefund", {
      orderId,
      amount: usd("120.01"),
      message: "For the delay.",
      reason: "GOODWILL",
    });
    expect(refusals(offered)).toEqual(["AMOUNT_ABOVE_MAXIMUM"]);
    expect(at(offered, "it.order")).toBeNull();
    expect(
      at(
        await parties.asked(
          CLIENT,
          `{ order(id: "${orderId}") { refundQuote(amount: { amount: "1", currencyCode: "USD" }) { __typename } } }`,
        ),
        "order.refundQuote",
      ),
    ).toBeNull();
  });

  it("[P9, P12, P19] shows each party the data that it can access", async () => {
    const orderId = await parties.placeOrder();
    const input = {
      orderId,
      amount: usd("120"),
      message: "For the delay.",
      reason: "GOODWILL",
      confidentialNote: "CANARY",
    };
    const offered = await parties.move(FREELANCER, "offerPartialRefund", input, OFFER);
    expect(at(offered, "it.refundOffer")).toMatchObject({
      status: "OPEN",
      reason: "GOODWILL",
      reasonLabel: "A gesture of goodwill",
      confidentialNote: "CANARY",
      breakdown: { totalToClient: { amount: "124.10" }, freelancerEarningsAfter: { amount: "64.00" } },
    });
    const refundOfferId = text(offered, "it.refundOffer.id");
    const accepted = await parties.move(CLIENT, "acceptRefundOffer", { refundOfferId, message: "Thank you." }, OFFER);
    expect(at(accepted, "it.refundOffer")).toMatchObject({
      status: "ACCEPTED",
      reason: null,
      reasonLabel: null,
      confidentialNote: null,
      breakdown: { freelancerEarningsAfter: null },
      refund: { amount: { amount: "124.10" }, state: "PENDING", destination: "Visa 4242" },
    });
    const seen = await parties.asked(
      FREELANCER,
      `{ order(id: "${orderId}") { price { current { amount } serviceFee { amount } freelancerEarnings { amount } } refunds { destination resolution { id __typename } } } }`,
    );
    expect(at(seen, "order")).toEqual({
      price: { current: { amount: "80.00" }, serviceFee: { amount: "6.90" }, freelancerEarnings: { amount: "64.00" } },
      refunds: [{ destination: null, resolution: { id: refundOfferId, __typename: "RefundOffer" } }],
    });
  });
});

describe("[I1] the same idempotency key", () => {
  it("returns the same ids again, and with other input IDEMPOTENCY_KEY_REUSED", async () => {
    const orderId = await parties.placeOrder();
    const send = (message: string) =>
      parties.move(
        FREELANCER,
        "postMessage",
        { orderId, message, idempotencyKey: "once" },
        "event { cursor node { id sequence } }",
      );
    const first = await send("Hello");
    const again = await send("Hello");
    expect(at(again, "it.event")).toEqual(at(first, "it.event"));
    expect(refusals(await send("Other"))).toEqual(["IDEMPOTENCY_KEY_REUSED"]);
  });

  it("has 1 to 200 characters", async () => {
    const orderId = await parties.placeOrder();
    const document = "mutation ($input: PostMessageInput!) { postMessage(input: $input) { order { id } } }";
    for (const idempotencyKey of ["", "k".repeat(201)]) {
      expect(
        errorCodes(await parties.ask(CLIENT, document, { input: { orderId, message: "Hello", idempotencyKey } })),
      ).toEqual(["BAD_USER_INPUT"]);
    }
  });
});
