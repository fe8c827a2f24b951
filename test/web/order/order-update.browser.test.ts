import { HOUR_MS } from "../../../src/web/text/durations";
import type { BothPages } from "../../support/page/both-pages";
import { usePageScenario } from "../../support/page/page-scenario";

const scenario = usePageScenario();

const QUESTION = "How far is the logo?";

/** The client asks, by the page. */
async function ask(both: BothPages): Promise<void> {
  await both.client.take("REQUEST_ORDER_UPDATE", { "Message to the freelancer": QUESTION });
  await both.see("IN_RESOLUTION", "The client asked for an update on the order, to be answered by");
  await both.seeCountdown("ORDER_UPDATE");
}

describe("an order update", () => {
  it("[U1] [U2] is requested, blocks other resolutions, and is answered", async () => {
    const both = await scenario().openOrder();
    const { client, freelancer } = both;
    await client.seesOffered("REQUEST_ORDER_UPDATE", "REQUEST_CANCELLATION", "CONTACT_SUPPORT");
    await ask(both);

    await freelancer.running("ORDER_UPDATE").getByText(QUESTION).waitFor();
    await freelancer.seesOffered("ANSWER_ORDER_UPDATE", "DELIVER", "CONTACT_SUPPORT");
    await client.seesOffered("WITHDRAW_DISPUTE", "CONTACT_SUPPORT");
    const open =
      "Another request or offer is still open on this order (request for an update). It has to end before this is possible.";
    await client.seesBlocked({ REQUEST_ORDER_UPDATE: open, REQUEST_CANCELLATION: open });
    await freelancer.seesBlocked({ OFFER_PARTIAL_REFUND: open, REQUEST_DELIVERY_EXTENSION: open, OFFER_EXTRAS: open });

    await freelancer.take("ANSWER_ORDER_UPDATE", { "Message to the client": "The sketches are done." });
    await both.see("ACTIVE", "The freelancer answered the request for an update.");
    await both.seeNoCountdown();
    await client.region("Activity").getByText("The sketches are done.", { exact: true }).waitFor();
    await client.seesOffered("REQUEST_ORDER_UPDATE", "REQUEST_CANCELLATION", "CONTACT_SUPPORT");
  });

  it("[O8] is answered by the delivery, which starts the time to check it", async () => {
    const both = await scenario().openOrder();
    const { client, freelancer } = both;
    await ask(both);
    await freelancer.take("DELIVER", {
      "Message to the client": "Here is the logo.",
      "Add a link": true,
      "Link 1": "https://files.example/logo.svg",
    });
    await both.see(
      "DELIVERED",
      "The freelancer answered the request for an update.",
      "The freelancer delivered the work.",
    );
    await both.seeCountdown("DELIVERY");
    await client.seesOffered(
      "ACCEPT_DELIVERY",
      "REQUEST_REVISION",
      "REQUEST_ORDER_UPDATE",
      "REQUEST_CANCELLATION",
      "CONTACT_SUPPORT",
    );
    await client.region("Deliveries").getByRole("link", { name: "logo.svg" }).waitFor();
  });

  it("[U4] is withdrawn; [U3] another one expires, and the order continues", async () => {
    const both = await scenario().openOrder();
    await ask(both);
    await both.client.take("WITHDRAW_DISPUTE");
    await both.see("ACTIVE", "The client withdrew the request for an update.");
    await both.seeNoCountdown();

    await ask(both);
    await scenario().moveBy(47.5 * HOUR_MS);
    await both.seeCountdown("ORDER_UPDATE");
    await scenario().moveBy(HOUR_MS / 2);
    await both.see(
      "ACTIVE",
      "The freelancer did not answer the request for an update in time. The request is closed and the order continues.",
    );
    await both.seeNoCountdown();
  });
});
