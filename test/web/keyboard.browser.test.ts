import type { Page } from "playwright-core";
import { HOUR_MS, MINUTE_MS } from "../../src/web/text/durations";
import { placeOrder } from "../support/app/users";
import { eventually } from "../support/page/eventually";
import { focusOn, tabTo } from "../support/page/keys";
import { moved } from "../support/page/moved";
import { usePageScenario } from "../support/page/page-scenario";

const scenario = usePageScenario();

/** Whether the focus is inside of what is so selected. */
const focusIsIn = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate<boolean>(`document.activeElement.closest(${JSON.stringify(selector)}) !== null`);

describe("by keyboard alone", () => {
  it("[P2] [P12] a partial refund is offered and accepted; the focus goes into each dialog, stays there, and comes back", async () => {
    const both = await scenario().openOrder();
    const { client, freelancer } = both;
    const { page } = freelancer;
    const { keyboard } = page;
    const offer = freelancer.button("OFFER_PARTIAL_REFUND");
    await offer.waitFor();
    await tabTo(page, offer);
    await keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Offer a partial refund" });
    await dialog.waitFor();
    await eventually(page, async () => expect(await focusIsIn(page, "dialog")).toBe(true));
    await keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await focusOn(offer);

    await keyboard.press("Space");
    const slider = dialog.getByLabel("Amount to refund, by slider", { exact: true });
    await slider.waitFor();
    for (let press = 0; press < 12; press += 1) {
      await keyboard.press("Tab");
      // Where the browser's own controls have their turn the document has no focus.
      expect(
        await page.evaluate<boolean>(
          `document.activeElement === document.body || document.activeElement.closest("dialog") !== null`,
        ),
      ).toBe(true);
    }
    await tabTo(page, dialog.getByLabel("Amount to refund", { exact: true }));
    await keyboard.type("119.00");
    await tabTo(page, slider);
    await keyboard.press("ArrowRight");
    await freelancer.seesFacts(dialog, { "Refund of the price": "$120.00", "Total refund to the client": "$124.10" });
    await tabTo(page, dialog.getByLabel("Reason"));
    await keyboard.type("Less");
    await tabTo(page, dialog.getByLabel("Message to the client", { exact: true }));
    await keyboard.type("As we said.");
    await tabTo(page, dialog.getByRole("button", { name: "Send the offer" }));
    await keyboard.press("Enter");
    await both.see("IN_RESOLUTION", "The freelancer offered a partial refund of $120.00, to be answered by");
    await dialog.waitFor({ state: "detached" });
    expect(await focusIsIn(page, "main")).toBe(true);

    const accept = client.button("ACCEPT_REFUND_OFFER");
    await tabTo(client.page, accept);
    await client.page.keyboard.press("Enter");
    const answer = client.page.getByRole("dialog", { name: "Accept the refund" });
    await tabTo(client.page, answer.getByLabel("Message to the freelancer", { exact: true }));
    await client.page.keyboard.type("Fine.");
    await tabTo(client.page, answer.getByRole("button", { name: "Yes, accept the refund" }));
    await client.page.keyboard.press("Enter");
    await both.see("ACTIVE", "The client accepted the partial refund.");
    await both.seePrice({ "Current price": "$80.00" });
  });

  it("a user skips to the content, and opens, reads, and closes the notifications", async () => {
    const { client } = await scenario().openOrder();
    const { page } = client;
    await client.button("CONTACT_SUPPORT").waitFor();
    await tabTo(page, page.getByRole("link", { name: "Skip to the content" }));
    await page.keyboard.press("Enter");
    await focusOn(page.getByRole("main"));
    await tabTo(page, page.getByRole("main").getByRole("button").first());

    const bell = page.getByRole("button", { name: /unread notification/u });
    await tabTo(page, bell, "Shift+Tab");
    await page.keyboard.press("Enter");
    const panel = page.getByRole("region", { name: "Notifications" });
    const notice = panel.getByRole("link").first();
    await notice.waitFor();
    await tabTo(page, notice);
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "hidden" });
    await focusOn(bell);
  });
});

/** Counts from now on what the live region says, and what moves in the page. */
const WATCH = `(() => {
  globalThis.said = [];
  globalThis.shifts = [];
  const region = document.querySelector('main [aria-live="polite"]');
  new MutationObserver(() => said.push(region.textContent)).observe(region, { subtree: true, childList: true, characterData: true });
  new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: "layout-shift" });
})()`;

describe("the countdown", () => {
  it("ticks without moving anything, and is announced when an hour or, in the last one, a minute is over", async () => {
    const users = await scenario().registerTestUsers();
    const { id } = await placeOrder(scenario().server, users);
    const input = { orderId: id, reason: "MUTUALLY_AGREED" };
    await moved(
      scenario().server,
      users.freelancer.token,
      "requestCancellation(input: RequestCancellationInput)",
      input,
    );
    await scenario().moveBy(47 * HOUR_MS + MINUTE_MS / 2);
    const { page, timer } = await scenario().openPerson("client", id, users.client.token);
    await timer.getByText("59 min 2").waitFor();
    await page.evaluate(WATCH);

    const ticks = new Set<string>();
    await eventually(page, async () => {
      ticks.add(await timer.innerText());
      expect(ticks.size).toBeGreaterThan(3);
    });
    expect(await page.evaluate("said")).toEqual([]);
    await scenario().moveBy(MINUTE_MS);
    await eventually(page, async () => expect(await page.evaluate("said")).toEqual(["59 min 00 sec left to answer."]));
    await timer.getByText("58 min 1").waitFor();
    expect(await page.evaluate("said")).toHaveLength(1);
    expect(await page.evaluate("shifts")).toEqual([]);
    // What does move is seen.
    await page.evaluate(`document.querySelector("main").style.paddingTop = "300px"`);
    await eventually(page, async () => expect(await page.evaluate("shifts")).not.toEqual([]));
  });
});
