import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import defaultPolicy from "../../../src/policy/default-policy.json";
import { mailsOf } from "../../support/app/emails";
import { listOf, openOrderScenario, type OrderScenario, succeeded } from "../../support/app/order-scenario";
import { textAt } from "../../support/app/service";
import { runOn } from "../../support/database/rows";

/** Names and currencies that this node's Intl does not know, or knows otherwise than the policy does. */

const CURRENCIES = ["HUF", "XTS"];

let folder: string;
let scenario: OrderScenario;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tables-"));
  const [version] = defaultPolicy.versions;
  const added = Object.fromEntries(CURRENCIES.map((code) => [code, version?.currencies.USD]));
  const POLICY_FILE = join(folder, "policy.json");
  await writeFile(
    POLICY_FILE,
    JSON.stringify({ versions: [{ ...version, currencies: { ...version?.currencies, ...added } }] }),
  );
  scenario = await openOrderScenario({
    environment: { POLICY_FILE, MAILS: "1", PUBLIC_URL: "https://orders.example.com" },
  });
  // Another node, which knows it, has registered them: this one would refuse the name.
  await runOn(scenario.service.database, "UPDATE users SET time_zone = 'Mars/Olympus'");
});
afterAll(async () => {
  await scenario.close();
  await rm(folder, { recursive: true });
});

const plain = (text: string): string => text.replaceAll(/\s+/gu, " ");

const ANSWERED_BY =
  "query($id: ID!) { order(id: $id) { countdown { endsAt } openResolution { id } activity(last: 1) { nodes { text } } } }";

describe.each(CURRENCIES)(
  "[R9] [R10] an order in %s of people whose time zone this node does not know",
  (currencyCode) => {
    it("continues: events and emails state each amount with the policy's decimals and each time in UTC, by name; the deadline is unchanged", async () => {
      const { id: orderId } = await scenario.place({ unitPrice: { amount: "50000.50", currencyCode } });
      const amount = { amount: "1234.60", currencyCode };
      const before = await scenario.service.now();
      await scenario.done("freelancer", "offerPartialRefund", {
        orderId,
        amount,
        message: "Sorry.",
        reason: "GOODWILL",
      });
      const { order } = succeeded(await scenario.service.ask(scenario.token("client"), ANSWERED_BY, { id: orderId }));
      const [event] = listOf(order?.activity?.nodes);
      const text = plain(textAt(event?.text));
      expect(text).toContain(`${currencyCode} 1,234.60`);
      expect(text).toMatch(/ UTC\b/u);
      expect(Date.parse(textAt(order?.countdown?.endsAt)) - before).toBe(3 * 86_400_000);

      const [recipients] = await mailsOf(scenario, orderId);
      for (const body of [recipients?.mail.textBody, recipients?.mail.htmlBody].map((written) =>
        plain(written ?? ""),
      )) {
        expect(body).toContain(`${currencyCode} 1,234.60`);
        expect(body).toMatch(/ UTC\b/u);
        expect(body).not.toMatch(new RegExp(`${currencyCode} 1,23[45](?![.,\\d])`, "u"));
      }
    });

    it("has refusals with the same amounts and times", async () => {
      const { id: orderId } = await scenario.place({ unitPrice: { amount: "50000.50", currencyCode } });
      const input = {
        orderId,
        amount: { amount: "40000.00", currencyCode },
        message: "Sorry.",
        reason: "GOODWILL",
        idempotencyKey: orderId,
      };
      const OFFER =
        "mutation($input: OfferPartialRefundInput!) { offerPartialRefund(input: $input) { userErrors { code message } } }";
      const { offerPartialRefund } = succeeded(
        await scenario.service.ask(scenario.token("freelancer"), OFFER, { input }),
      );
      const [error] = listOf(offerPartialRefund?.userErrors);
      expect(plain(textAt(error?.message))).toContain(`${currencyCode} 30,000.30`);
    });
  },
);
