import { DAY_MS } from "../../../src/web/text/durations";
import { succeeded } from "../../support/app/order-scenario";
import { usePageScenario } from "../../support/page/page-scenario";

/**
 * The forint: two decimals in ISO 4217 and at payment gateways, none in the tables of new browsers. XTS is the code for
 * tests.
 */
const CURRENCIES = ["HUF", "XTS"] as const;
const ZONE = "America/Coyhaique";

const scenario = usePageScenario({ currencies: CURRENCIES });

const REGISTER =
  "mutation($input: RegisterUserInput!) { registerUser(input: $input) { user { id } userErrors { code } } }";

/** An order of two users in this zone, at both parties' pages. */
async function openOrderIn(timeZone: string, unknownTimeZone?: string) {
  const users = await scenario().registerTestUsers();
  for (const { subject } of [users.client, users.freelancer]) {
    const input = {
      externalId: subject,
      displayName: subject,
      email: `${subject}@people.example`,
      locale: "en",
      timeZone,
    };
    const { registerUser } = succeeded(await scenario().server.ask(users.backEnd, REGISTER, { input }));
    expect(registerUser).toMatchObject({ userErrors: [] });
  }
  const device = unknownTimeZone === undefined ? {} : { unknownTimeZone };
  return scenario().openOrder({}, { client: device, freelancer: device }, users);
}

describe("[R9] a browser that does not know the reader's time zone", () => {
  it("shows the page: its times are in UTC and say so, and its countdown is the same as everywhere", async () => {
    const both = await openOrderIn(ZONE, ZONE);
    const { client, freelancer } = both;
    await both.see("ACTIVE");
    const dialog = await freelancer.begin("REQUEST_DELIVERY_EXTENSION", {
      "New delivery date": "2999-06-01T12:00",
      "Message to the client": "It takes longer.",
    });
    await dialog.getByText(`Your browser does not know your time zone, ${ZONE}. This time is in UTC.`).waitFor();
    await freelancer.finish("REQUEST_DELIVERY_EXTENSION");
    // What the server writes is in the reader's zone, which it knows; what the browser writes is in UTC.
    await both.see("IN_RESOLUTION", "The freelancer asked to move the delivery date to June 1, 2999 at 9:00 AM GMT-3");
    await client
      .running("DELIVERY_EXTENSION")
      .getByText(/Jun 1, 2999, 12:00\sPM UTC/u)
      .first()
      .waitFor();
    await both.seeCountdown("DELIVERY_EXTENSION");
    for (const time of await client.page.getByRole("time").allInnerTexts()) expect(time).toMatch(/ UTC$/u);

    await scenario().moveBy(4 * DAY_MS);
    await both.see("ACTIVE", "The client did not answer the request for a later delivery date in time");
  });

  it("shows the same times in the reader's zone if it knows the zone", async () => {
    const both = await openOrderIn(ZONE);
    await both.see("ACTIVE");
    for (const time of await both.client.page.getByRole("time").allInnerTexts()) expect(time).not.toMatch(/UTC/u);
  });

  it("the list of orders, the sandbox, and the page that asks for a token are shown, too", async () => {
    const users = await scenario().registerTestUsers();
    const list = await scenario().openPage("client", `/#token=${users.client.token}`, { unknownTimeZone: ZONE });
    await list.page.getByRole("heading", { level: 1, name: "Orders" }).waitFor();
    const nobody = await scenario().openPage("nobody", "/", { timezoneId: ZONE, unknownTimeZone: ZONE });
    await nobody.page.getByRole("heading", { level: 1, name: "Open this page from your marketplace" }).waitFor();
    const sandbox = await scenario().openPage("newcomer", "/sandbox", { unknownTimeZone: "Europe/London" });
    await sandbox.page.getByText(/ UTC$/u).first().waitFor();
  });
});

describe.each(CURRENCIES)(
  "[R10] amounts in %s, which has two decimals in the policy and none in the browser's table",
  (currencyCode) => {
    it("are those of the API to the last digit: on the page, in the dialogs, and in the events", async () => {
      const device = { currencyWithoutDecimals: currencyCode };
      const both = await scenario().openOrder(
        { unitPrice: { amount: "50000.50", currencyCode } },
        { client: device, freelancer: device },
      );
      const { client, freelancer } = both;
      const digits = await client.page.evaluate(
        (currency) =>
          new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits,
        currencyCode,
      );
      expect(digits).toBe(0);
      const amount = (written: string): string => `${currencyCode} ${written}`;
      // Facts are compared with usual blanks, sentences as they are.
      const inText = (written: string): string => `${currencyCode}\u00a0${written}`;
      await both.seePrice({ "Original price": amount("50,000.50") });

      const dialog = await freelancer.begin("OFFER_PARTIAL_REFUND", {
        "Amount to refund": "1234.60",
        Reason: "Less work than ordered",
        "Message to the client": "One sketch fewer.",
      });
      await freelancer.seesFacts(dialog, {
        "Refund of the price": amount("1,234.60"),
        "Total refund to the client": amount("1,302.51"),
        Price: `from ${amount("50,000.50")} → to ${amount("48,765.90")}`,
      });
      await dialog.getByText(`From ${amount("0.01")} to ${amount("30,000.30")}.`).waitFor();
      await freelancer.finish("OFFER_PARTIAL_REFUND");
      await both.see("IN_RESOLUTION", `The freelancer offered a partial refund of ${inText("1,234.60")}`);
      await client.seesFacts(client.running("PARTIAL_REFUND"), {
        "Refund of the price": amount("1,234.60"),
        "Total refund to the client": amount("1,302.51"),
      });

      const consent = await client.begin("ACCEPT_REFUND_OFFER", { "Message to the freelancer": "Fine." });
      await client.seesFacts(consent, { "Total refund to the client": amount("1,302.51") });
      await client.finish("ACCEPT_REFUND_OFFER");
      await both.see(
        "ACTIVE",
        `The client accepted the partial refund. The refund of ${inText("1,302.51")} waits to be paid`,
      );
      await both.seePrice({ Refunded: `-${amount("1,234.60")}`, "Current price": amount("48,765.90") });
      const shown = await client.page.getByRole("main").innerText();
      expect(shown.match(new RegExp(`${currencyCode}\\s[\\d,]+(?![\\d.,])`, "gu")) ?? []).toEqual([]);
    });
  },
);
