import type { DemoOrder, Sides } from "./demo-order";
import { expectSame } from "./expectation";
import * as documents from "./generated/graphql";
import type { Party } from "./party";
import { amount } from "./watcher";

/**
 * Texts that only their author may ever see, each with its author. They are searched for in everything that anybody
 * else received.
 */
export const CONFIDENTIAL = {
  client: { reason: "EXPECTATIONS_NOT_MET", note: "Between us: the drafts look like blueberry-canary." },
  freelancer: { reason: "SCOPE_REDUCED", note: "Between us: the brief was a walnut-canary." },
} as const;

export interface Props {
  readonly demoOrder: DemoOrder;
  readonly orderId: string;
  /** Moves the sandbox's clock. */
  readonly advance: (by: string) => Promise<void>;
}

/** The whole story, step by step. @throws NotAsExpected at the first line that differs from the expectation. */
export async function runStory(props: Props): Promise<void> {
  await opening(props);
  await delivery(props);
  await update(props);
  await declinedCancellation(props);
  await partialRefund(props);
  await silentCancellation(props);
}

async function opening({ demoOrder: stage }: Props): Promise<void> {
  stage.step("An order of 200.00 USD");
  await stage.money({
    client: "ACTIVE: price 200.00 USD, service fee 11.00 USD, freelancer earns null",
    freelancer: "ACTIVE: price 200.00 USD, service fee 11.00 USD, freelancer earns 160.00 USD",
  });
  await stage.countdown("none");
}

async function delivery({ demoOrder: stage, orderId }: Props): Promise<void> {
  const { client, freelancer } = stage;
  stage.step("1. Delivery, a revision, and delivery again");
  const note = "Here is your logo, in three sizes.";
  await freelancer.party.act(documents.DeliverOrderDocument, { input: { orderId, note } });
  await stage.event({
    client: `The freelancer delivered the work. “${note}”`,
    freelancer: `Der Freelancer hat die Arbeit geliefert. “${note}”`,
  });
  await stage.notification("client", "notified of event 2, ORDER_DELIVERED");
  await stage.countdown("72 h left for the CLIENT, then ORDER_COMPLETED");
  const wish = "Nearly there: please make the lettering larger.";
  await client.party.act(documents.RequestRevisionDocument, { input: { orderId, message: wish } });
  await stage.event({
    client: `The client asked for a revision of the delivered work. “${wish}”`,
    freelancer: `Der Kunde hat um eine Überarbeitung der Lieferung gebeten. “${wish}”`,
  });
  await stage.notification("freelancer", "notified of event 3, REVISION_REQUESTED");
  await stage.countdown("none");
  const again = "Larger, as you wished.";
  await freelancer.party.act(documents.DeliverOrderDocument, { input: { orderId, note: again } });
  await stage.event({
    client: `The freelancer delivered the revised work. “${again}”`,
    freelancer: `Der Freelancer hat die überarbeitete Fassung geliefert. “${again}”`,
  });
  await stage.notification("client", "notified of event 4, ORDER_DELIVERED");
  await stage.countdown("72 h left for the CLIENT, then ORDER_COMPLETED");
}

async function update({ demoOrder: stage, orderId }: Props): Promise<void> {
  const { client, freelancer } = stage;
  stage.step("2. The client asks for an update, the freelancer answers");
  const question = "When do I get the files for the printer?";
  const disputeId = await client.party.act(documents.RequestOrderUpdateDocument, {
    input: { orderId, message: question },
  });
  await stage.event({
    client: `The client asked for an update on the order, to be answered by …. “${question}”`,
    freelancer: `Der Kunde hat nach dem Stand des Auftrags gefragt und erwartet eine Antwort bis zum …. “${question}”`,
  });
  await stage.notification("freelancer", "notified of event 5, ORDER_UPDATE_REQUESTED");
  await stage.countdown("48 h left for the FREELANCER, then DISPUTE_CLOSED");
  const answer = "Tonight; they are being exported.";
  await freelancer.party.act(documents.AnswerOrderUpdateDocument, { input: { disputeId, message: answer } });
  await stage.event({
    client: `The freelancer answered the request for an update. “${answer}”`,
    freelancer: `Der Freelancer hat die Frage nach dem Stand des Auftrags beantwortet. “${answer}”`,
  });
  await stage.notification("client", "notified of event 6, ORDER_UPDATE_ANSWERED");
  await stage.countdown("72 h left for the CLIENT, then ORDER_COMPLETED");
}

