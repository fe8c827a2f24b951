import { MAILED_TYPES } from "../../../src/domain/order/recipients";
import { isRequired, REQUIRED_EMAILS } from "../../../src/domain/required-emails";
import { flush, mailsOf, reportedBy } from "../../support/app/emails";
import type { MutationName } from "../../support/app/operations-a";
import { listOf, openOrderScenario, type OrderScenario, type Role } from "../../support/app/order-scenario";
import type { Json } from "../../support/app/service";

const PREFERENCES = "{ viewer { notificationPreferences { type email } } }";
const UPDATE = `mutation ($input: UpdateNotificationPreferencesInput!) {
  updateNotificationPreferences(input: $input) { viewer { notificationPreferences { type email } } userErrors { code field message } }
}`;

let scenario: OrderScenario;
beforeAll(async () => {
  scenario = await openOrderScenario({ environment: { MAILS: "1" } });
});
afterAll(() => scenario.close());

type Preference = readonly [type: string, email: boolean];

const offOf = (viewer: Json | undefined): readonly unknown[] =>
  listOf(viewer?.notificationPreferences)
    .filter(({ email }) => (email as unknown) === false)
    .map(({ type }) => type);
const off = async (who: Role) => offOf((await scenario.service.ask(scenario.token(who), PREFERENCES)).data.viewer);
async function update(who: Role, preferences: readonly Preference[], idempotencyKey?: string): Promise<Json> {
  const input = { preferences: preferences.map(([type, email]) => ({ type, email })), idempotencyKey };
  const { data, errors } = await scenario.service.ask(scenario.token(who), UPDATE, { input });
  expect(errors).toEqual([]);
  return data.updateNotificationPreferences ?? {};
}
const done = async (who: Role, ...preferences: readonly Preference[]) => {
  expect((await update(who, preferences)).userErrors).toEqual([]);
};

describe("the emails that a user wants to receive", () => {
  it("are all emails, unless the user says otherwise; each user has their own choice", async () => {
    const { data } = await scenario.service.ask(scenario.token("outsider"), PREFERENCES);
    expect(data.viewer?.notificationPreferences).toEqual(MAILED_TYPES.map((type) => ({ type, email: true })));
    const payload = await update("client", [
      ["REVISION_REQUESTED", false],
      ["CHANGE_WITHDRAWN", false],
    ]);
    expect([payload.userErrors, offOf(payload.viewer)]).toEqual([[], ["REVISION_REQUESTED", "CHANGE_WITHDRAWN"]]);
    await done("client", ["REVISION_REQUESTED", true]);
    expect([await off("client"), await off("freelancer")]).toEqual([["CHANGE_WITHDRAWN"], []]);
  });

  it("[I1] a choice is stored once under an idempotency key", async () => {
    const first = await update("outsider", [["REVISION_REQUESTED", false]], "once");
    await done("outsider", ["REVISION_REQUESTED", true]);
    expect((await update("outsider", [["REVISION_REQUESTED", false]], "once")).userErrors).toEqual(first.userErrors);
    expect(await off("outsider")).toEqual([]);
    const other = await update("outsider", [["REVISION_REQUESTED", true]], "once");
    expect(other).toMatchObject({
      viewer: null,
      userErrors: [{ code: "IDEMPOTENCY_KEY_REUSED", field: ["idempotencyKey"] }],
    });
  });

  it.each<[string, Preference, string]>([
    ["a message, for which no email exists", ["MESSAGE_POSTED", false], "type"],
    ["a review, also if it is switched on", ["REVIEW_LEFT", true], "type"],
    ["[P11] an offered refund", ["REFUND_OFFERED", false], "email"],
    ["[N9] a requested cancellation", ["CANCELLATION_REQUESTED", false], "email"],
    ["[N9] a requested change", ["CHANGE_REQUESTED", false], "email"],
    ["[N9] a delivery", ["ORDER_DELIVERED", false], "email"],
    ["an accepted offer", ["REFUND_OFFER_ACCEPTED", false], "email"],
    ["an accepted change", ["CHANGE_ACCEPTED", false], "email"],
    ["a cancelled order", ["ORDER_CANCELLED", false], "email"],
    ["a completed milestone", ["MILESTONE_COMPLETED", false], "email"],
    ["the result of a refund", ["REFUND_FAILED", false], "email"],
    ["a choice that is stored already", ["ORDER_UPDATE_EXPIRED", true], "type"],
  ])("%s is refused, and no part of the request takes effect", async (_what, preference, field) => {
    const payload = await update("outsider", [["ORDER_UPDATE_EXPIRED", false], preference]);
    expect(payload).toMatchObject({
      viewer: null,
      userErrors: [{ code: "INVALID_VALUE", field: ["preferences", "1", field] }],
    });
    expect(await off("outsider")).toEqual([]);
  });

  it("more types than exist are refused in one request", async () => {
    const many = Array.from({ length: 100 }, (): Preference => ["ORDER_DELIVERED", true]);
    expect((await update("outsider", many)).userErrors).toMatchObject([
      { code: "INVALID_VALUE", field: ["preferences"] },
    ]);
  });

  it("[V1] an API key has no choice, and cannot make one", async () => {
    const { backEnd } = scenario.users;
    expect((await scenario.service.ask(backEnd, PREFERENCES)).data.viewer).toEqual({ notificationPreferences: [] });
    const { errors } = await scenario.service.ask(backEnd, UPDATE, { input: { preferences: [] } });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(["FORBIDDEN"]);
  });
});

