import { iso, openOrderScenario, type OrderScenario } from "../../support/app/order-scenario";
import { type Json, textAt } from "../../support/app/service";
import { rowsOf } from "../../support/database/rows";
import { checked } from "../../support/domain/ledger";

const FIELDS = "id state paidBy settledByOtherMeans reference processedAt";
const REFUNDS = `query($id: ID!) { order(id: $id) { refunds { ${FIELDS} } } }`;
const REPORT = `mutation($input: ReportRefundResultInput!) { it: reportRefundResult(input: $input) { refund { ${FIELDS} } userErrors { code field } } }`;
const SETTLE = `mutation($input: SettleRefundByOtherMeansInput!) {
  it: settleRefundByOtherMeans(input: $input) { refund { ${FIELDS} } userErrors { code field } }
}`;
const RETRY =
  "mutation($input: RetryRefundInput!) { it: retryRefund(input: $input) { refund { state } userErrors { code } } }";
const FAILED = "{ failedRefunds(first: 100) { nodes { id } } }";

/** Without a payment gateway, and with the sandbox's own one. */
let scenario: OrderScenario;
let operator: string;

interface Owed {
  readonly orderId: string;
  readonly refundId: string;
}

/** A refund of a cancelled order. */
async function owed(): Promise<Owed> {
  const { id: orderId } = await scenario.place();
  const asked = await scenario.done("client", "requestCancellation", {
    orderId,
    reason: "NO_LONGER_NEEDED",
    message: "Sorry",
  });
  await scenario.done("freelancer", "acceptCancellation", { disputeId: textAt(asked.result?.id) });
  return { orderId, refundId: textAt((await refundOf(orderId)).id) };
}

async function refundOf(id: string, token = scenario.token("client")): Promise<Json> {
  const { data } = await scenario.service.ask(token, REFUNDS, { id });
  return (data.order?.refunds as unknown as readonly Json[])[0] ?? {};
}

const send = async (token: string, mutation: string, input: object) => scenario.service.ask(token, mutation, { input });
const report = async (input: object) =>
  (await send(scenario.users.backEnd, REPORT, { result: "PROCESSED", reference: "T-1", ...input })).data.it;
const recordByOtherMeans = async (input: object) =>
  (await send(operator, SETTLE, { explanation: "Bank transfer 4711", ...input })).data.it;
const typesOf = async (orderId: string): Promise<readonly string[]> =>
  (await scenario.events(orderId)).map(({ type }) => textAt(type)).filter((type) => type.startsWith("REFUND_"));
const failedIds = async (): Promise<readonly string[]> =>
  ((await scenario.service.ask(operator, FAILED)).data.failedRefunds?.nodes as unknown as readonly Json[]).map(
    ({ id }) => textAt(id),
  );
const auditOf = async (orderId: string) =>
  ((await rowsOf(scenario.service.database)).audit_log ?? [])
    .filter(({ order_id }) => order_id === orderId)
    .map(({ reader, operation, details }) => [reader, operation, details]);
const waiting = async (refundId: string) =>
  ((await rowsOf(scenario.service.database)).outbox ?? [])
    .filter(({ subject_id }) => subject_id === refundId)
    .map(({ set_aside }) => set_aside);

async function open(GATEWAY: "none" | "sandbox"): Promise<void> {
  scenario = await openOrderScenario({ environment: { GATEWAY } });
  operator = await scenario.service.token("olga", { scopes: ["operator"], channel: "API" });
}
async function close(): Promise<void> {
  expect((await checked(scenario.service.database)).errors).toEqual([]);
  await scenario.close();
}

