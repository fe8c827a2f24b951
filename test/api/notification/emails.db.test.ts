import { HOUR_MS } from "../../../src/domain/duration";
import { flush, mailsOf, reportedBy } from "../../support/app/emails";
import type { MutationName } from "../../support/app/operations-a";
import { openOrderScenario, type OrderScenario, type Role, wordOf } from "../../support/app/order-scenario";
import { textAt } from "../../support/app/service";

let scenario: OrderScenario;
beforeAll(async () => {
  scenario = await openOrderScenario({ environment: { MAILS: "1", PUBLIC_URL: "https://orders.example.com/" } });
});
afterAll(() => scenario.close());

type Step = readonly [Role, MutationName, object?] | { readonly pass: number };

const usd = (amount: string) => ({ amount, currencyCode: "USD" });
const ID_FIELDS: Readonly<Record<string, string>> = { dsp: "disputeId", rfo: "refundOfferId", chg: "changeRequestId" };

/**
 * Plays these steps on one order; what a step answers is what the last one opened. Each mail's instant is its step's.
 */
async function history(...steps: readonly Step[]): Promise<string> {
  const { id: orderId } = await scenario.place();
  let opened: Readonly<Record<string, string>> = {};
  for (const step of steps) {
    if ("pass" in step) await flush(scenario, `PT${step.pass / HOUR_MS}H`);
    else {
      const [who, name, input = {}] = step;
      const isAnswer = /^(?:answer|accept|decline|withdraw)(?!Delivery)/u.test(name);
      const { result } = await scenario.done(who, name, { ...(isAnswer ? opened : { orderId }), ...input });
      const id = wordOf(result?.id);
      const field = ID_FIELDS[id.slice(0, 3)];
      if (field !== undefined && !isAnswer) opened = { [field]: id };
      await flush(scenario, "PT1S");
    }
  }
  return orderId;
}

const words = { message: "Some words" };
const cancelling = { ...words, reason: "UNABLE_TO_COMPLETE" };
const later = { ...words, newDeliveryDueAt: "2990-01-01T00:00:00.000Z" };
const extras = { ...words, extras: [{ title: "Icon", price: usd("20"), extraDays: 1 }] };
const offer = { ...words, amount: usd("50"), reason: "GOODWILL" };

const HISTORIES: readonly (readonly [string, readonly Step[], readonly string[]])[] = [
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

it.each(HISTORIES)("%s", async (_sentence, steps, recipients) => {
  const mails = await mailsOf(scenario, await history(...steps));
  expect(reportedBy(mails)).toEqual(recipients);
});

it("[N1, C6, N3, T3] both parties are emailed when nobody answered, at the time of the expiry, and the recipient of the request gets reminders before", async () => {
  const orderId = await history(["freelancer", "requestCancellation", cancelling]);
  const openedAt = (await scenario.service.now()) - 1_000;
  await flush(scenario, "PT72H");
  const { client } = scenario.users;
  const mails = await mailsOf(scenario, orderId);
  expect(
    mails
      .map(({ to, about, sentAt }) => [to, about, (sentAt - openedAt) / HOUR_MS])
      .toSorted((a, b) => Number(a[2]) - Number(b[2])),
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

it("[N1] both parties are emailed about the result that the payment gateway reports", async () => {
  const orderId = await history(["freelancer", "offerPartialRefund", offer], ["client", "acceptRefundOffer", words]);
  const { store, execute } = scenario.service.service;
  const refundId = (await store.reads.orders.byId([orderId])).get(orderId)?.refunds[0]?.id ?? "";
  await execute.recordRefundResult({ orderId, refundId, outcome: "FAILED" });
  await flush(scenario, "PT1S");
  await execute.recordRefundResult({ orderId, refundId, outcome: "PROCESSED" });
  const recipients = reportedBy(await mailsOf(scenario, orderId)).slice(3);
  expect(recipients.toSorted()).toEqual([
    "client: REFUND_FAILED",
    "client: REFUND_PROCESSED",
    "freelancer: REFUND_FAILED",
    "freelancer: REFUND_PROCESSED",
  ]);
});

it("[N2] the id of an email consists of its move and its recipient, its link leads to the order's page, and its row is deleted after sending", async () => {
  const orderId = await history(["client", "requestOrderUpdate", words]);
  const [recipients] = await mailsOf(scenario, orderId);
  const [, event] = await scenario.events(orderId);
  expect(recipients?.mail).toMatchObject({
    id: `mail.${textAt(event?.id)}.freelancer`,
    toAddress: `${scenario.users.freelancer.subject}@people.example`,
  });
  for (const body of [recipients?.mail.textBody, recipients?.mail.htmlBody]) {
    expect(body).toContain(`https://orders.example.com/orders/${orderId}`);
    expect(body).toContain("Some words");
  }
  const { store } = scenario.service.service;
  const { outbox, outboxDeadLetters } = await store.backlog();
  expect([outbox.MAIL.count, outboxDeadLetters.MAIL]).toEqual([0, 0]);
});

it("[N3, O9] a user who has answered gets no reminder, and the rest of a window has reminders of its own", async () => {
  const orderId = await history(
    ["client", "requestOrderUpdate", words],
    { pass: 23 * HOUR_MS },
    ["freelancer", "answerOrderUpdate", words],
    {
      pass: 30 * HOUR_MS,
    },
  );
  expect(reportedBy(await mailsOf(scenario, orderId))).toEqual([
    "freelancer: ORDER_UPDATE_REQUESTED",
    "client: ORDER_UPDATE_ANSWERED",
  ]);
  const delivered = await history(["freelancer", "deliverOrder", { note: "Here" }], { pass: 40 * HOUR_MS }, [
    "client",
    "requestOrderUpdate",
    words,
  ]);
  await history({ pass: 48 * HOUR_MS });
  await history({ pass: 36 * HOUR_MS });
  const reminders = (await mailsOf(scenario, delivered))
    .map(({ about }) => about)
    .filter((about) => about.startsWith("REMINDER"));
  // The window's first; both of the request; both of the 32 hours that were left of the window.
  expect(reminders).toEqual(["REMINDER 1", "REMINDER 1", "REMINDER 2", "REMINDER 1", "REMINDER 2"]);
});
