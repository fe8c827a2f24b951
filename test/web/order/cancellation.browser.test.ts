import { HOUR_MS } from "../../../src/web/text/durations";
import type { BothPages } from "../../support/page/both-pages";
import type { OrderPagePerson } from "../../support/page/order-page-person";
import { usePageScenario } from "../../support/page/page-scenario";

const scenario = usePageScenario();

const WORDS = "It is better to stop here.";

/** Each party's way to ask the other one. */
const OPENERS = [
  {
    opener: "client",
    other: "freelancer",
    filling: {
      "Message to the freelancer": WORDS,
      Reason: "The work is no longer needed",
      "Confidential note (optional)": "I have no money left.",
    },
    asked: "The client asked to cancel the order. Without an answer from the freelancer by",
    withdrew: "The client withdrew the request to cancel the order.",
    declined: "The freelancer declined to cancel the order, so it continues.",
    accepted: "The freelancer agreed to cancel the order.",
    silence: "The freelancer did not answer the client’s request to cancel in time, so the request takes effect.",
    counts: "The freelancer’s completion rate stays as it is.",
  },
  {
    opener: "freelancer",
    other: "client",
    filling: { Reason: "The work can’t be completed", "Message to the client (optional)": WORDS },
    asked: "The freelancer asked to cancel the order. Without an answer from the client by",
    withdrew: "The freelancer withdrew the request to cancel the order.",
    declined: "The client declined to cancel the order, so it continues.",
    accepted: "The client agreed to cancel the order.",
    silence: "The client did not answer the freelancer’s request to cancel in time, so the request takes effect.",
    counts: "The cancellation counts against the freelancer’s completion rate.",
  },
] as const;

/** 200.00 and a fee of 11.00 go back: the tests' service has no payment gateway. */
const cancelled = (counts: string) =>
  `The order was cancelled. A refund of $211.00 to the client waits to be paid. ${counts}`;

describe.each(OPENERS)("a cancellation that the $opener requests", ({ opener, other, filling, ...says }) => {
  const answerLabel = opener === "client" ? "Message to the client" : "Message to the freelancer";

  async function ask(both: BothPages): Promise<{ readonly opener: OrderPagePerson; readonly other: OrderPagePerson }> {
    await both[opener].take("REQUEST_CANCELLATION", filling);
    await both.see("IN_RESOLUTION", says.asked);
    await both.seeCountdown("CANCELLATION");
    return { opener: both[opener], other: both[other] };
  }

  it("[C1] [C7] [C9] is declined, requested again, and withdrawn; [C5] then accepted: everything is refunded", async () => {
    const both = await scenario().openOrder();
    const first = await ask(both);
    await first.other.running("CANCELLATION").getByText(WORDS).waitFor();
    await first.opener.seesOffered("WITHDRAW_DISPUTE", "CONTACT_SUPPORT");
    await first.other.seesOffered("ACCEPT_CANCELLATION", "DECLINE_CANCELLATION", "CONTACT_SUPPORT");

    await first.other.take("DECLINE_CANCELLATION", { [`${answerLabel} (optional)`]: "Let us go on." });
    await both.see("ACTIVE", says.declined);
    await both.seeNoCountdown();
    await first.opener.region("Activity").getByText("Let us go on.", { exact: true }).waitFor();

    await (await ask(both)).opener.take("WITHDRAW_DISPUTE");
    await both.see("ACTIVE", says.withdrew);
    await both.seeNoCountdown();

    await (await ask(both)).other.take("ACCEPT_CANCELLATION");
    await both.see("CANCELLED", says.accepted, cancelled(says.counts));
    await both.seeNoCountdown();
    await both.seePrice({ Refunded: "-$200.00", "Current price": "$0.00" });
    await both.client.region("Price").getByText("Waits to be paid", { exact: true }).waitFor();
    await both.client.seesOffered("CONTACT_SUPPORT");
    await both.client.seesBlocked({ REQUEST_CANCELLATION: "The order is cancelled, so this is no longer possible." });
  });

  it("[C4] [C6] [C8] takes effect without an answer when both countdowns are over", async () => {
    const both = await scenario().openOrder();
    await ask(both);
    await scenario().moveBy(47.5 * HOUR_MS);
    await both.seeCountdown("CANCELLATION");
    await both.see("IN_RESOLUTION");
    await scenario().moveBy(HOUR_MS / 2);
    await both.see("CANCELLED", says.silence, cancelled(says.counts));
    await both.seeNoCountdown();
  });
});