describe("[P24, R17] without a payment gateway", () => {
  beforeAll(() => open("none"));
  afterAll(close);

  it("the start warns, a metric counts what waits, and both parties see that it waits to be paid", async () => {
    expect(scenario.service.logged.join("")).toContain("GATEWAY is none, each refund waits");
    const { orderId } = await owed();
    for (const who of ["client", "freelancer"] as const)
      expect(await refundOf(orderId, scenario.token(who))).toMatchObject({
        state: "PENDING",
        paidBy: "MARKETPLACE",
        processedAt: null,
      });
    const metrics = await (await fetch(new URL("/metrics", scenario.service.url))).text();
    expect(Number(/^outbox_waiting\{kind="REFUND"\} (?<count>\d+)$/mu.exec(metrics)?.groups?.count)).toBeGreaterThan(0);
  });

  it("the back end reports a payment with its reference, and it is recorded once, also if it is reported again", async () => {
    const { orderId, refundId } = await owed();
    const paid = {
      id: refundId,
      state: "PROCESSED",
      reference: "T-1",
      settledByOtherMeans: false,
      processedAt: iso(await scenario.service.now()),
    };
    expect(await report({ refundId, reference: " T-1 ", idempotencyKey: "one" })).toEqual({
      refund: expect.objectContaining(paid) as unknown,
      userErrors: [],
    });
    for (const again of [{ idempotencyKey: "one" }, { idempotencyKey: "two" }, {}])
      expect(await report({ refundId, ...again })).toMatchObject({ refund: paid, userErrors: [] });
    expect(await report({ refundId, result: "FAILED", idempotencyKey: "one" })).toMatchObject({
      refund: null,
      userErrors: [{ code: "IDEMPOTENCY_KEY_REUSED" }],
    });
    expect(await typesOf(orderId)).toEqual(["REFUND_PROCESSED"]);
    expect(await refundOf(orderId)).toMatchObject(paid);
    expect(await refundOf(orderId, scenario.token("freelancer"))).toMatchObject({
      state: "PROCESSED",
      reference: null,
    });
    expect(await waiting(refundId)).toEqual([]);
    expect(await auditOf(orderId)).toEqual([["back-end", `reportRefundResult ${refundId} PROCESSED`, "T-1"]]);
  });

  it("the back end reports a failure: the refund waits for an operator, is retried, fails again, and is paid", async () => {
    const { orderId, refundId } = await owed();
    expect(await report({ refundId, result: "FAILED", reference: "F-1" })).toMatchObject({
      refund: { state: "FAILED", reference: "F-1" },
    });
    expect(await failedIds()).toContain(refundId);
    await send(operator, RETRY, { refundId });
    expect(await failedIds()).not.toContain(refundId);
    await report({ refundId, result: "FAILED", reference: "F-2" });
    expect(await failedIds()).toContain(refundId);
    await report({ refundId, reference: "T-2" });
    expect(await failedIds()).not.toContain(refundId);
    expect(await typesOf(orderId)).toEqual(["REFUND_FAILED", "REFUND_PROCESSED"]);
    expect(await refundOf(orderId)).toMatchObject({ state: "PROCESSED", reference: "T-2" });
  });

  it("[P16] the back end reports that the money was returned: the refund is owed again", async () => {
    const { orderId, refundId } = await owed();
    await report({ refundId });
    await report({ refundId, result: "FAILED", reference: "R-1" });
    expect(await refundOf(orderId)).toMatchObject({ state: "FAILED", processedAt: null, reference: "R-1" });
    expect(await waiting(refundId)).toHaveLength(1);
    expect(await failedIds()).toContain(refundId);
  });

  it("64 reports at once create one event", async () => {
    const { orderId, refundId } = await owed();
    const results = await Promise.all(
      Array.from({ length: 64 }, (_, index) => report({ refundId, idempotencyKey: `key ${index}` })),
    );
    expect(results.every((result) => result?.refund?.state === ("PROCESSED" as unknown))).toBe(true);
    expect(await typesOf(orderId)).toEqual(["REFUND_PROCESSED"]);
  });

  it.each([
    ["no reference", { reference: " " }, { code: "TEXT_REQUIRED", field: ["reference"] }],
    ["two lines", { reference: "a\nb" }, { code: "INVALID_VALUE", field: ["reference"] }],
    ["too long a reference", { reference: "x".repeat(201) }, { code: "TEXT_TOO_LONG", field: ["reference"] }],
    ["the id of no refund", { refundId: "rfd_00000000000000000000000000" }, { code: "NOT_FOUND", field: null }],
    ["an invalid id", { refundId: "x" }, { code: "NOT_FOUND", field: null }],
  ])("%s is refused, and nothing changes", async (_what, changes, error) => {
    const { orderId, refundId } = await owed();
    expect(await report({ refundId, ...changes })).toEqual({ refund: null, userErrors: [error] });
    expect(await refundOf(orderId)).toMatchObject({ state: "PENDING" });
    expect([await typesOf(orderId), await auditOf(orderId)]).toEqual([[], []]);
  });

  it("the longest reference is accepted", async () => {
    const { refundId } = await owed();
    expect(await report({ refundId, reference: "ä".repeat(200) })).toMatchObject({
      refund: { reference: "ä".repeat(200) },
      userErrors: [],
    });
  });

  it("only the back end can report a result", async () => {
    const { orderId, refundId } = await owed();
    const input = { refundId, result: "PROCESSED", reference: "T-1" };
    const reader = await scenario.service.token("reader", { scopes: ["orders:read", "users:write"] });
    for (const token of [scenario.token("client"), scenario.token("freelancer"), operator, reader]) {
      const { errors } = await send(token, REPORT, input);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(["FORBIDDEN"]);
    }
    expect(await refundOf(orderId)).toMatchObject({ state: "PENDING" });
  });
});

