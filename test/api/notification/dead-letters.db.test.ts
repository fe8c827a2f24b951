import { HOUR_MS } from "../../../src/domain/duration";
import { MailServer } from "../../support/app/email-server";
import { listOf } from "../../support/app/order-scenario";
import { type Json, textAt } from "../../support/app/service";
import { until } from "../../support/app/until";
import { rowsOf, runOn } from "../../support/database/rows";
import { WebhookScenario } from "../../support/partner/webhook-scenario";

/**
 * A service with a mail server that refuses an address, a deadline that cannot be processed, and a webhook message that
 * cannot be created.
 */
let mails: MailServer;
let webhooks: WebhookScenario;
let operator: string;
beforeAll(async () => {
  mails = await MailServer.start();
  const environment = { MAILS: "1", SMTP_URL: mails.url, PUBLIC_URL: "https://orders.example.com" };
  webhooks = await WebhookScenario.open({ environment });
  operator = await asOperator("operator");
});
afterAll(async () => {
  await webhooks.close();
  await mails.down();
});

const asOperator = (subject: string) =>
  webhooks.scenario.service.token(subject, { scopes: ["operator"], channel: "API" });
const change = (sql: string) => runOn(webhooks.scenario.service.database, sql);
const rows = async (table: string) => (await rowsOf(webhooks.scenario.service.database))[table] ?? [];

const LIST = `query ($kind: DeadLetterKind, $first: Int, $after: String) { deadLetters(kind: $kind, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { id kind orderId since tries lastError }
} }`;
const listed = async (variables: object = {}): Promise<Json> => {
  const { data, errors } = await webhooks.scenario.service.ask(operator, LIST, variables);
  expect(errors).toEqual([]);
  return data.deadLetters ?? {};
};
const ofKind = async (kind: string): Promise<readonly Json[]> => listOf((await listed({ kind })).nodes);
const RETRY =
  "mutation ($input: RetryDeadLetterInput!) { retryDeadLetter(input: $input) { deadLetterId userErrors { code } } }";
const retry = async (deadLetterId: unknown, idempotencyKey?: string, token = operator): Promise<Json | undefined> =>
  (await webhooks.scenario.service.ask(token, RETRY, { input: { deadLetterId, idempotencyKey } })).data.retryDeadLetter;
const audited = async (id: unknown) =>
  (await rows("audit_log")).filter(({ operation }) => operation === `retryDeadLetter ${textAt(id)}`);

/** An email that is rendered while its order is incomplete would only be retried later. */
const allSent = () => until(async () => (await rows("outbox")).every(({ kind }) => kind !== "MAIL"));

/** A cancellation whose expiry no rule governs: its deadline fails five times. */
async function deadDeadline(): Promise<{ readonly orderId: string; readonly email: Json | undefined }> {
  const { scenario } = webhooks;
  const { id: orderId } = await scenario.place();
  await scenario.done("freelancer", "requestCancellation", {
    orderId,
    reason: "SCOPE_CHANGED",
    message: "This is another job by now.",
  });
  await allSent();
  await change(`UPDATE resolutions SET policy_version = 'torn' WHERE order_id = '${orderId}'`);
  await scenario.moveBy(48 * HOUR_MS);
  await until(async () => (await ofKind("DEADLINE")).length === 1);
  return { orderId, email: (await ofKind("DEADLINE"))[0] };
}
const mend = (orderId: string) =>
  change(`UPDATE resolutions SET policy_version = '2023-06-11' WHERE order_id = '${orderId}'`);
const silence = async (orderId: string) =>
  (await webhooks.scenario.events(orderId)).filter(({ type }) => textAt(type) === "CANCELLATION_ACCEPTED_BY_SILENCE");

it("[F40] a deadline that is no longer retried is listed, and takes effect once after a retry, which is recorded", async () => {
  const { orderId, email: deadLetter } = await deadDeadline();
  expect(deadLetter).toMatchObject({ kind: "DEADLINE", orderId, tries: 5, lastError: "RangeError" });
  await mend(orderId);
  const others = await Promise.all(["one", "two"].map(asOperator));
  const answers = await Promise.all([operator, ...others].map((token) => retry(deadLetter?.id, undefined, token)));
  const codes = answers.map((answer) => listOf(answer?.userErrors).map(({ code }) => textAt(code)));
  expect(codes.toSorted((a, b) => a.length - b.length)).toEqual([[], ["NOT_FOUND"], ["NOT_FOUND"]]);
  await until(async () => (await silence(orderId)).length > 0);
  expect([await ofKind("DEADLINE"), (await silence(orderId)).length]).toEqual([[], 1]);
  expect(await audited(deadLetter?.id)).toMatchObject([{ order_id: orderId }]);
});

