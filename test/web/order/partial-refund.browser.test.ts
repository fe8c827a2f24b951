import { DAY_MS, HOUR_MS } from "../../../src/web/text/durations";
import type { BothPages } from "../../support/page/both-pages";
import { fill } from "../../support/page/fields";
import { usePageScenario } from "../../support/page/page-scenario";

const scenario = usePageScenario();

const EXPLANATION = "I could not draw the last sketch.";
const ANSWER = "That is what we agreed on.";
const OFFERED = "The freelancer offered a partial refund of $120.00, to be answered by";

async function offer(both: BothPages): Promise<void> {
  const dialog = await both.freelancer.begin("OFFER_PARTIAL_REFUND", {
    "Amount to refund": "120.00",
    "Message to the client": EXPLANATION,
    Reason: "Less work than ordered",
    "Confidential note (optional)": "I was ill.",
  });
  await both.freelancer.seesFacts(dialog, { "Total refund to the client": "$124.10" });
  await both.freelancer.finish("OFFER_PARTIAL_REFUND");
  await both.see("IN_RESOLUTION", OFFERED);
  await both.seeCountdown("PARTIAL_REFUND");
}

describe("a partial refund", () => {
  it("[P2] [P19] shows its effect before it is sent, for an amount by the field or by the slider", async () => {
    const { freelancer } = await scenario().openOrder();
    const dialog = await freelancer.begin("OFFER_PARTIAL_REFUND", { "Amount to refund": "120.00" });
    await freelancer.seesFacts(dialog, {
      Price: "from $200.00 → to $80.00",
      "Service fee": "from $11.00 → to $6.90",
      "Refund of the service fee": "$4.10",
      "Total refund to the client": "$124.10",
      "You still earn": "$64.00",
    });
    await dialog.getByLabel("Amount to refund, by slider", { exact: true }).press("Home");
    await freelancer.seesFacts(dialog, { "Refund of the price": "$0.01", "Total refund to the client": "$0.01" });
    await dialog.getByLabel("Amount to refund, by slider", { exact: true }).press("End");
    await freelancer.seesFacts(dialog, { "Refund of the price": "$120.00", "Total refund to the client": "$124.10" });
    await fill(dialog, { "Amount to refund": "120.01" });
    await dialog.getByText("The amount $120.01 is too high: at most $120.00 is possible.").waitFor();
  });

  it("[P1] [P12] [P19] [P21] is accepted: 124.10 are refunded, the order continues at the new price; [P17] there is no second one", async () => {
    const both = await scenario().openOrder();
    const { client, freelancer } = both;
    await offer(both);
    await client.running("PARTIAL_REFUND").getByText(EXPLANATION).waitFor();
    await client.seesFacts(client.running("PARTIAL_REFUND"), {
      "Refund of the price": "$120.00",
      "Total refund to the client": "$124.10",
    });
    await client.seesOffered("ACCEPT_REFUND_OFFER", "DECLINE_REFUND_OFFER", "CONTACT_SUPPORT");
    await freelancer.seesOffered("WITHDRAW_REFUND_OFFER", "CONTACT_SUPPORT");
    await both.seePrice({ Refunded: null, "Current price": "$200.00" });

    await client.take("ACCEPT_REFUND_OFFER", { "Message to the freelancer": ANSWER });
    await both.see(
      "ACTIVE",
      "The client accepted the partial refund. The refund of $124.10 waits to be paid, $4.10 of it from the service fee.",
    );
    await both.seeNoCountdown();
    await freelancer.region("Activity").getByText(ANSWER, { exact: true }).waitFor();
    await both.seePrice({ Refunded: "-$120.00", "Current price": "$80.00", "Service fee": "$6.90" });
    await client.region("Price").getByText("Waits to be paid", { exact: true }).waitFor();
    await freelancer.seesBlocked({
      OFFER_PARTIAL_REFUND: "A partial refund of $120.00 was already accepted on this order. There can only be one.",
    });
  });

  it("[P13] is declined, [P14] withdrawn, and [P10] expired without an answer: nothing is refunded, and another one can be offered", async () => {
    const both = await scenario().openOrder();
    await offer(both);
    await both.client.take("DECLINE_REFUND_OFFER", { "Message to the freelancer": ANSWER });
    await both.see("ACTIVE", "The client declined the partial refund.");
    await both.seeNoCountdown();
    await both.freelancer.region("Activity").getByText(ANSWER, { exact: true }).waitFor();

    await offer(both);
    await both.freelancer.take("WITHDRAW_REFUND_OFFER");
    await both.see("ACTIVE", "The freelancer withdrew the offer of a partial refund.");
    await both.seeNoCountdown();

    await offer(both);
    await scenario().moveBy(3 * DAY_MS - HOUR_MS);
    await both.seeCountdown("PARTIAL_REFUND");
    await scenario().moveBy(HOUR_MS);
    await both.see("ACTIVE", "The client did not answer the offer of a partial refund in time, so it has expired.");
    await both.seeNoCountdown();
    await both.seePrice({ Refunded: null, "Current price": "$200.00" });
  });
});