async function declinedCancellation({ demoOrder: stage, orderId }: Props): Promise<void> {
  const { client, freelancer } = stage;
  stage.step("3. The client asks to cancel, the freelancer declines");
  const feedback = "This is not what we had in mind.";
  const { reason, note } = CONFIDENTIAL.client;
  const disputeId = await client.party.act(documents.RequestCancellationDocument, {
    input: { orderId, reason, message: feedback, confidentialNote: note },
  });
  await stage.event({
    client: `The client asked to cancel the order. Without an answer from the freelancer by …, the order is cancelled. “${feedback}”`,
    freelancer: `Der Kunde möchte den Auftrag stornieren. Antwortet der Freelancer nicht bis zum …, wird der Auftrag storniert. “${feedback}”`,
  });
  await stage.notification("freelancer", "notified of event 7, CANCELLATION_REQUESTED");
  await stage.countdown("48 h left for the FREELANCER, then ORDER_CANCELLED");
  stage.show("reason", {
    client: { received: await reasonOfCancellation(client.party, disputeId), expected: `${reason} “${note}”` },
    freelancer: { received: await reasonOfCancellation(freelancer.party, disputeId), expected: HIDDEN },
  });
  const refusal = "Let us find another way.";
  await freelancer.party.act(documents.DeclineCancellationDocument, { input: { disputeId, message: refusal } });
  await stage.event({
    client: `The freelancer declined to cancel the order, so it continues. “${refusal}”`,
    freelancer: `Der Freelancer hat die Stornierung abgelehnt. Der Auftrag läuft weiter. “${refusal}”`,
  });
  await stage.notification("client", "notified of event 8, CANCELLATION_DECLINED");
  await stage.countdown("72 h left for the CLIENT, then ORDER_COMPLETED");
}

async function partialRefund({ demoOrder: stage, orderId }: Props): Promise<void> {
  const { client, freelancer } = stage;
  stage.step("4. The freelancer offers 120.00 back, the client accepts");
  const { reason, note } = CONFIDENTIAL.freelancer;
  const offer = "One logo instead of three: this much less.";
  const refundOfferId = await freelancer.party.act(documents.OfferPartialRefundDocument, {
    input: {
      orderId,
      amount: { amount: "120.00", currencyCode: "USD" },
      message: offer,
      reason,
      confidentialNote: note,
    },
  });
  await stage.event({
    client: `The freelancer offered a partial refund of $120.00, to be answered by …. Together with $4.10 of the service fee, the client would get back $124.10. “${offer}”`,
    freelancer: `Der Freelancer hat eine Teilerstattung von 120,00 $ angeboten und erwartet eine Antwort bis zum …. Zusammen mit 4,10 $ der Servicegebühr bekäme der Kunde 124,10 $ zurück. “${offer}”`,
  });
  await stage.notification("client", "notified of event 9, REFUND_OFFERED");
  await stage.notification("freelancer", "notified of event 9, REFUND_OFFERED");
  await stage.countdown("72 h left for the CLIENT, then OFFER_VOID");
  const breakdown = "refund 120.00 USD, fee 11.00 USD → 6.90 USD, back 124.10 USD, freelancer earns";
  stage.show("breakdown", {
    client: { received: await breakdownOf(client.party, refundOfferId), expected: `${breakdown} null` },
    freelancer: { received: await breakdownOf(freelancer.party, refundOfferId), expected: `${breakdown} 64.00 USD` },
  });
  stage.show("reason", {
    client: { received: await reasonOfOffer(client.party, refundOfferId), expected: HIDDEN },
    freelancer: { received: await reasonOfOffer(freelancer.party, refundOfferId), expected: `${reason} “${note}”` },
  });
  const consent = "Agreed, thank you.";
  await client.party.act(documents.AcceptRefundOfferDocument, { input: { refundOfferId, message: consent } });
  await stage.event({
    client: `The client accepted the partial refund. $124.10 is going back to the original payment source, $4.10 of it from the service fee. “${consent}”`,
    freelancer: `Der Kunde hat die Teilerstattung angenommen. 124,10 $ gehen an die ursprüngliche Zahlungsquelle zurück, davon 4,10 $ aus der Servicegebühr. “${consent}”`,
  });
  await stage.notification("freelancer", "notified of event 10, REFUND_OFFER_ACCEPTED");
  await stage.countdown("72 h left for the CLIENT, then ORDER_COMPLETED");
  await paid(stage, {
    client: "The refund of $124.10 has been sent to the client’s original payment source.",
    freelancer: "Die Erstattung von 124,10 $ wurde an die ursprüngliche Zahlungsquelle des Kunden überwiesen.",
  });
  await stage.refunds({ client: "124.10 USD PROCESSED to Visa 4242", freelancer: "124.10 USD PROCESSED to null" });
  await stage.money({
    client: "DELIVERED: price 80.00 USD, service fee 6.90 USD, freelancer earns null",
    freelancer: "DELIVERED: price 80.00 USD, service fee 6.90 USD, freelancer earns 64.00 USD",
  });
}

