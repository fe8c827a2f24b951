import { placeOrder, registerTestUsers } from "../../support/app/users";
import type { BothPages } from "../../support/page/both-pages";
import { eventually } from "../../support/page/eventually";
import { moved } from "../../support/page/moved";
import { OrderPagePerson } from "../../support/page/order-page-person";
import { PageGuard } from "../../support/page/page-guard";
import { usePageScenario } from "../../support/page/page-scenario";
import { Wire } from "../../support/page/wire";

const scenario = usePageScenario();

const RECONNECTING = "Reconnecting, nothing is lost.";

async function send(person: OrderPagePerson, message: string): Promise<void> {
  await person.page.getByLabel("Write a message", { exact: true }).fill(message);
  await person.region("Activity").getByRole("button", { name: "Send", exact: true }).click();
}

/** As the pauses between them grow. */
const TRIES_IN_10_S = 6;

/** Waits until the page has so often tried to open a socket. */
const triesOf = ({ page }: OrderPagePerson, count: number): Promise<void> =>
  new Promise((resolve) => {
    let tries = 0;
    page.on("websocket", () => {
      tries += 1;
      if (tries === count) resolve();
    });
  });

/** The activity as a person reads it. */
const recipients = (person: OrderPagePerson): Promise<readonly string[]> =>
  person
    .region("Activity")
    .getByRole("listitem")
    .filter({ has: person.page.getByRole("time") })
    .allTextContents();

const queries = ({ guard }: OrderPagePerson): readonly string[] =>
  guard.sent
    .filter(({ protocol, document }) => protocol === "HTTP" && document.startsWith("query"))
    .map(({ document }) => document);

describe("[L1] the server is killed while both parties act", () => {
  async function actWhileDown({ client, freelancer }: BothPages): Promise<void> {
    await Promise.all([client, freelancer].map(({ page }) => page.getByText(RECONNECTING).waitFor()));
    await send(client, "Written without a server.");
    await freelancer.begin("REQUEST_CANCELLATION", { Reason: "The work can’t be completed" });
    await freelancer.page.getByRole("dialog").getByRole("button", { name: "Send the request", exact: true }).click();
  }

  it("each move takes effect once, and neither page misses or repeats anything; it continues by the cursor, not by a query", async () => {
    const both = await scenario().openOrder();
    const people = [both.client, both.freelancer];
    await both.see("ACTIVE");
    await send(both.freelancer, "Before it went down.");
    await both.see("ACTIVE", "Before it went down.");
    const before = people.map(queries);

    const down = scenario().server;
    await both.client.guard.whileDown(() =>
      both.freelancer.guard.whileDown(async () => {
        await down.kill9();
        const longOutage = triesOf(both.client, TRIES_IN_10_S);
        await actWhileDown(both);
        await longOutage;
        await down.start();
        for (const person of people) {
          await person.page.getByText(RECONNECTING).waitFor({ state: "detached" });
          await person.region("Activity").getByText("asked to cancel the order").first().waitFor();
        }
      }),
    );
    await both.client.region("Activity").getByRole("button", { name: "Send", exact: true }).waitFor();
    await eventually(both.client.page, async () => {
      const [one, other] = await Promise.all(people.map(recipients));
      expect(one).toHaveLength(4);
      expect(other).toHaveLength(4);
    });
    const [one = [], other = []] = await Promise.all(people.map(recipients));
    for (const words of ["Before it went down.", "Written without a server.", "asked to cancel the order"])
      for (const shown of [one, other]) expect(shown.filter((text) => text.includes(words))).toHaveLength(1);
    const kinds = (shown: readonly string[]) => shown.map((text) => /placed|Before|Written|cancel/u.exec(text)?.[0]);
    expect(kinds(one)).toEqual(kinds(other));
    await both.freelancer.page.getByRole("dialog").waitFor({ state: "detached" });
    expect(people.map(queries)).toEqual(before);
  });
});

describe("while the other party acts", () => {
  it("the page is updated by the socket alone: it sends no request", async () => {
    const both = await scenario().openOrder();
    await both.see("ACTIVE");
    const requests: string[] = [];
    both.client.page.on("request", (request) => requests.push(`${request.url()} ${request.postData() ?? ""}`));
    await send(both.freelancer, "Hello.");
    await both.see("ACTIVE", "Hello.");
    await both.freelancer.take("REQUEST_CANCELLATION", { Reason: "The work can’t be completed" });
    await both.see("IN_RESOLUTION", "The freelancer asked to cancel the order.");
    await both.freelancer.take("WITHDRAW_DISPUTE");
    await both.see("ACTIVE", "The freelancer withdrew the request");
    expect(requests).toEqual([]);
  });
});

describe("a short interruption", () => {
  it("is not shown, and nothing is missed", async () => {
    const users = await registerTestUsers(scenario().server);
    const { id } = await placeOrder(scenario().server, users);
    const wire = await Wire.to(scenario().origin);
    const page = await scenario().browser.newPage();
    try {
      const client = new OrderPagePerson(page, new PageGuard(page, "client", wire.origin));
      await page.goto(`${wire.origin}/orders/${id}#token=${users.client.token}`);
      await client.seesActivity(["The order was placed"]);
      const say = (message: string) =>
        moved(scenario().server, users.freelancer.token, "postMessage(input: PostMessageInput)", {
          orderId: id,
          message,
        });
      await say("Before.");
      await client.seesActivity(["The order was placed", "Before."]);
      await page.evaluate(noteText);
      const [connections, asked] = [wire.connections, queries(client)];
      wire.cut();
      await say("Meanwhile.");
      await client.seesActivity(["The order was placed", "Before.", "Meanwhile."]);
      expect(wire.connections).toBeGreaterThan(connections);
      expect(queries(client)).toEqual(asked);
      expect(await page.evaluate("globalThis.noted")).not.toContain("Reconnecting");
    } finally {
      await page.close();
      await wire.close();
    }
  });
});

/** Runs in the page: from now on all text that was ever shown is kept. */
const noteText = `globalThis.noted = ""; new MutationObserver(() => (noted += document.body.innerText)).observe(document.body, { subtree: true, childList: true, characterData: true }); 0`;

describe("an answer that is older than a push", () => {
  it("does not replace newer data: the page shows the newer state, and requests it again", async () => {
    const both = await scenario().openOrder();
    const { page } = both.client;
    await both.see("ACTIVE");
    await page.getByRole("banner").getByRole("link", { name: "Orders", exact: true }).click();
    let release = (): void => undefined;
    let wasAsked = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const asked = new Promise<void>((resolve) => (wasAsked = resolve));
    let heldBack = 0;
    await page.route("**/graphql", async (route) => {
      if (!(route.request().postData() ?? "").includes("OrderPage") || heldBack > 0) return route.continue();
      heldBack += 1;
      const response = await route.fetch();
      wasAsked();
      await released;
      return route.fulfill({ response });
    });
    await page
      .getByRole("main")
      .getByRole("link", { name: /A logo/u })
      .first()
      .click();
    await asked;
    const before = queries(both.client).length;
    await both.freelancer.take("REQUEST_CANCELLATION", { Reason: "The work can’t be completed" });
    await both.see("IN_RESOLUTION", "The freelancer asked to cancel the order.");
    release();
    await eventually(page, () => expect(queries(both.client).length).toBeGreaterThan(before));
    await both.see("IN_RESOLUTION");
    await both.client.seesOffered("ACCEPT_CANCELLATION", "DECLINE_CANCELLATION", "CONTACT_SUPPORT");
  });
});
