import { setImmediate } from "node:timers/promises";
import { MailServer } from "../../support/app/email-server";
import { openOrderScenario, type OrderScenario } from "../../support/app/order-scenario";
import { textAt } from "../../support/app/service";
import { until } from "../../support/app/until";
import { rowsOf, runOn } from "../../support/database/rows";

/** The service with a real mail server, which can be away or in a bad mood, and the sandbox's own payment gateway. */
let server: MailServer;
let scenario: OrderScenario;
beforeAll(async () => {
  server = await MailServer.start({ user: "orders", pass: "secret of the server" });
  const environment = {
    MAILS: "1",
    SMTP_URL: server.url,
    MAIL_FROM: "Orders <orders@market.example>",
    PUBLIC_URL: "https://orders.example.com",
    GATEWAY: "sandbox",
  };
  scenario = await openOrderScenario({ environment });
});
afterAll(async () => {
  await scenario.close();
  await server.down();
});
beforeEach(() => {
  server.arrived.length = 0;
});

const figures = async (): Promise<Readonly<Record<string, number>>> => {
  const response = await fetch(new URL("/health/ready", scenario.service.url));
  return ((await response.json()) as { readonly figures: Readonly<Record<string, number>> }).figures;
};

/** Asks for an update on a new order: one mail to the freelancer. Answers the order's id. */
async function asked(): Promise<string> {
  const { id: orderId } = await scenario.place();
  await scenario.done("client", "requestOrderUpdate", { orderId, message: "How is it going?" });
  return orderId;
}

/** Every waiting email was tried, and no try is in progress. */
const triedAll = (count: number): Promise<void> =>
  until(async () => {
    await setImmediate();
    const { outbox = [] } = await rowsOf(scenario.service.database);
    const mails = outbox.filter(({ kind }) => kind === "MAIL");
    return mails.length === count && mails.every(({ tries, lease_owner }) => Number(tries) > 0 && lease_owner === null);
  });
/** The effect of waiting. Tries in progress stay with the node that holds them. */
const againAtOnce = () =>
  runOn(scenario.service.database, "UPDATE outbox SET due_at = 0 WHERE kind = 'MAIL' AND lease_owner IS NULL");
const arrived = (): readonly string[] => server.arrived.map(({ mail }) => mail.messageId ?? "").toSorted();

it("[N1, N2] an email is sent through the mail server, with the headers of its order", async () => {
  const orderId = await asked();
  await server.until(() => server.arrived.length === 1);
  const [, event] = await scenario.events(orderId);
  expect(server.arrived[0]).toMatchObject({
    recipients: [`${scenario.users.freelancer.subject}@people.example`],
    mail: {
      messageId: `<mail.${textAt(event?.id)}.freelancer@orders.example.com>`,
      references: `<${orderId}@orders.example.com>`,
      from: { value: [{ name: "Orders", address: "orders@market.example" }] },
    },
  });
  await until(async () => (await figures()).mailsWaiting === 0);
});

it("[F16] no mutation waits while the mail server is down, emails wait and are counted, and each arrives once afterwards", async () => {
  await server.down();
  for (let count = 0; count < 3; count += 1) await asked();
  await triedAll(3);
  expect(await figures()).toMatchObject({ mailsWaiting: 3, mailsRefused: 0 });
  await server.up();
  await againAtOnce();
  await server.until(() => server.arrived.length >= 3);
  await until(async () => (await figures()).mailsWaiting === 0);
  expect(new Set(arrived()).size).toBe(3);
  expect(arrived()).toHaveLength(3);
});

