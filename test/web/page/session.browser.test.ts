import { placeOrder, registerTestUsers } from "../../support/app/users";
import { usePageScenario } from "../../support/page/page-scenario";
import { keptBy } from "../../support/page/traffic";

const scenario = usePageScenario();

const NOT_HERE = "This order does not exist, or it is not yours.";

describe("the token", () => {
  it("is in no storage and not in the address, and a reload asks for a new one", async () => {
    const users = await registerTestUsers(scenario().server);
    const { id } = await placeOrder(scenario().server, users);
    const { page, ...person } = await scenario().openPerson("client", id, users.client.token);
    await page.getByRole("heading", { level: 1, name: "A logo" }).waitFor();
    expect(new URL(page.url()).hash).toBe("");
    expect(await keptBy(page)).not.toContain(users.client.token);
    expect(person.guard.sent.length).toBeGreaterThan(0);
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "Open this page from your marketplace" }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/orders/${id}`);
    await page.getByLabel("Access token").fill(users.client.token);
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("heading", { level: 1, name: "A logo" }).waitFor();
    expect(await keptBy(page)).not.toContain(users.client.token);
  });

  it("leads to the page that says so if it has expired", async () => {
    const users = await registerTestUsers(scenario().server);
    const { id } = await placeOrder(scenario().server, users);
    const over = await scenario().server.token(users.client.subject, { lifetimeSeconds: -10 });
    const { page, guard } = await scenario().openPerson("client", id, users.client.token);
    await page.getByRole("heading", { level: 1, name: "A logo" }).waitFor();
    await page.reload();
    await guard.whileDown(async () => {
      await page.getByLabel("Access token").fill(over);
      await page.getByRole("button", { name: "Continue" }).click();
      await page.getByText("Your session has ended.").waitFor();
    });
  });
});

describe("a link to an order", () => {
  it("signs in its user if it is opened in a tab without a session: see link-to-another-person for the others", async () => {
    const users = await registerTestUsers(scenario().server);
    const { id } = await placeOrder(scenario().server, users);
    const { page } = await scenario().openPage("freelancer", `/orders/${id}`);
    await page.getByRole("heading", { level: 1, name: "Open this page from your marketplace" }).waitFor();
    await page.evaluate(`location.hash = "token=${users.freelancer.token}"`);
    await page.getByRole("button", { name: "Offer a partial refund", exact: true }).waitFor();
    expect(new URL(page.url()).hash).toBe("");
  });

  it("looks the same for an absent order and for one of other users, and neither says that it reconnects", async () => {
    const [users, others] = [await registerTestUsers(scenario().server), await registerTestUsers(scenario().server)];
    const { id } = await placeOrder(scenario().server, others);
    const looks = [];
    for (const at of [id, "ord_00000000000000000000000000"]) {
      const { page } = await scenario().openPerson("client", at, users.client.token);
      await page.getByText(NOT_HERE).waitFor();
      looks.push(await page.locator("body").ariaSnapshot());
    }
    expect(looks[0]).toBe(looks[1]);
    expect(looks[0]).not.toContain("Reconnecting");
  });

  it("can be open in two tabs: both are updated by a move in one of them", async () => {
    const users = await registerTestUsers(scenario().server);
    const { id } = await placeOrder(scenario().server, users);
    const [one, other] = [
      await scenario().openPerson("client", id, users.client.token),
      await scenario().openPerson("client", id, users.client.token),
    ];
    await other.seesActivity(["The order was placed"]);
    await one.page.getByLabel("Write a message", { exact: true }).fill("From one tab.");
    await one.region("Activity").getByRole("button", { name: "Send", exact: true }).click();
    for (const tab of [one, other]) await tab.seesActivity(["The order was placed", "From one tab."]);
  });
});

describe("a user who leaves the order's page", () => {
  it("finds the draft again, and a message that is being sent is sent", async () => {
    const users = await registerTestUsers(scenario().server);
    const { id } = await placeOrder(scenario().server, users);
    const client = await scenario().openPerson("client", id, users.client.token);
    const { page } = client;
    const box = page.getByLabel("Write a message", { exact: true });
    const leaveAndReturn = async (): Promise<void> => {
      await page.getByRole("banner").getByRole("link", { name: "Orders", exact: true }).click();
      await page.getByRole("heading", { level: 1, name: "Orders", exact: true }).waitFor();
      await page.goBack();
      await box.waitFor();
    };
    await box.fill("Not lost.");
    await leaveAndReturn();
    expect(await box.inputValue()).toBe("Not lost.");

    await client.guard.whileDown(async () => {
      await scenario().server.kill9();
      await client.region("Activity").getByRole("button", { name: "Send", exact: true }).click();
      await client.region("Activity").getByText("Not lost.").first().waitFor();
      await page.getByRole("banner").getByRole("link", { name: "Orders", exact: true }).click();
      await page.getByRole("heading", { level: 1, name: "A logo" }).waitFor({ state: "detached" });
      await scenario().server.start();
    });
    await page.goBack();
    await client.seesActivity(["The order was placed", "Not lost."]);
  });
});

describe("the browser's back button in a dialog", () => {
  it("closes it, and closing it in another way leaves no entry in the history", async () => {
    const { client } = await scenario().openOrder();
    const { page } = client;
    const dialog = page.getByRole("dialog");
    const order = page.url();
    const steps = (): Promise<number> => page.evaluate<number>("history.length");
    await client.begin("REQUEST_CANCELLATION");
    expect(new URL(page.url()).search).toBe("?do=REQUEST_CANCELLATION");
    const opened = await steps();
    await page.goBack();
    await dialog.waitFor({ state: "detached" });
    expect(page.url()).toBe(order);

    for (let again = 0; again < 2; again += 1) {
      await client.begin("REQUEST_CANCELLATION");
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
      expect(page.url()).toBe(order);
    }
    expect(await steps()).toBe(opened);
  });

  it("asks first if a text was written, and leaves if it is pressed again", async () => {
    const { client } = await scenario().openOrder();
    const { page } = client;
    const dialog = page.getByRole("dialog");
    const question = dialog.getByRole("group", { name: "Throw away what you wrote?", exact: true });
    await client.begin("REQUEST_ORDER_UPDATE");
    const address = page.url();
    const words = dialog.getByRole("textbox").first();
    await words.fill("How far is it?");
    await page.goBack();
    await question.waitFor();
    expect(page.url()).toBe(address);
    await dialog.getByRole("button", { name: "Keep writing", exact: true }).click();
    expect(await words.inputValue()).toBe("How far is it?");

    await page.goBack();
    await question.waitFor();
    await page.goBack();
    await dialog.waitFor({ state: "detached" });
    expect(new URL(page.url()).search).toBe("");
  });

  it("an address that cannot be read leads to no order, with a message", async () => {
    const { client } = await registerTestUsers(scenario().server);
    const { page } = await scenario().openPage("client", `/orders/%E0%A4%A#token=${client.token}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
  });
});
