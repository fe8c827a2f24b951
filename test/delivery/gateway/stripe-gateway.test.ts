import type { Logger } from "../../../src/app/ports/logger";
import type { RefundGateway, RefundRequest } from "../../../src/app/ports/refund-gateway";
import { until } from "../../support/app/until";
import { gatewayAt, SECRET_KEY } from "../../support/partner/stripe";
import { type InjectedFailure, StripeServer } from "../../support/partner/stripe-server";

const REQUEST: RefundRequest = {
  refundId: "rfd_00000000000000000000000001",
  orderId: "ord_00000000000000000000000001",
  amountMinor: 10_550n,
  currency: "USD",
  paymentSource: "pi_1",
};
const never = (): AbortSignal => new AbortController().signal;

let server: StripeServer;
let gateway: RefundGateway;
let logged: [string, unknown][];
beforeEach(async () => {
  server = await StripeServer.start();
  logged = [];
  const log =
    (level: string): Logger["info"] =>
    (fields) =>
      void logged.push([level, fields]);
  gateway = await gatewayAt(server, { info: log("info"), warn: log("warn"), error: log("error") });
});
afterEach(() => server.close());

const pay = (changes: Partial<RefundRequest> = {}) => gateway.pay({ ...REQUEST, ...changes }, never());
const find = (changes: Partial<RefundRequest> = {}) => gateway.find({ ...REQUEST, ...changes }, never());

describe("[P15] Stripe is requested to pay a partial refund", () => {
  it("of the payment intent, with our id as the key and our ids in the metadata", async () => {
    expect(await pay()).toEqual({ kind: "succeeded" });
    expect(server.record).toEqual([
      {
        method: "POST",
        path: "/v1/refunds",
        key: REQUEST.refundId,
        form: {
          payment_intent: "pi_1",
          amount: "10550",
          "metadata[refund_id]": REQUEST.refundId,
          "metadata[order_id]": REQUEST.orderId,
        },
      },
    ]);
  });

  it.each(["ch_1", "py_1"])("of a charge: %s", async (paymentSource) => {
    expect(await pay({ paymentSource })).toEqual({ kind: "succeeded" });
    expect(server.refunds).toMatchObject([{ charge: paymentSource, payment_intent: null }]);
  });

  it.each<[string, Partial<RefundRequest>, string]>([
    ["a payment of another provider", { paymentSource: "PAY-1" }, "PAYMENT_SOURCE_UNKNOWN"],
    ["an amount that Stripe cannot express", { amountMinor: 5_124n, currency: "KWD" }, "AMOUNT_NOT_EXPRESSIBLE"],
  ])("but not of %s", async (_what, changes, reason) => {
    expect(await pay(changes)).toEqual({ kind: "failed", reason });
    expect(server.record).toEqual([]);
  });

  it.each([
    ["succeeded", { kind: "succeeded" }],
    ["pending", { kind: "pending" }],
    ["requires_action", { kind: "pending" }],
    ["failed", { kind: "failed", reason: "declined" }],
    ["canceled", { kind: "failed", reason: "canceled" }],
    ["an unknown status", { kind: "unknown", reason: "STATUS_UNKNOWN" }],
  ])("with the status %s the result is %j", async (status, answer) => {
    server.status = status;
    expect(await pay()).toEqual(answer);
  });
});

describe("[P15] an answer that does not report a result is unknown", () => {
  it.each<[InjectedFailure, string]>([
    ["CUT_BEFORE_ANSWER", "StripeConnectionError"],
    ["CUT_MID_ANSWER", "StripeConnectionError"],
    ["MALFORMED", "StripeAPIError"],
    ["EMPTY", "UNEXPECTED_ANSWER"],
    [{ refused: 409, code: "idempotency_key_in_use", type: "idempotency_error" }, "HTTP_409"],
    [{ refused: 409, code: "lock_timeout", type: "invalid_request_error" }, "HTTP_409"],
    [{ refused: 429, code: "rate_limit" }, "HTTP_429"],
    [{ refused: 400, code: "rate_limit" }, "HTTP_400"],
    [{ refused: 401, code: "api_key_expired" }, "HTTP_401"],
    [{ refused: 403, code: "secret_key_required" }, "HTTP_403"],
  ])("%j", async (error, reason) => {
    server.errors.push(error);
    expect(await pay()).toEqual({ kind: "unknown", reason });
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged)).not.toMatch(/Words|sk_test/u);
    expect(server.requests("POST")).toHaveLength(1);
  });

  it("a server that hangs is aborted at the time limit of the try", async () => {
    server.errors.push("HANGS");
    const ending = new AbortController();
    const answer = gateway.pay(REQUEST, ending.signal);
    await until(() => server.record.length > 0);
    ending.abort();
    expect(await answer).toMatchObject({ kind: "unknown" });
  });

  it("there is no server", async () => {
    await server.close();
    expect(await pay()).toEqual({ kind: "unknown", reason: "StripeConnectionError" });
    expect(await find()).toEqual({ kind: "unknown", reason: "StripeConnectionError" });
    server = await StripeServer.start();
  });

  it("money in another currency is unknown, and an operator must check it", async () => {
    server.currency = "eur";
    expect(await pay()).toEqual({ kind: "unknown", reason: "UNEXPECTED_ANSWER" });
    expect(logged).toMatchObject([["error", { refundId: REQUEST.refundId }]]);
  });

  it("a key that is no longer valid is reported to the operator", async () => {
    server.errors.push({ refused: 401, code: "api_key_expired" });
    await pay();
    expect(logged).toMatchObject([["error", { stripe: { status: 401, code: "api_key_expired" } }]]);
    expect(JSON.stringify(logged)).not.toContain(SECRET_KEY);
  });
});

