import { iso, openOrderScenario, type OrderScenario } from "../../support/app/order-scenario";
import { type Json, textAt } from "../../support/app/service";
import { checked } from "../../support/domain/ledger";

/**
 * The service with the sandbox's own gateway. The refund of a cancelled order of that price ends on the digits that the
 * table in docs/operations.md names.
 */
const PRICE = { succeeds: "200.00", failsOnce: "100.39", fails: "100.44", comesBack: "100.42" } as const;

const FAILED = `query($first: Int, $after: String) {
  failedRefunds(first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { id state amount { amount currencyCode } destination resolution { id order { id } } }
  }
}`;
const RETRY = `mutation($input: RetryRefundInput!) { retryRefund(input: $input) { refund { id state } userErrors { code } } }`;
const REFUNDS = `query($id: ID!) { order(id: $id) { refunds { id state amount { amount } processedAt } } }`;

let scenario: OrderScenario;
let operator: string;
beforeAll(async () => {
  scenario = await openOrderScenario({ environment: { GATEWAY: "sandbox" } });
  operator = await scenario.service.token("operator", { scopes: ["operator"], channel: "API" });
});
afterAll(async () => {
  expect((await checked(scenario.service.database)).errors).toEqual([]);
  await scenario.close();
});

/** Cancels an order of that price and waits until an event of this type reports its refund. */
async function cancelled(
  price: string,
  type: string,
): Promise<{ readonly orderId: string; readonly refundId: string }> {
  const { id: orderId } = await scenario.place({ unitPrice: { amount: price, currencyCode: "USD" } });
  const stream = await scenario.follow("freelancer", orderId);
  const asked = await scenario.done("client", "requestCancellation", {
    orderId,
    reason: "NO_LONGER_NEEDED",
    message: "Sorry",
  });
  await scenario.done("freelancer", "acceptCancellation", { disputeId: textAt(asked.result?.id) });
  await stream.until((item) => textAt(item.node?.type) === type);
  const [refund] = await refundsOf(orderId);
  return { orderId, refundId: textAt(refund?.id) };
}

const refundsOf = async (id: string): Promise<readonly Json[]> => {
  const { data } = await scenario.service.ask(scenario.token("client"), REFUNDS, { id });
  return data.order?.refunds as unknown as readonly Json[];
};
const failed = async (variables: object = {}): Promise<Json> => {
  const { data, errors } = await scenario.service.ask(operator, FAILED, variables);
  expect(errors).toEqual([]);
  return data.failedRefunds ?? {};
};
const retry = async (refundId: string, idempotencyKey?: string) =>
  (await scenario.service.ask(operator, RETRY, { input: { refundId, idempotencyKey } })).data.retryRefund;

describe("[P15, N4] a refund is paid automatically", () => {
  it("it becomes PROCESSED, and both parties are notified", async () => {
    const { orderId } = await cancelled(PRICE.succeeds, "REFUND_PROCESSED");
    const processedAt = iso(await scenario.service.now());
    expect(await refundsOf(orderId)).toMatchObject([{ state: "PROCESSED", amount: { amount: "211.00" }, processedAt }]);
    for (const who of ["client", "freelancer"] as const) {
      const { data } = await scenario.service.ask(
        scenario.token(who),
        "{ viewer { notifications(first: 1) { nodes { event { type order { id } } } } } }",
      );
      expect(data.viewer?.notifications?.nodes).toEqual([
        { event: { type: "REFUND_PROCESSED", order: { id: orderId } } },
      ]);
    }
  });
});

describe("[P16] refunds that failed", () => {
  it("are listed to operators until they are retried, and paid then", async () => {
    const { orderId, refundId } = await cancelled(PRICE.failsOnce, "REFUND_FAILED");
    expect(await failed()).toMatchObject({
      totalCount: 1,
      nodes: [{ id: refundId, state: "FAILED", destination: "Visa 4242", resolution: { order: { id: orderId } } }],
    });
    const stream = await scenario.follow("client", orderId);
    expect(await retry(refundId, "again")).toMatchObject({ refund: { id: refundId }, userErrors: [] });
    expect(await retry(refundId, "again")).toMatchObject({ refund: { id: refundId }, userErrors: [] });
    await stream.next();
    expect(await refundsOf(orderId)).toMatchObject([{ state: "PROCESSED" }]);
    expect(await failed()).toMatchObject({ totalCount: 0, nodes: [] });
    expect(await retry(refundId)).toEqual({ refund: null, userErrors: [{ code: "NOT_FOUND" }] });
  });

  it("are paged", async () => {
    const first = await cancelled(PRICE.fails, "REFUND_FAILED");
    const second = await cancelled(PRICE.fails, "REFUND_FAILED");
    const page = await failed({ first: 1 });
    expect(page).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true }, nodes: [{ id: first.refundId }] });
    const rest = await failed({ first: 1, after: page.pageInfo?.endCursor });
    expect(rest).toMatchObject({ pageInfo: { hasNextPage: false }, nodes: [{ id: second.refundId }] });
  });

  it("can fail late: PROCESSED, then FAILED", async () => {
    const { orderId } = await cancelled(PRICE.comesBack, "REFUND_FAILED");
    const types = (await scenario.events(orderId))
      .map(({ type }) => textAt(type))
      .filter((type) => type.startsWith("REFUND_"));
    expect(types).toEqual(["REFUND_PROCESSED", "REFUND_FAILED"]);
    expect(await refundsOf(orderId)).toMatchObject([{ state: "FAILED", processedAt: null }]);
  });

  it("are counted in health, and do not change readiness", async () => {
    const response = await fetch(new URL("/health/ready", scenario.service.url));
    expect(await response.json()).toMatchObject({ ready: true, figures: { refundsWaiting: 0, refundsFailed: 3 } });
  });

  it.each(["", "rfd_", "ord_00000000000000000000000000", "rfd_00000000000000000000000000"])(
    "%j is not the id of a failed refund",
    async (refundId) => {
      expect(await retry(refundId)).toEqual({ refund: null, userErrors: [{ code: "NOT_FOUND" }] });
    },
  );
});