it("[N1, N3] an email that is switched off is not sent, nor a reminder of it; the choice is read at the time of sending; emails about money are sent", async () => {
  const words = { message: "Some words" };
  await done("freelancer", ["ORDER_UPDATE_REQUESTED", false], ["CHANGE_DECLINED", false]);
  const { id: orderId } = await scenario.place();
  await scenario.done("client", "requestOrderUpdate", { orderId, ...words });
  await flush(scenario, "PT47H");
  await done("freelancer", ["ORDER_UPDATE_REQUESTED", true]);
  await flush(scenario, "PT2H");
  const offered = await scenario.done("freelancer", "offerPartialRefund", {
    orderId,
    ...words,
    reason: "GOODWILL",
    amount: { amount: "10.00", currencyCode: "USD" },
  });
  await flush(scenario, "PT1S");
  await scenario.done("client", "acceptRefundOffer", { refundOfferId: offered.result?.id, ...words });
  expect(reportedBy(await mailsOf(scenario, orderId))).toEqual([
    "client: ORDER_UPDATE_EXPIRED",
    "freelancer: ORDER_UPDATE_EXPIRED",
    "client: REFUND_OFFERED",
    "freelancer: REFUND_OFFERED",
    "freelancer: REFUND_OFFER_ACCEPTED",
  ]);
});

describe("[S25, N9] a person who switched off every email that can be switched off", () => {
  const words = { message: "Some words" };
  const switchable = MAILED_TYPES.filter((type) => !isRequired(type)).map((type): Preference => [type, false]);
  const milestones = [1, 2].map((number) => ({
    title: `Part ${number}`,
    price: { amount: "100.00", currencyCode: "USD" },
  }));

  const cancel = { ...words, reason: "OTHER", confidentialNote: "Some words" };
  const inParts = { type: "MILESTONE", unitPrice: null, milestones };

  it.each<[what: string, by: Role, move: readonly [MutationName, object], emails: readonly string[], placed: object]>([
    [
      "a client's cancellation",
      "client",
      ["requestCancellation", cancel],
      ["CANCELLATION_REQUESTED", "ORDER_CANCELLED"],
      {},
    ],
    [
      "a freelancer's cancellation",
      "freelancer",
      ["requestCancellation", cancel],
      ["CANCELLATION_REQUESTED", "ORDER_CANCELLED"],
      {},
    ],
    ["a delivery", "freelancer", ["deliverOrder", { note: "Done" }], ["ORDER_DELIVERED", "ORDER_COMPLETED"], {}],
    [
      "a milestone's delivery",
      "freelancer",
      ["deliverOrder", { note: "Done" }],
      ["ORDER_DELIVERED", "MILESTONE_COMPLETED"],
      inParts,
    ],
  ])(
    "%s: gets the request, both reminders, and the outcome, whatever an older release stored",
    async (_what, by, move, emails, placed) => {
      const recipient = by === "client" ? "freelancer" : "client";
      await done(recipient, ...switchable);
      const stored = REQUIRED_EMAILS.map((type) => ({ type, email: false }));
      await scenario.service.service.store.orders.transact((transaction) =>
        transaction.users.saveEmailPreferences(scenario.users[recipient].id, stored),
      );
      const { id: orderId } = await scenario.place(placed);
      await scenario.done(by, move[0], { orderId, ...move[1] });
      await flush(scenario, "P4D");
      const address = `${scenario.users[recipient].subject}@people.example`;
      const mails = (await mailsOf(scenario, orderId)).filter(({ mail }) => mail.toAddress === address);
      const [request, outcome] = emails;
      expect(mails.map(({ about }) => about).slice(0, 4)).toEqual([request, "REMINDER 1", "REMINDER 2", outcome]);
      expect(await off(recipient)).toEqual(switchable.map(([type]) => type));
    },
  );
});
