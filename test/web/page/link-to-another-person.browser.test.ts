import type { Page } from "playwright-core";
import { de } from "../../../src/web/text/de";
import { fr } from "../../../src/web/text/fr";
import { nl } from "../../../src/web/text/nl";
import { placeOrder, registerTestUsers, type TestUsers } from "../../support/app/users";
import { sidewaysOn, violationsOn } from "../../support/page/audit";
import { eventually } from "../../support/page/eventually";
import { focusOn } from "../../support/page/keys";
import type { OrderPagePerson } from "../../support/page/order-page-person";
import { usePageScenario } from "../../support/page/page-scenario";
import { keptBy, Traffic } from "../../support/page/traffic";
import { Wire } from "../../support/page/wire";

const scenario = usePageScenario();

const CONTINUE = "Continue as The freelancer";
const STAY = "Stay as The client";

/** As a link does that is opened in the tab. */
const openLink = (page: Page, token: string): Promise<void> => page.evaluate(`location.hash = "token=${token}"`);

const question = (page: Page) => page.getByRole("dialog", { name: "Continue as The freelancer?", exact: true });
const box = (page: Page) => page.getByLabel("Write a message", { exact: true });

interface OpenTab {
  readonly users: TestUsers;
  readonly orderId: string;
  readonly client: OrderPagePerson;
  readonly page: Page;
}

/** The client's page of an order, and what the client has started to write. */
async function openTab(locales: Parameters<typeof registerTestUsers>[1] = {}): Promise<OpenTab> {
  const users = await registerTestUsers(scenario().server, locales);
  const { id } = await placeOrder(scenario().server, users);
  const client = await scenario().openPerson("client", id, users.client.token);
  await client.page.getByRole("heading", { level: 1, name: "A logo" }).waitFor();
  return { users, orderId: id, client, page: client.page };
}

describe("[S31] a link with another user's token, opened in a tab with a session,", () => {
  it("asks first, names both users, and uses the token for nothing but their name", async () => {
    const { users: cast, client, page } = await openTab();
    await client.button("REQUEST_ORDER_UPDATE").waitFor();
    const sent = client.guard.sent.length;
    const traffic = new Traffic(page);
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.headers().authorization === `Bearer ${cast.freelancer.token}`) asked.push(request.postData() ?? "");
    });
    await openLink(page, cast.freelancer.token);
    await question(page)
      .getByText("The link that was opened here is for The freelancer. You are signed in as The client.")
      .waitFor();
    expect(
      client.guard.sent.slice(sent).map(({ protocol, document }) => [protocol, /\w+ \w+/u.exec(document)?.[0]]),
    ).toEqual([["HTTP", "query Viewer"]]);
    expect(asked).toHaveLength(1);
    expect(await keptBy(page)).not.toContain(cast.freelancer.token);
    expect(await traffic.text()).not.toContain(cast.freelancer.token);
  });

  it("changes the user once they confirm", async () => {
    const { users: cast, client, page } = await openTab();
    await openLink(page, cast.freelancer.token);
    await question(page).getByRole("button", { name: CONTINUE, exact: true }).click();
    await client.button("OFFER_PARTIAL_REFUND").waitFor();
    await page.getByText("Signed in as The freelancer", { exact: true }).waitFor();
    expect(new URL(page.url()).hash).toBe("");
  });

  const WAYS_TO_STAY: Readonly<Record<string, (page: Page) => Promise<void>>> = {
    "«Stay»": (page) => question(page).getByRole("button", { name: STAY, exact: true }).click(),
    "×": (page) => question(page).getByRole("button", { name: "Close", exact: true }).click(),
    Escape: (page) => page.keyboard.press("Escape"),
  };
  it.each(Object.entries(WAYS_TO_STAY))("keeps the session and the unsent text after %s", async (_way, stay) => {
    const { users: cast, orderId, client, page } = await openTab();
    await box(page).fill("Not sent yet.");
    await box(page).focus();
    await openLink(page, cast.freelancer.token);
    await focusOn(question(page).getByRole("button", { name: STAY, exact: true }));
    await stay(page);
    await question(page).waitFor({ state: "detached" });
    expect(await box(page).inputValue()).toBe("Not sent yet.");
    await focusOn(box(page));
    expect(new URL(page.url())).toMatchObject({ pathname: `/orders/${orderId}`, hash: "" });
    await client.region("Activity").getByRole("button", { name: "Send", exact: true }).click();
    await client.seesActivity(["The order was placed", "Not sent yet."]);
    await page.getByText("Signed in as The client", { exact: true }).waitFor();
  });

  it("leaves an open dialog with its text, which asks later", async () => {
    const { users: cast, client, page } = await openTab();
    const dialog = await client.begin("REQUEST_ORDER_UPDATE");
    const words = dialog.getByRole("textbox").first();
    await words.fill("How far is it?");
    await openLink(page, cast.freelancer.token);
    await question(page).getByRole("button", { name: STAY, exact: true }).click();
    await question(page).waitFor({ state: "detached" });
    expect(await words.inputValue()).toBe("How far is it?");
    expect(await keptBy(page)).not.toContain(cast.freelancer.token);
    await client.finish("REQUEST_ORDER_UPDATE");
    await client.seesActivity(["The order was placed", "asked for an update"]);
  });

  it("says that two users have the same name", async () => {
    const { users: cast, page } = await openTab();
    const again = await scenario().registerTestUsers();
    await openLink(page, again.client.token);
    const dialog = page.getByRole("dialog", { name: "Continue as The client?", exact: true });
    await dialog.getByText("These are two different people with the same name.").waitFor();
    await openLink(page, cast.freelancer.token);
    await question(page).waitFor();
    expect(await dialog.count()).toBe(0);
  });

  it("asks once the server can be reached again", async () => {
    const users = await registerTestUsers(scenario().server);
    const { id } = await placeOrder(scenario().server, users);
    const wire = await Wire.to(scenario().origin);
    try {
      const { page, guard } = await scenario().openPage(
        "client",
        `/orders/${id}#token=${users.client.token}`,
        {},
        wire.origin,
      );
      await page.getByRole("heading", { level: 1, name: "A logo" }).waitFor();
      await guard.whileDown(async () => {
        wire.breakDown();
        await page.getByText("Reconnecting, nothing is lost.").waitFor();
        await openLink(page, users.freelancer.token);
        await eventually(page, () => expect(new URL(page.url()).hash).toBe(""));
        wire.mend();
        await question(page).waitFor();
      });
      await page.close();
    } finally {
      await wire.close();
    }
  });
});

