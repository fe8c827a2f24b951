import { DAY_MS, HOUR_MS } from "../../../src/web/text/durations";
import type { BothPages } from "../../support/page/both-pages";
import { usePageScenario } from "../../support/page/page-scenario";

const scenario = usePageScenario();

const MESSAGE = "The new sketches need more time.";

/** Both changes of the terms have the same history. */
const CHANGES = [
  {
    kind: "DELIVERY_EXTENSION",
    action: "REQUEST_DELIVERY_EXTENSION",
    filling: { "New delivery date": "2999-06-01T12:00" },
    asked: "The freelancer asked to move the delivery date to June 1, 2999 at 12:00 PM UTC, to be answered by",
    accepted: "The client agreed to the later delivery date. The order is now due by June 1, 2999 at 12:00 PM UTC.",
    declined: "The client declined the later delivery date, so the current one stays.",
    withdrawn: "The freelancer withdrew the request for a later delivery date.",
    expired: "The client did not answer the request for a later delivery date in time, so it was withdrawn.",
    after: { "Current price": "$200.00", "Service fee": "$11.00" },
  },
  {
    kind: "EXTRAS",
    action: "OFFER_EXTRAS",
    filling: { "Title of extra 1": "A second logo", "Price of extra 1": "50.00", "Extra days for extra 1": "1" },
    asked: "The freelancer offered 1 extra for $50.00 and 1 more day of delivery time, to be answered by",
    accepted: "The client accepted 1 extra for $50.00. The service fee rises by $2.75. The order is now due by",
    declined: "The client declined the offered extras.",
    withdrawn: "The freelancer withdrew the offered extras.",
    expired: "The client did not answer the offer of extras in time, so it was withdrawn.",
    after: { Extras: "$50.00", "Current price": "$250.00", "Service fee": "$13.75" },
  },
] as const;

describe.each(CHANGES)("[E1] [X1] a change of the terms, $kind", ({ kind, action, filling, after, ...says }) => {
  async function ask(both: BothPages): Promise<void> {
    await both.freelancer.take(action, { ...filling, "Message to the client": MESSAGE });
    await both.see("IN_RESOLUTION", says.asked);
    await both.seeCountdown(kind);
  }

  it("[E2] [X3] is accepted: the terms are the new ones", async () => {
    const both = await scenario().openOrder();
    await ask(both);
    await both.client.running(kind).getByText(MESSAGE).waitFor();
    await both.client.seesOffered("ACCEPT_CHANGE", "DECLINE_CHANGE", "CONTACT_SUPPORT");
    await both.freelancer.seesOffered("WITHDRAW_CHANGE", "CONTACT_SUPPORT");
    await both.seePrice({ "Current price": "$200.00" });
    await both.client.take("ACCEPT_CHANGE");
    await both.see("ACTIVE", says.accepted);
    await both.seeNoCountdown();
    await both.seePrice(after);
  });

  it("[E2] is declined, [E4] withdrawn, and [E3] not answered: the terms are unchanged", async () => {
    const both = await scenario().openOrder();
    await ask(both);
    await both.client.take("DECLINE_CHANGE", { "Message to the freelancer (optional)": "I need it in time." });
    await both.see("ACTIVE", says.declined);
    await both.seeNoCountdown();
    await both.freelancer.region("Activity").getByText("I need it in time.", { exact: true }).waitFor();

    await ask(both);
    await both.freelancer.take("WITHDRAW_CHANGE");
    await both.see("ACTIVE", says.withdrawn);
    await both.seeNoCountdown();

    await ask(both);
    await scenario().moveBy(4 * DAY_MS - HOUR_MS);
    await both.seeCountdown(kind);
    await scenario().moveBy(HOUR_MS);
    await both.see("ACTIVE", says.expired);
    await both.seeNoCountdown();
    await both.seePrice({ "Current price": "$200.00", "Service fee": "$11.00" });
  });
});
