import type { Frame, Page } from "playwright-core";
import { HOUR_MS } from "../../src/web/text/durations";
import { eventually } from "../support/page/eventually";
import { OrderPagePerson } from "../support/page/order-page-person";
import { type GuardedPage, usePageScenario } from "../support/page/page-scenario";

const scenario = usePageScenario();

type Person = OrderPagePerson<Frame>;

interface Sandbox {
  readonly page: Page;
  readonly client: Person;
  readonly freelancer: Person;
  readonly both: readonly [Person, Person];
}

/** Somebody who was never there. */
async function openSandbox(): Promise<Sandbox> {
  const opened = await scenario().openPage("newcomer", "/sandbox");
  const [client, freelancer] = await Promise.all([
    personIn(opened, "Client’s page"),
    personIn(opened, "Freelancer’s page"),
  ]);
  return { page: opened.page, client, freelancer, both: [client, freelancer] };
}

async function personIn({ page, guard }: GuardedPage, title: string): Promise<Person> {
  const frame = await page.getByTitle(title, { exact: true }).elementHandle();
  const content = await frame.contentFrame();
  if (content === null) throw new Error(`no frame: ${title}`);
  const person = new OrderPagePerson(content, guard);
  await person.button("CONTACT_SUPPORT").waitFor();
  return person;
}

describe("a new user in the sandbox", () => {
  it("can play a partial refund: the freelancer’s page offers it, the client’s page accepts it, both show the new price", async () => {
    const { client, freelancer, both } = await openSandbox();
    await freelancer.take("OFFER_PARTIAL_REFUND", {
      "Amount to refund": "50.00",
      Reason: "Less work than ordered",
      "Message to the client": "One sketch fewer.",
    });
    await client.take("ACCEPT_REFUND_OFFER", { "Message to the freelancer": "Fine." });
    for (const person of both)
      await person.seesPrice({ "Original price": "$200.00", Refunded: "-$50.00", "Current price": "$150.00" });
  });

  it("[C6] can play a cancellation without an answer, on another order: an hour passes on both countdowns, then the next deadline comes", async () => {
    const { page, freelancer, both } = await openSandbox();
    await page.getByLabel("Order", { exact: true }).selectOption({ label: "Newsletter every month (Active)" });
    for (const person of both)
      await person.page.getByRole("heading", { level: 1, name: "Newsletter every month" }).waitFor();
    await freelancer.take("REQUEST_CANCELLATION", { Reason: "Both parties agreed on it" });
    for (const person of both) await person.running("CANCELLATION").waitFor();

    const before = await Promise.all(both.map((person) => person.leftMs()));
    await page.getByRole("button", { name: "+1 hour" }).click();
    await eventually(page, async () => {
      const after = await Promise.all(both.map((person) => person.leftMs()));
      for (const [index, left] of after.entries()) {
        const passed = (before[index] ?? 0) - left;
        expect(passed).toBeGreaterThanOrEqual(HOUR_MS);
        expect(passed).toBeLessThan(2 * HOUR_MS);
      }
    });
    for (const person of both) await person.seesStatus("IN_RESOLUTION");

    await page.getByRole("button", { name: "To the next deadline" }).click();
    for (const person of both) {
      await person.seesStatus("CANCELLED");
      await person.timer.waitFor({ state: "detached" });
    }
    await page.getByText("No deadline is running on this order now.").waitFor();
  });
});