describe("[P15] a refusal of this refund is a result that Stripe reports", () => {
  it.each<[number, string, string]>([
    [400, "charge_disputed", "charge_disputed"],
    [400, "amount_too_small", "amount_too_small"],
    [404, "resource_missing", "resource_missing"],
    [402, "card_declined", "card_declined"],
    [400, "Text of somebody", "other"],
  ])("%d %s", async (refused, code, reason) => {
    server.errors.push({ refused, code });
    expect(await pay()).toEqual({ kind: "failed", reason, isRepeated: false });
  });

  it("but if our own refund of this charge succeeded, that result counts", async () => {
    await pay();
    server.forgetKeys();
    server.errors.push({ refused: 400, code: "charge_already_refunded" });
    expect(await pay()).toEqual({ kind: "succeeded" });
  });

  it("somebody else's refund does not count", async () => {
    await pay({ refundId: "rfd_00000000000000000000000002" });
    server.errors.push({ refused: 400, code: "charge_already_refunded" });
    expect(await pay()).toMatchObject({ kind: "failed", reason: "charge_already_refunded" });
  });

  it("it is unknown while the refunds cannot be read", async () => {
    server.errors.push({ refused: 400, code: "charge_already_refunded" });
    server.downFor = "GET";
    expect(await pay()).toEqual({ kind: "unknown", reason: "HTTP_503" });
  });
});

describe("[P15, P16] an answer that Stripe repeats can be outdated", () => {
  it("was pending, and is succeeded now", async () => {
    server.status = "pending";
    await pay();
    server.refunds.forEach((refund) => (refund.status = "succeeded"));
    expect(await pay()).toEqual({ kind: "succeeded" });
  });

  it("was succeeded, and the money is returned now", async () => {
    await pay();
    server.refunds.forEach((refund) =>
      Object.assign(refund, { status: "failed", failure_reason: "expired_or_canceled_card" }),
    );
    expect(await pay()).toEqual({ kind: "failed", reason: "expired_or_canceled_card", isRepeated: true });
  });

  it("was unknown", async () => {
    await pay();
    server.downFor = "GET";
    expect(await pay()).toEqual({ kind: "unknown", reason: "HTTP_503" });
  });

  it("was an error although the money moved", async () => {
    server.errors.push("ERROR_500");
    expect(await pay()).toEqual({ kind: "succeeded" });
    expect(await pay()).toEqual({ kind: "succeeded" });
  });

  it("was an error, and no money moved", async () => {
    server.errors.push({ refused: 500, code: "api_error", type: "api_error", isKept: true });
    expect(await pay()).toEqual({ kind: "unknown", reason: "HTTP_500" });
    expect(await pay()).toEqual({ kind: "unknown", reason: "HTTP_500" });
    server.forgetKeys();
    expect(await pay()).toEqual({ kind: "succeeded" });
  });

  it("was a refusal", async () => {
    server.errors.push({ refused: 400, code: "charge_disputed", isKept: true });
    await pay();
    expect(await pay()).toEqual({ kind: "failed", reason: "charge_disputed", isRepeated: true });
  });

  it("a key that was used with other input has no result, and the earlier refund counts", async () => {
    await pay();
    expect(await pay({ amountMinor: 10_551n })).toEqual({ kind: "succeeded" });
  });
});

describe("[P15] the refunds that Stripe has", () => {
  it("there is none", async () => {
    await pay({ refundId: "rfd_00000000000000000000000002" });
    expect(await find()).toBeNull();
    expect(await find({ paymentSource: "PAY-1" })).toBeNull();
  });

  it("one succeeded, then one is pending, then one failed, over all pages", async () => {
    server.pageSize = 1;
    const answers = [];
    for (const status of ["failed", "pending", "succeeded", "canceled"]) {
      server.status = status;
      server.forgetKeys();
      await pay();
      await pay({ refundId: "rfd_00000000000000000000000002" });
      answers.push((await find())?.kind);
    }
    expect(answers).toEqual(["failed", "pending", "succeeded", "succeeded"]);
  });

  it.each<[string, (stripe: StripeServer) => void]>([
    ["it is down", (stripe) => (stripe.downFor = "ALL")],
    ["it answers something else", (stripe) => (stripe.pageSize = -1)],
  ])("are unknown: %s", async (_what, break_) => {
    break_(server);
    expect(await find()).toMatchObject({ kind: "unknown" });
  });
});
