import type { Locator, Page } from "playwright-core";
import { DAY_MS } from "../../src/web/text/durations";
import { placeOrder, type TestUsers } from "../support/app/users";
import { eventually } from "../support/page/eventually";
import { moved } from "../support/page/moved";
import { type GuardedPage, usePageScenario } from "../support/page/page-scenario";
import { secondsIn } from "../support/page/remaining";

const scenario = usePageScenario();

const ask = (users: TestUsers, who: "client" | "freelancer", orderId: string) =>
  moved(scenario().server, users[who].token, "requestCancellation(input: RequestCancellationInput)", {
    orderId,
    reason: who === "freelancer" ? "MUTUALLY_AGREED" : "NO_LONGER_NEEDED",
    message: "It is better to stop here.",
  });

const openOrders = (users: TestUsers, search = ""): Promise<GuardedPage> =>
  scenario().openPage("client", `/${search}#token=${users.client.token}`);

const titlesIn = (part: Locator): Promise<readonly string[]> => part.getByRole("heading", { level: 3 }).allInnerTexts();

/** What does not wait for the viewer; all of it where a filter is on. */
const all = (page: Page): Locator => page.getByRole("region", { name: /^(?:All|Other) orders$/u });

/** An order for each title, one after another: the newest comes first in a list. */
async function place(users: TestUsers, ...titles: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const title of titles) ids.push((await placeOrder(scenario().server, users, { title })).id);
  return ids;
}

describe("the list of orders", () => {
  it("starts with those that wait for the viewer and have a countdown; each leads to its page and back", async () => {
    const users = await scenario().registerTestUsers();
    const [asked = "", asking = ""] = await place(users, "They ask", "I ask", "Nobody asks");
    await ask(users, "freelancer", asked);
    await ask(users, "client", asking);
    const { page } = await openOrders(users);
    const waiting = page.getByRole("region", { name: "Waiting for you" });
    await waiting.waitFor();
    expect(await titlesIn(waiting)).toEqual(["They ask"]);
    await eventually(page, async () =>
      expect([...(await titlesIn(all(page)))].sort()).toEqual(["I ask", "Nobody asks"]),
    );
    const row = all(page).getByRole("article").filter({ hasText: "I ask" });
    await row.getByText("The freelancer has to answer").waitFor();

    const left = waiting.getByText(/left$/u);
    await left.getByText("47 hr 59 min left").waitFor();
    await scenario().moveBy(DAY_MS);
    await eventually(page, async () => expect(secondsIn(await left.innerText())).toBeLessThan(DAY_MS / 1_000));
    await waiting.getByRole("link", { name: "They ask" }).click();
    await page.getByRole("heading", { level: 1, name: "They ask" }).waitFor();
    await page.goBack();
    await waiting.waitFor();
    await scenario().moveBy(DAY_MS);
    await waiting.waitFor({ state: "detached" });
    await all(page).getByRole("article").getByText("Cancelled", { exact: true }).first().waitFor();
  });

  it("is filtered by the address, which the form changes", async () => {
    const users = await scenario().registerTestUsers();
    const [open = ""] = await place(users, "Open", "Quiet");
    await ask(users, "client", open);
    const { page } = await openOrders(users, "?status=IN_RESOLUTION&role=CLIENT");
    await eventually(page, async () => expect(await titlesIn(all(page))).toEqual(["Open"]));
    await page.getByText("2 filters are on").waitFor();
    expect(await page.getByRole("checkbox", { name: "In resolution", exact: true }).isChecked()).toBe(true);
    await page.getByRole("combobox", { name: "Your role" }).selectOption({ label: "Freelancer" });
    await page.getByText("No order matches this filter.").waitFor();
    expect(new URL(page.url()).search).toBe("?status=IN_RESOLUTION&role=FREELANCER");
    await page.getByRole("button", { name: "Clear the filter" }).click();
    await eventually(page, async () => expect([...(await titlesIn(all(page)))].sort()).toEqual(["Open", "Quiet"]));
    expect(new URL(page.url()).search).toBe("");
    await page.getByRole("checkbox", { name: "Only with an open request or offer" }).check();
    await eventually(page, async () => expect(await titlesIn(all(page))).toEqual(["Open"]));
    expect(new URL(page.url()).search).toBe("?open=1");
  });

  it("is read in pages, each order once", async () => {
    const users = await scenario().registerTestUsers();
    const titles = Array.from({ length: 23 }, (_none, index) => `Order no. ${index + 1}`);
    await place(users, ...titles);
    const { page } = await openOrders(users);
    await eventually(page, async () => expect(await titlesIn(all(page))).toHaveLength(20));
    await all(page).getByRole("button", { name: "Show more" }).click();
    await eventually(page, async () => expect([...(await titlesIn(all(page)))].sort()).toEqual([...titles].sort()));
    await all(page).getByRole("button", { name: "Show more" }).waitFor({ state: "detached" });
  });
});

describe("the notifications", () => {
  it("[V3] are counted when the other party acts, lead to the order, and are marked as read", async () => {
    const users = await scenario().registerTestUsers();
    const [first = "", second = ""] = await place(users, "The first", "The second");
    const { page } = await openOrders(users);
    const bell = (unread: string): Promise<void> => page.getByRole("button", { name: unread, exact: true }).waitFor();
    await all(page).getByRole("article").first().waitFor();
    const [before = 0] =
      (await page.getByRole("button", { name: /unread notification/u }).getAttribute("aria-label"))
        ?.match(/\d+/u)
        ?.map(Number) ?? [];
    await ask(users, "freelancer", first);
    await bell(`${before + 1} unread notification${before === 0 ? "" : "s"}`);
    await page
      .getByRole("status")
      .getByText("The first: The freelancer asked to cancel the order.")
      .waitFor({ state: "attached" });
    await page.getByRole("region", { name: "Waiting for you" }).getByRole("link", { name: "The first" }).waitFor();
    await ask(users, "freelancer", second);
    await bell(`${before + 2} unread notifications`);

    await page.getByRole("button", { name: /unread notification/u }).click();
    const panel = page.getByRole("region", { name: "Notifications" });
    const notice = panel.getByRole("link").first();
    await notice.getByText("The freelancer asked to cancel the order.").waitFor();
    await notice.getByText("Unread").waitFor({ state: "attached" });
    await panel.getByRole("button", { name: "Mark all as read" }).click();
    await bell("0 unread notifications");
    await eventually(page, async () => expect(await panel.getByText("Unread").count()).toBe(0));
    await notice.click();
    await page.getByRole("heading", { level: 1, name: "The second" }).waitFor();
    await panel.waitFor({ state: "hidden" });
  });
});
