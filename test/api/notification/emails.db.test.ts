import { flush, mailsOf, toldBy } from "../../support/app/emails";
import { textAt } from "../../support/app/service";
import { HOUR_MS, openStage, wordOf, type Role, type Stage } from "../../support/app/order-scenario";
import type { MutationName } from "../../support/app/operations-a";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ environment: { MAILS: "1", PUBLIC_URL: "https://orders.example.com/" } });
});
afterAll(() => stage.close());

type Step = readonly [Role, MutationName, object?] | { readonly pass: number };

const usd = (amount: string) => ({ amount, currencyCode: "USD" });
const ID_FIELDS: Readonly<Record<string, string>> = { dsp: "disputeId", rfo: "refundOfferId", chg: "changeRequestId" };

/** Plays these steps on one order; what a step answers is what the last one opened. Each mail's instant is its step's. */
async function life(...steps: readonly Step[]): Promise<string> {
  const { id: orderId } = await stage.place();
  let opened: Readonly<Record<string, string>> = {};
  for (const step of steps) {
    if ("pass" in step) await flush(stage, `PT${step.pass / HOUR_MS}H`);
    else {
      const [who, name, input = {}] = step;
      const isAnswer = /^(?:answer|accept|decline|withdraw)(?!Delivery)/u.test(name);
      const { made } = await stage.done(who, name, { ...(isAnswer ? opened : { orderId }), ...input });
      const id = wordOf(made?.id);
      const field = ID_FIELDS[id.slice(0, 3)];
      if (field !== undefined && !isAnswer) opened = { [field]: id };
      await flush(stage, "PT1S");
    }
  }
  return orderId;
}

const words = { message: "Some words" };
const cancelling = { ...words, reason: "UNABLE_TO_COMPLETE" };
const later = { ...words, newDeliveryDueAt: "2990-01-01T00:00:00.000Z" };
const extras = { ...words, extras: [{ title: "Icon", price: usd("20"), extraDays: 1 }] };
const offer = { ...words, amount: usd("50"), reason: "GOODWILL" };

const LIVES: readonly (readonly [string, readonly Step[], readonly string[]])[] = [
  [
    "[N1] an update that a delivery answers, a revision, messages, completion and a review",
    [
      ["client", "requestOrderUpdate", words],
      ["freelancer", "deliverOrder", { note: "Here it is" }],
      ["client", "postMessage", words],
      ["client", "requestRevision", words],
      ["freelancer", "deliverOrder", { note: "Anew" }],
      ["client", "acceptDelivery"],
      ["client", "leaveReview", { rating: 5, comment: "Fine" }],
      ["client", "contactSupport", words],
    ],
    [
      "freelancer: ORDER_UPDATE_REQUESTED",
      "client: ORDER_DELIVERED",
      "freelancer: REVISION_REQUESTED",
      "client: ORDER_DELIVERED",
      "freelancer: ORDER_COMPLETED",
    ],
  ],
  [
    "[N1] what is withdrawn, declined and answered",
    [
      ["client", "requestOrderUpdate", words],
      ["freelancer", "answerOrderUpdate", words],
      ["freelancer", "requestDeliveryExtension", later],
      ["freelancer", "withdrawChange"],
      ["freelancer", "offerExtras", extras],
      ["client", "declineChange", words],
      ["freelancer", "offerExtras", extras],
      ["client", "acceptChange", words],
    ],
    [
      "freelancer: ORDER_UPDATE_REQUESTED",
      "client: ORDER_UPDATE_ANSWERED",
      "client: CHANGE_REQUESTED",
      "client: CHANGE_WITHDRAWN",
      "client: CHANGE_REQUESTED",
      "freelancer: CHANGE_DECLINED",
      "client: CHANGE_REQUESTED",
      "freelancer: CHANGE_ACCEPTED",
    ],
  ],
  [
    "[P11, N1] an offered refund is confirmed to its author",
    [
      ["freelancer", "offerPartialRefund", offer],
      ["client", "acceptRefundOffer", words],
    ],
    ["client: REFUND_OFFERED", "freelancer: REFUND_OFFERED", "freelancer: REFUND_OFFER_ACCEPTED"],
  ],
];