it("[F40, I1] a repeated retry with its key returns the first result; a new one finds nothing", async () => {
  const { orderId, email: deadLetter } = await deadDeadline();
  const first = await retry(deadLetter?.id, "key-1");
  expect(first).toEqual({ deadLetterId: deadLetter?.id, userErrors: [] });
  expect(await retry(deadLetter?.id, "key-1")).toEqual(first);
  expect(await audited(deadLetter?.id)).toMatchObject([{ reader: "operator", order_id: orderId }]);
  // It fails again, because nothing was repaired, and can be retried again.
  await until(async () => (await ofKind("DEADLINE")).length === 1);
  await mend(orderId);
  expect(await retry(deadLetter?.id, "key-2")).toMatchObject({ userErrors: [] });
  await until(async () => (await silence(orderId)).length === 1);
  expect(await retry(deadLetter?.id)).toEqual({ deadLetterId: null, userErrors: [{ code: "NOT_FOUND" }] });
});

it("[F40] an email that was refused is listed without its address, and is sent once after a retry", async () => {
  const { scenario } = webhooks;
  await allSent();
  mails.mood = { at: "RECIPIENT", code: 550 };
  const { id: orderId } = await scenario.place();
  await scenario.done("client", "requestOrderUpdate", { orderId, message: "How is it going?" });
  await until(async () => (await ofKind("EMAIL")).length === 1);
  const [email] = await ofKind("EMAIL");
  expect(email).toMatchObject({ kind: "EMAIL", orderId, tries: 1, lastError: "EENVELOPE RCPT TO 550" });
  expect(JSON.stringify(email)).not.toMatch(/people\.example|How is it|Words of/u);
  mails.mood = "SERVES";
  mails.arrived.length = 0;
  expect(await retry(email?.id)).toMatchObject({ userErrors: [] });
  await mails.until(() => mails.arrived.length > 0);
  await allSent();
  expect([mails.arrived.length, await ofKind("EMAIL"), (await audited(email?.id)).length]).toEqual([1, [], 1]);
});

it("[F40] a webhook message that this service cannot render is listed, and arrives with the later ones, in order, after a retry", async () => {
  const { scenario, receiver } = webhooks;
  const { id: orderId } = await scenario.place();
  const { id: endpointId } = await webhooks.endpoint("/dead", ["MESSAGE_POSTED"]);
  await webhooks.post(orderId, "One.");
  await receiver.count("/dead", 1);
  const secret = textAt((await rows("webhook_endpoints")).find(({ id }) => id === endpointId)?.secret);
  await change(
    `UPDATE webhook_endpoints SET secret = 'torn', last_success_at = 9000000000000 WHERE id = '${endpointId}'`,
  );
  await webhooks.post(orderId, "Two.");
  for (let tries = 2; tries <= 10; tries += 1) {
    await webhooks.attempts(endpointId, tries);
    await change(
      `UPDATE webhook_streams SET due_at = 0 WHERE endpoint_id = '${endpointId}' AND lease_owner IS NULL AND due_at IS NOT NULL`,
    );
  }
  await until(async () => (await ofKind("WEBHOOK_MESSAGE")).length === 1);
  const [email] = await ofKind("WEBHOOK_MESSAGE");
  expect(email).toMatchObject({ orderId, tries: 10, lastError: "PAYLOAD_FAILED" });
  await change(`UPDATE webhook_endpoints SET secret = '${secret}' WHERE id = '${endpointId}'`);
  await webhooks.post(orderId, "Three.");
  await receiver.count("/dead", 2);
  expect(await retry(email?.id)).toMatchObject({ userErrors: [] });
  const messages = await receiver.count("/dead", 4);
  const sequences = messages.map(({ data }) => data.sequence);
  expect(sequences).toEqual([2, 4, 3, 4]);
  expect(messages[3]?.id).toBe(messages[1]?.id);
  expect([await ofKind("WEBHOOK_MESSAGE"), (await audited(email?.id)).length]).toEqual([[], 1]);
});

it("[F40] the list is paged by cursors, which are valid for the same kind only; failed refunds are not in it", async () => {
  const { scenario } = webhooks;
  await allSent();
  const { id: orderId } = await scenario.place();
  const put = (id: string, kind: string) =>
    change(
      `INSERT INTO outbox (id, kind, order_id, subject_id, due_at, tries, set_aside) VALUES ('${id}', '${kind}', '${orderId}', '${orderId}', 1, 2, 1)`,
    );
  for (const id of ["MAIL:a", "MAIL:b", "MAIL:c"]) await put(id, "MAIL");
  await put("REFUND:a", "REFUND");
  const page = await listed({ first: 2 });
  expect(listOf(page.nodes).map(({ id }) => textAt(id))).toEqual(["EMAIL:MAIL:a", "EMAIL:MAIL:b"]);
  expect(page).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
  const after = textAt(page.pageInfo?.endCursor);
  const rest = await listed({ after });
  expect(rest).toMatchObject({
    nodes: [{ id: "EMAIL:MAIL:c" }],
    pageInfo: { hasNextPage: false, hasPreviousPage: true },
  });
  const { errors } = await scenario.service.ask(operator, LIST, { kind: "EMAIL", after });
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
  for (const id of ["", "EMAIL:", "REFUND:REFUND:a", "EMAIL:REFUND:a", "DEADLINE:x", "EMAIL:'; DROP TABLE outbox"])
    expect(await retry(id)).toEqual({ deadLetterId: null, userErrors: [{ code: "NOT_FOUND" }] });
  await change("DELETE FROM outbox");
});
