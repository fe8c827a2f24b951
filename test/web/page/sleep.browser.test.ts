import type { Page } from "playwright-core";
import { DAY_MS, HOUR_MS } from "../../../src/web/text/durations";
import { placeOrder, type TestUsers } from "../../support/app/users";
import { moved } from "../../support/page/moved";
import { OrderPagePerson } from "../../support/page/order-page-person";
import { PageGuard } from "../../support/page/page-guard";
import { usePageScenario } from "../../support/page/page-scenario";
import { Wire } from "../../support/page/wire";

/** Longer than one timer can wait: 2^31 ms are less than 25 days. */
const scenario = usePageScenario({ windows: { cancellationResponse: "P60D" } });

const SLEEP_MS = 3 * HOUR_MS;

let wire: Wire;
let page: Page;
let users: TestUsers;
let orderId: string;

/**
 * The page is open, its device's clocks are stopped except for what a test does to them, and 60 days are left for an
 * answer.
 */
async function open(address: (id: string) => string): Promise<OrderPagePerson> {
  users = await scenario().registerTestUsers();
  ({ id: orderId } = await placeOrder(scenario().server, users, {
    deliveryDueAt: new Date((await scenario().server.now()) + 90 * DAY_MS).toISOString(),
  }));
  await moved(scenario().server, users.freelancer.token, "requestCancellation(input: RequestCancellationInput)", {
    orderId,
    reason: "UNABLE_TO_COMPLETE",
  });
  wire = await Wire.to(scenario().origin);
  page = await scenario().browser.newPage();
  await page.clock.install();
  await page.goto(`${wire.origin}${address(orderId)}#token=${users.client.token}`);
  await page.getByText("59 days 23 hr").first().waitFor();
  await page.clock.pauseAt(Date.now() + 2_000);
  return new OrderPagePerson(page, new PageGuard(page, "client", wire.origin));
}

/** Only the date advances. The monotonic clock and timers are stopped, as in a sleep. */
const moveDate = async (ms: number): Promise<void> => {
  const now = await page.evaluate(() => Date.now());
  await page.clock.setSystemTime(now + ms);
};

/** The sockets from before the sleep are dead, and nothing reports it. */
async function sleep(): Promise<void> {
  wire.freeze();
  await scenario().moveBy(SLEEP_MS);
  await moveDate(SLEEP_MS);
}

afterEach(async () => {
  await page.close();
  await wire.close();
});

describe.each([
  ["order's page", (id: string) => `/orders/${id}`],
  ["list of orders", () => "/"],
])(
  "[R11] a device sleeps for 3 hours with the %s open, and a deadline is further away than one timer can wait",
  (_page, address) => {
    it("the time left is right after 2 s of the page's timers, and by one new socket", async () => {
      await open(address);
      const connections = wire.connections;
      await sleep();
      await page.clock.runFor(2_000);
      await page.getByText("59 days 20 hr").first().waitFor();
      await page.clock.runFor(4_000);
      expect(wire.connections).toBe(connections + 1);
    });
  },
);

describe("[R11] a deadline that is further away than one timer can wait", () => {
  it("has no early effect, also not on a page whose device's date leaps past it; then it has its effect", async () => {
    const client = await open((id) => `/orders/${id}`);
    const connections = wire.connections;
    await moveDate(61 * DAY_MS);
    await page.clock.runFor(2_000);
    await page.getByText("59 days 23 hr").first().waitFor();
    await client.seesStatus("IN_RESOLUTION");
    expect(wire.connections).toBe(connections + 1);

    await scenario().moveBy(60 * DAY_MS - HOUR_MS);
    await client.timer.getByText("59 min").waitFor();
    await client.seesStatus("IN_RESOLUTION");
    await scenario().moveBy(HOUR_MS);
    await client.seesStatus("CANCELLED");
  });
});