describe("[P24, R13] a refund that FAILED is settled by other means", () => {
  beforeAll(() => open("sandbox"));
  afterAll(close);

  /** A refund of a cancelled order of that price, with the gateway's result. */
  async function ended(amount: string, result: "REFUND_FAILED" | "REFUND_PROCESSED"): Promise<Owed> {
    const { id: orderId } = await scenario.place({ unitPrice: { amount, currencyCode: "USD" } });
    const stream = await scenario.follow("freelancer", orderId);
    const asked = await scenario.done("client", "requestCancellation", {
      orderId,
      reason: "NO_LONGER_NEEDED",
      message: "Sorry",
    });
    await scenario.done("freelancer", "acceptCancellation", { disputeId: textAt(asked.result?.id) });
    await stream.until((item) => textAt(item.node?.type) === result);
    return { orderId, refundId: textAt((await refundOf(orderId)).id) };
  }

  /** The sandbox's gateway always refuses 105.96. */
  const failed = (): Promise<Owed> => ended("100.44", "REFUND_FAILED");

  it("an operator records it: it leaves the list, both parties see it, and the audit log stores the operator and the text", async () => {
    const { orderId, refundId } = await failed();
    const settled = {
      id: refundId,
      state: "PROCESSED",
      paidBy: "PAYMENT_GATEWAY",
      settledByOtherMeans: true,
      reference: null,
    };
    expect(await failedIds()).toContain(refundId);
    for (const input of [
      { refundId, idempotencyKey: refundId },
      { idempotencyKey: refundId, refundId },
    ])
      expect(await recordByOtherMeans(input)).toEqual({
        refund: expect.objectContaining(settled) as unknown,
        userErrors: [],
      });
    expect(await failedIds()).not.toContain(refundId);
    for (const who of ["client", "freelancer"] as const) {
      expect(await refundOf(orderId, scenario.token(who))).toMatchObject(settled);
      const [text] = (await scenario.events(orderId, who)).map((event) => textAt(event.text)).slice(-1);
      expect(text).toBe("The refund of $105.96 was settled by other means.");
    }
    expect(await typesOf(orderId)).toEqual(["REFUND_FAILED", "REFUND_PROCESSED"]);
    expect(await auditOf(orderId)).toEqual([["olga", `settleRefundByOtherMeans ${refundId}`, "Bank transfer 4711"]]);
  });

  it("it can be neither settled nor retried again", async () => {
    const { orderId, refundId } = await failed();
    await recordByOtherMeans({ refundId });
    expect(await recordByOtherMeans({ refundId })).toEqual({
      refund: null,
      userErrors: [{ code: "NOT_FOUND", field: null }],
    });
    expect((await send(operator, RETRY, { refundId })).data.it).toEqual({
      refund: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
    expect(await typesOf(orderId)).toEqual(["REFUND_FAILED", "REFUND_PROCESSED"]);
    expect(await waiting(refundId)).toEqual([]);
  });

  it("of many requests at once with different keys, one settles it", async () => {
    const { orderId, refundId } = await failed();
    const results = await Promise.all(
      Array.from({ length: 16 }, (_, index) =>
        recordByOtherMeans({ refundId, idempotencyKey: `${refundId} ${index}` }),
      ),
    );
    expect(results.filter((result) => result?.refund !== (null as unknown))).toHaveLength(1);
    expect(await typesOf(orderId)).toEqual(["REFUND_FAILED", "REFUND_PROCESSED"]);
  });

  it("it cannot be settled if it was paid, nor without a text", async () => {
    const paid = await ended("200.00", "REFUND_PROCESSED");
    expect(await recordByOtherMeans({ refundId: paid.refundId })).toMatchObject({
      refund: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
    const { refundId } = await failed();
    for (const [explanation, code] of [
      ["", "TEXT_REQUIRED"],
      ["x".repeat(1_001), "TEXT_TOO_LONG"],
    ])
      expect(await recordByOtherMeans({ refundId, explanation })).toEqual({
        refund: null,
        userErrors: [{ code, field: ["explanation"] }],
      });
    expect(await recordByOtherMeans({ refundId, explanation: "ä".repeat(1_000) })).toMatchObject({ userErrors: [] });
  });

  it("only operators can settle it; and the back end reports nothing if there is a payment gateway", async () => {
    const { orderId, refundId } = await failed();
    for (const token of [scenario.users.backEnd, scenario.token("client"), scenario.token("freelancer")]) {
      const { errors } = await send(token, SETTLE, { refundId, explanation: "Mine" });
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(["FORBIDDEN"]);
    }
    const { errors } = await send(scenario.users.backEnd, REPORT, { refundId, result: "PROCESSED", reference: "T-1" });
    expect(errors).toMatchObject([
      { message: expect.stringContaining("payment gateway") as string, extensions: { code: "FORBIDDEN" } },
    ]);
    expect(await refundOf(orderId)).toMatchObject({ state: "FAILED" });
  });
});