it("[N1] an email that waited has the recipient's language and address at the time of sending", async () => {
  await server.down();
  await asked();
  await triedAll(1);
  const { subject } = scenario.users.freelancer;
  const moved = {
    externalId: subject,
    displayName: "Der Freelancer",
    email: "new@people.example",
    locale: "de",
    timeZone: "Europe/Berlin",
  };
  const register = "mutation ($input: RegisterUserInput!) { registerUser(input: $input) { userErrors { code } } }";
  await scenario.service.ask(scenario.users.backEnd, register, { input: moved });
  await server.up();
  await againAtOnce();
  const toNew = () => server.arrived.find(({ recipients }) => recipients.includes("new@people.example"));
  await server.until(() => toNew() !== undefined);
  const arrived = toNew();
  expect([arrived?.recipients, arrived?.mail.headers.get("content-language")]).toEqual([["new@people.example"], "de"]);
  expect(arrived?.mail.text).toContain("Der Freelancer");
  await until(async () => (await figures()).mailsWaiting === 0);
});

it("[F16] 4xx is retried; 5xx is moved to the dead-letter state, shown, and stops no other email", async () => {
  server.mood = { at: "DATA", code: 451 };
  await asked();
  await triedAll(1);
  expect(await figures()).toMatchObject({ mailsWaiting: 1, mailsRefused: 0 });
  server.mood = { at: "RECIPIENT", code: 550 };
  await againAtOnce();
  await until(async () => (await figures()).mailsRefused === 1);
  expect(await figures()).toMatchObject({ mailsWaiting: 0, mailsRefused: 1 });
  server.mood = "SERVES";
  await againAtOnce();
  await asked();
  await server.until(() => server.arrived.length === 1);
  await until(async () => (await figures()).mailsWaiting === 0);
  expect([arrived().length, (await figures()).mailsRefused]).toEqual([1, 1]);
  const { outbox = [] } = await rowsOf(scenario.service.database);
  expect(outbox.map(({ last_error, set_aside }) => [last_error, Number(set_aside)])).toEqual([
    ["EENVELOPE RCPT TO 550", 1],
  ]);
});

it("[R12] an invalid address of an older release moves its email to the dead-letter state and stops no other one; a non-ASCII domain is sent in ASCII", async () => {
  const { subject } = scenario.users.freelancer;
  const written = (email: string) =>
    runOn(scenario.service.database, `UPDATE users SET email = '${email}' WHERE external_id = '${subject}'`);
  const { mailsRefused: before } = await figures();
  await written("anna@people..example");
  await asked();
  await until(async () => (await figures()).mailsRefused === (before ?? 0) + 1);
  await written("anna@bücher.example");
  await asked();
  await server.until(() => server.arrived.length === 1);
  expect(server.commands).toContain("RCPT TO:<anna@xn--bcher-kva.example>");
  const { outbox = [] } = await rowsOf(scenario.service.database);
  expect(outbox.map(({ last_error: error }) => error)).toContain("ADDRESS_NOT_DELIVERABLE");
  await until(async () => (await figures()).mailsWaiting === 0);
});

it("[F16] no mutation waits and refunds are paid while the mail server does not answer; the emails arrive once afterwards", async () => {
  server.mood = "HANGS";
  const before = server.asked;
  const { id: orderId } = await scenario.place();
  const cancelling = await scenario.done("client", "requestCancellation", {
    orderId,
    reason: "NO_LONGER_NEEDED",
    message: "Sorry",
  });
  await server.until(() => server.asked > before);
  await scenario.done("freelancer", "acceptCancellation", { disputeId: cancelling.result?.id });
  await until(async () => (await scenario.events(orderId)).some(({ type }) => textAt(type) === "REFUND_PROCESSED"));
  expect(server.arrived).toEqual([]);
  await server.down();
  server.mood = "SERVES";
  await server.up();
  // The request, its acceptance, and the refund's to both.
  await server.until(() => server.arrived.length >= 4);
  await until(async () => (await figures()).mailsWaiting === 0);
  expect(new Set(arrived()).size).toBe(4);
  expect(arrived()).toHaveLength(4);
});

it("[S2, V3] the log contains neither the mail server's text, nor a password, nor any user's text", () => {
  const log = scenario.service.logged.join("\n");
  expect(log).toContain("not sent and no longer retried, operator action required");
  for (const word of [
    "Words of the server",
    "secret of the server",
    "secret%20of",
    "How is it going",
    "people.example",
  ])
    expect(log).not.toContain(word);
});