describe("[S31] without a question", () => {
  it("the same user's newer token continues the session, with an open dialog, its text, and pushed events", async () => {
    const { users: cast, client, page } = await openTab();
    const dialog = await client.begin("REQUEST_ORDER_UPDATE");
    await dialog.getByRole("textbox").first().fill("How far is it?");
    const socket = page.waitForEvent("websocket");
    const newer = await scenario().server.token(cast.client.subject, { lifetimeSeconds: 5_000 });
    await openLink(page, newer);
    await socket;
    expect(await page.getByRole("dialog").count()).toBe(1);
    const request = page.waitForRequest((sent) => sent.postData()?.includes("How far is it?") === true);
    await client.finish("REQUEST_ORDER_UPDATE");
    expect((await request).headers().authorization).toBe(`Bearer ${newer}`);
    await client.seesActivity(["The order was placed", "asked for an update"]);
  });

  it("a refused token leaves the session as it is, and the page says so", async () => {
    const { users: cast, client, page } = await openTab();
    await box(page).fill("Not sent yet.");
    const over = await scenario().server.token(cast.freelancer.subject, { lifetimeSeconds: -10 });
    await client.guard.whileDown(async () => {
      await openLink(page, over);
      await page.getByRole("alert").getByText("You are still signed in as The client.").waitFor();
    });
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(new URL(page.url()).hash).toBe("");
    await page.getByRole("alert").getByRole("button", { name: "Close", exact: true }).click();
    await page.getByRole("alert").waitFor({ state: "detached" });
    expect(await box(page).inputValue()).toBe("Not sent yet.");
    await client.button("REQUEST_ORDER_UPDATE").waitFor();
  });

  it("a token that is entered at the sign-in page is used", async () => {
    const { users: cast, client, page } = await openTab();
    await page.reload();
    await page.getByLabel("Access token").fill(cast.freelancer.token);
    await page.getByRole("button", { name: "Continue" }).click();
    await client.button("OFFER_PARTIAL_REFUND").waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
  });
});

describe("[S31] the question", () => {
  const READERS = [
    { locale: "en", width: 1280, scheme: "light", title: "Continue as The freelancer?" },
    { locale: "de", width: 320, scheme: "dark", title: de.shell.link.title("The freelancer") },
    { locale: "fr", width: 320, scheme: "light", title: fr.shell.link.title("The freelancer") },
    { locale: "nl", width: 1280, scheme: "dark", title: nl.shell.link.title("The freelancer") },
  ] as const;

  it.each(READERS)(
    "in $locale, $width px wide, $scheme, has no violation and fits",
    async ({ locale, width, scheme, title }) => {
      const { users: cast, page } = await openTab({ client: locale });
      await page.setViewportSize({ width, height: 800 });
      await openLink(page, cast.freelancer.token);
      await page.getByRole("dialog", { name: title, exact: true }).waitFor();
      expect({ sideways: await sidewaysOn(page), violations: await violationsOn(page, scheme) }).toEqual({
        sideways: [],
        violations: [],
      });
    },
  );
});