async function silentCancellation({ demoOrder: stage, orderId, advance }: Props): Promise<void> {
  const { client, freelancer } = stage;
  stage.step("5. The freelancer asks to cancel, and nobody answers");
  const words = "I have fallen ill and can’t finish this.";
  const disputeId = await freelancer.party.act(documents.RequestCancellationDocument, {
    input: { orderId, reason: "UNABLE_TO_COMPLETE", message: words },
  });
  await stage.event({
    client: `The freelancer asked to cancel the order. Without an answer from the client by …, the order is cancelled. “${words}”`,
    freelancer: `Der Freelancer möchte den Auftrag stornieren. Antwortet der Kunde nicht bis zum …, wird der Auftrag storniert. “${words}”`,
  });
  await stage.notification("client", "notified of event 12, CANCELLATION_REQUESTED");
  await stage.countdown("48 h left for the CLIENT, then ORDER_CANCELLED");
  // A freelancer's reason goes to the client [C2].
  stage.show("reason", {
    client: { received: await reasonOfCancellation(client.party, disputeId), expected: "UNABLE_TO_COMPLETE" },
    freelancer: { received: await reasonOfCancellation(freelancer.party, disputeId), expected: "UNABLE_TO_COMPLETE" },
  });
  await advance("PT24H");
  await stage.countdown("24 h left for the CLIENT, then ORDER_CANCELLED");
  await advance("PT24H");
  await stage.event({
    client: "The client did not answer the freelancer’s request to cancel in time, so the request takes effect.",
    freelancer:
      "Der Kunde hat auf die Stornierungsanfrage des Freelancers nicht rechtzeitig geantwortet. Die Stornierung wird damit wirksam.",
  });
  await stage.event({
    client:
      "The order was cancelled. $86.90 is going back to the client’s original payment source. The cancellation counts against the freelancer’s completion rate.",
    freelancer:
      "Der Auftrag wurde storniert. 86,90 $ gehen an die ursprüngliche Zahlungsquelle des Kunden zurück. Die Stornierung belastet die Abschlussquote des Freelancers.",
  });
  await stage.notification("client", "notified of event 14, ORDER_CANCELLED");
  await stage.notification("freelancer", "notified of event 14, ORDER_CANCELLED");
  await stage.countdown("none");
  await paid(stage, {
    client: "The refund of $86.90 has been sent to the client’s original payment source.",
    freelancer: "Die Erstattung von 86,90 $ wurde an die ursprüngliche Zahlungsquelle des Kunden überwiesen.",
  });
  await stage.refunds({
    client: "124.10 USD PROCESSED to Visa 4242; 86.90 USD PROCESSED to Visa 4242",
    freelancer: "124.10 USD PROCESSED to null; 86.90 USD PROCESSED to null",
  });
  await stage.money({
    client: "CANCELLED: price 0.00 USD, service fee 0.00 USD, freelancer earns null",
    freelancer: "CANCELLED: price 0.00 USD, service fee 0.00 USD, freelancer earns 0.00 USD",
  });
  expectSame(
    "both saw each event once, in order",
    [client.sequences, freelancer.sequences],
    [TWO_TO_FIFTEEN, TWO_TO_FIFTEEN],
  );
}

/** The sandbox's own payment gateway pays in the background. Neither party caused it, so both are notified. */
async function paid(demoOrder: DemoOrder, expected: Sides): Promise<void> {
  await demoOrder.event(expected);
  const sequence = demoOrder.client.sequences.at(-1) ?? 0;
  for (const side of ["client", "freelancer"] as const)
    await demoOrder.notification(side, `notified of event ${sequence}, REFUND_PROCESSED`);
}

const TWO_TO_FIFTEEN = Array.from({ length: 14 }, (_, index) => index + 2);

/** What others than the author receive of a confidential reason and its note. */
const HIDDEN = "not visible: reason null, note null";

function reasonLine(reason: string | null, note: string | null): string {
  if (reason === null) return `not visible: reason null, note ${note ?? "null"}`;
  return note === null ? reason : `${reason} “${note}”`;
}

async function reasonOfCancellation(party: Party, id: string): Promise<string> {
  const { node } = await party.ask(documents.CancellationDocument, { id });
  return node !== null && "cancellationReason" in node
    ? reasonLine(node.cancellationReason, node.confidentialNote)
    : "";
}

async function reasonOfOffer(party: Party, id: string): Promise<string> {
  const { node } = await party.ask(documents.RefundOfferDocument, { id });
  return node !== null && "reason" in node ? reasonLine(node.reason, node.confidentialNote) : "";
}

async function breakdownOf(party: Party, id: string): Promise<string> {
  const { node } = await party.ask(documents.RefundOfferDocument, { id });
  if (node === null || !("breakdown" in node)) return "";
  const { refund, serviceFeeBefore, serviceFeeAfter, totalToClient, freelancerEarningsAfter } = node.breakdown;
  const fees = `fee ${amount(serviceFeeBefore)} → ${amount(serviceFeeAfter)}`;
  return `refund ${amount(refund)}, ${fees}, back ${amount(totalToClient)}, freelancer earns ${amount(freelancerEarningsAfter)}`;
}
