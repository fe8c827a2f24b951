import { gatherCast, placeOrder } from "../support/people";
import { usePageStage } from "./support/page-stage";
import { keptBy } from "./support/traffic";

const stage = usePageStage();

const NOT_HERE = "This order is not there, or it is not yours.";

describe("the token", () => {
  it("is in no storage and not in the address, and a reload asks for a new one", async () => {
    const cast = await gatherCast(stage().server);
    const { id } = await placeOrder(stage().server, cast);
    const { page, ...person } = await stage().openPerson("client", id, cast.client.token);
    await page.getByRole("heading", { level: 1, name: "A logo" }).waitFor();
    expect(new URL(page.url()).hash).toBe("");
    expect(await keptBy(page)).not.toContain(cast.client.token);
    expect(person.guard.sent.length).toBeGreaterThan(0);
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "Open this page from your marketplace" }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/orders/${id}`);
    await page.getByLabel("Access token").fill(cast.client.token);
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("heading", { level: 1, name: "A logo" }).waitFor();
    expect(await keptBy(page)).not.toContain(cast.client.token);
  });

  it("that is over leads to the page that says so", async () => {
    const cast = await gatherCast(stage().server);
    const { id } = await placeOrder(stage().server, cast);
    const over = await stage().server.token(cast.client.subject, { lifetimeSeconds: -10 });
    const { page, guard } = await stage().openPerson("client", id, cast.client.token);
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
  it("that is not there and one to a stranger's look the same, and neither says that it reconnects", async () => {
    const [cast, others] = [await gatherCast(stage().server), await gatherCast(stage().server)];
    const { id } = await placeOrder(stage().server, others);
    const looks = [];
    for (const at of [id, "ord_00000000000000000000000000"]) {
      const { page } = await stage().openPerson("client", at, cast.client.token);
      await page.getByText(NOT_HERE).waitFor();
      looks.push(await page.locator("body").ariaSnapshot());
    }
    expect(looks[0]).toBe(looks[1]);
    expect(looks[0]).not.toContain("Reconnecting");
  });

  it("can be open in two tabs: both are told of what is done in one of them", async () => {
    const cast = await gatherCast(stage().server);
    const { id } = await placeOrder(stage().server, cast);
    const [one, other] = [
      await stage().openPerson("client", id, cast.client.token),
      await stage().openPerson("client", id, cast.client.token),
    ];
    await other.seesActivity(["The order was placed"]);
    await one.page.getByLabel("Write a message", { exact: true }).fill("From one tab.");
    await one.region("Activity").getByRole("button", { name: "Send", exact: true }).click();
    for (const tab of [one, other]) await tab.seesActivity(["The order was placed", "From one tab."]);
  });
});