it.each(LIVES)("%s", async (_sentence, steps, told) => {
  const mails = await mailsOf(stage, await life(...steps));
  expect(toldBy(mails)).toEqual(told);
});

it("[N1, C6, N3, T3] silence is told to both at its instant, with reminders to whoever should have answered", async () => {
  const orderId = await life(["freelancer", "requestCancellation", cancelling]);
  const openedAt = (await stage.service.now()) - 1_000;
  await flush(stage, "PT72H");
  const { client } = stage.cast;
  const mails = await mailsOf(stage, orderId);
  expect(
    mails.map(({ to, about, sentAt }) => [to, about, (sentAt - openedAt) / HOUR_MS]).toSorted((a, b) => Number(a[2]) - Number(b[2])),
  ).toEqual(
    [
      ["client", "CANCELLATION_REQUESTED", 0],
      [`${client.subject}@people.example`, "REMINDER 1", 24],
      [`${client.subject}@people.example`, "REMINDER 2", 42],
      ["client", "ORDER_CANCELLED", 48],
      ["freelancer", "ORDER_CANCELLED", 48],
    ].sort((a, b) => Number(a[2]) - Number(b[2])),
  );
});

it("[N1] the gateway's word goes to both", async () => {
  const orderId = await life(["freelancer", "offerPartialRefund", offer], ["client", "acceptRefundOffer", words]);
  const { store, execute } = stage.service.service;
  const refundId = (await store.reads.orders([orderId])).get(orderId)?.refunds[0]?.id ?? "";
  await execute.settleRefund({ orderId, refundId, outcome: "FAILED" });
  await flush(stage, "PT1S");
  await execute.settleRefund({ orderId, refundId, outcome: "PROCESSED" });
  const told = toldBy(await mailsOf(stage, orderId)).slice(3);
  expect(told.toSorted()).toEqual([
    "client: REFUND_FAILED",
    "client: REFUND_PROCESSED",
    "freelancer: REFUND_FAILED",
    "freelancer: REFUND_PROCESSED",
  ]);
});

it("[N2] its id is the move's and the recipient's, its link the order's page; the row is gone once it was sent", async () => {
  const orderId = await life(["client", "requestOrderUpdate", words]);
  const [told] = await mailsOf(stage, orderId);
  const [, event] = await stage.events(orderId);
  expect(told?.mail).toMatchObject({
    id: `mail.${textAt(event?.id)}.freelancer`,
    toAddress: `${stage.cast.freelancer.subject}@people.example`,
  });
  for (const body of [told?.mail.textBody, told?.mail.htmlBody]) {
    expect(body).toContain(`https://orders.example.com/orders/${orderId}`);
    expect(body).toContain("Some words");
  }
  const { store } = stage.service.service;
  const { outbox, outboxDeadLetters } = await store.backlog();
  expect([outbox.MAIL.count, outboxDeadLetters.MAIL]).toEqual([0, 0]);
});

it("[N3, O9] who answers is not reminded, and what is left of a window has reminders of its own", async () => {
  const orderId = await life(["client", "requestOrderUpdate", words], { pass: 23 * HOUR_MS }, ["freelancer", "answerOrderUpdate", words], {
    pass: 30 * HOUR_MS,
  });
  expect(toldBy(await mailsOf(stage, orderId))).toEqual(["freelancer: ORDER_UPDATE_REQUESTED", "client: ORDER_UPDATE_ANSWERED"]);
  const delivered = await life(["freelancer", "deliverOrder", { note: "Here" }], { pass: 40 * HOUR_MS }, [
    "client",
    "requestOrderUpdate",
    words,
  ]);
  await life({ pass: 48 * HOUR_MS });
  await life({ pass: 36 * HOUR_MS });
  const reminders = (await mailsOf(stage, delivered)).map(({ about }) => about).filter((about) => about.startsWith("REMINDER"));
  // The window's first; both of the request; both of the 32 hours that were left of the window.
  expect(reminders).toEqual(["REMINDER 1", "REMINDER 1", "REMINDER 2", "REMINDER 1", "REMINDER 2"]);
});
