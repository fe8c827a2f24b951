import { DAY_MS, HOUR_MS } from "../../../src/web/text/durations";
import { usePageScenario } from "../../support/page/page-scenario";

const scenario = usePageScenario();

const OFF_MS = 3 * HOUR_MS;

describe("the countdown", () => {
  it("[L2] is the same to its end on two devices, one with a date 3 hours ahead and one with a date 3 hours behind", async () => {
    const both = await scenario().openOrder(
      {},
      { client: { clockOffMs: OFF_MS }, freelancer: { clockOffMs: -OFF_MS } },
    );
    const { client, freelancer } = both;
    const dates = await Promise.all([client, freelancer].map(({ page }) => page.evaluate(() => Date.now())));
    expect(Math.abs(Math.max(...dates) - Math.min(...dates) - 2 * OFF_MS)).toBeLessThan(HOUR_MS);

    await freelancer.take("REQUEST_CANCELLATION", { Reason: "Both parties agreed on it" });
    await both.see("IN_RESOLUTION", "The freelancer asked to cancel the order. Without an answer from the client by");
    await both.seeCountdown("CANCELLATION");
    await client.timer.getByText("47 hr 59 min").waitFor();
    await freelancer.timer.getByText("47 hr 59 min").waitFor();

    await scenario().moveBy(2 * DAY_MS - HOUR_MS / 2);
    await both.seeCountdown("CANCELLATION");
    await both.seeSameSeconds();
    await scenario().moveBy(HOUR_MS / 2);
    await both.see(
      "CANCELLED",
      "The client did not answer the freelancer’s request to cancel in time, so the request takes effect.",
      "The order was cancelled.",
    );
    await both.seeNoCountdown();
  });
});
