import { DAY_MS, HOUR_MS } from "../../../src/domain/duration";
import { COUNTDOWN } from "../../support/app/operations-a";
import { at, iso, openOrderScenario, type OrderScenario, type Stream, wordOf } from "../../support/app/order-scenario";
import type { Json } from "../../support/app/service";

let scenario: OrderScenario;
beforeAll(async () => {
  scenario = await openOrderScenario();
});
afterAll(() => scenario.close());

const watch = (orderId: string): readonly Stream[] =>
  (["client", "freelancer"] as const).map((who) => scenario.subscribe(who, COUNTDOWN, { orderId }));

/** What both parties are shown: each reads on until it is right, and both must then show the same. */
async function bothShow(
  streams: readonly Stream[],
  isRight: (countdown: Json | null) => boolean,
): Promise<Json | null> {
  const shown = await Promise.all(
    streams.map(
      async (stream) => (await stream.until((item) => isRight(countdownIn(item)))).map(countdownIn).at(-1) ?? null,
    ),
  );
  expect(shown[1]).toEqual(shown[0]);
  return shown[0] ?? null;
}

const countdownIn = (item: Json): Json | null => at(item, "countdown");
const isOver = (countdown: Json | null): boolean => countdown === null;
const isRunning = (countdown: Json | null): boolean => countdown !== null;
const remains = (seconds: number) => (countdown: Json | null) => Number(countdown?.remainingSeconds) === seconds;

const closeAll = async (streams: readonly Stream[]) => {
  for (const stream of streams) await stream.close();
};

describe("[L2] both parties see the same countdown", () => {
  it("[L2, C8] shows nothing, then its start, then the time left, and ends automatically", async () => {
    const order = await scenario.place();
    const streams = watch(order.id);
    expect(await bothShow(streams, isOver)).toBeNull();
    const now = await scenario.service.now();
    const asked = await scenario.done("client", "requestCancellation", {
      orderId: order.id,
      message: "Sorry.",
      reason: "NO_LONGER_NEEDED",
    });
    const started = await bothShow(streams, isRunning);
    expect(started).toEqual({
      startsAt: iso(now),
      endsAt: iso(now + 48 * HOUR_MS),
      serverTime: iso(now),
      remainingSeconds: 172_800,
      totalSeconds: 172_800,
      elapsedRatio: 0,
      awaiting: "FREELANCER",
      onExpiry: "ORDER_CANCELLED",
      resolution: { id: asked.result?.id },
    });
    await scenario.moveBy(36 * HOUR_MS);
    expect(await bothShow(streams, remains(12 * 3600))).toMatchObject({
      serverTime: iso(now + 36 * HOUR_MS),
      elapsedRatio: 0.75,
    });
    await scenario.moveBy(12 * HOUR_MS - 30_000);
    expect(await bothShow(streams, remains(30))).toMatchObject({ endsAt: iso(now + 48 * HOUR_MS) });
    await scenario.moveBy(30_000);
    expect(await bothShow(streams, isOver)).toBeNull();
    await closeAll(streams);
  });

  it("[L2] ends immediately on both sides with an answer", async () => {
    const order = await scenario.place();
    const asked = await scenario.done("client", "requestOrderUpdate", {
      orderId: order.id,
      message: "How is it going?",
    });
    const streams = watch(order.id);
    expect(await bothShow(streams, isRunning)).toMatchObject({ awaiting: "FREELANCER", onExpiry: "DISPUTE_CLOSED" });
    await scenario.done("freelancer", "answerOrderUpdate", { disputeId: asked.result?.id, message: "Nearly done." });
    expect(await bothShow(streams, isOver)).toBeNull();
    await closeAll(streams);
  });

  it("[L2, O9] changes from a delivery's to a resolution's, and back to a whole new one", async () => {
    const order = await scenario.place();
    await scenario.done("freelancer", "deliverOrder", { orderId: order.id, note: "Here it is." });
    const streams = watch(order.id);
    const acceptance = await bothShow(streams, isRunning);
    expect(acceptance).toMatchObject({
      totalSeconds: 3 * 86_400,
      awaiting: "CLIENT",
      onExpiry: "ORDER_COMPLETED",
      resolution: null,
    });
    await scenario.moveBy(DAY_MS);
    const input = {
      orderId: order.id,
      message: "Sorry.",
      reason: "GOODWILL",
      amount: { amount: "10", currencyCode: "USD" },
    };
    const offered = await scenario.done("freelancer", "offerPartialRefund", input);
    const isOffer = (countdown: Json | null) => wordOf(countdown?.onExpiry) === "OFFER_VOID";
    expect(await bothShow(streams, isOffer)).toMatchObject({
      awaiting: "CLIENT",
      resolution: { id: offered.result?.id },
    });
    const resumedAt = await scenario.moveBy(HOUR_MS);
    await scenario.done("freelancer", "withdrawRefundOffer", { refundOfferId: offered.result?.id });
    const isAcceptance = (countdown: Json | null) => wordOf(countdown?.onExpiry) === "ORDER_COMPLETED";
    expect(await bothShow(streams, isAcceptance)).toMatchObject({
      startsAt: iso(resumedAt),
      endsAt: iso(resumedAt + 3 * DAY_MS),
    });
    await closeAll(streams);
  });

  it("[L2] a subscriber receives the same data as the order page shows at that time", async () => {
    const order = await scenario.place();
    await scenario.done("freelancer", "requestCancellation", { orderId: order.id, reason: "UNABLE_TO_COMPLETE" });
    await scenario.moveBy(HOUR_MS);
    const streams = watch(order.id);
    const recipients = await bothShow(streams, remains(47 * 3600));
    const query = `query ($id: ID!) { order(id: $id) { countdown { startsAt endsAt serverTime remainingSeconds totalSeconds elapsedRatio awaiting onExpiry resolution { id } } } }`;
    for (const who of ["client", "freelancer"] as const) {
      const { data } = await scenario.service.ask(scenario.token(who), query, { id: order.id });
      expect(data.order?.countdown).toEqual(recipients);
    }
    await closeAll(streams);
  });
});
