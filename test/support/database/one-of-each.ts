import { at, listOf, type OrderScenario, succeeded } from "../app/order-scenario";
import { textAt } from "../app/service";

/** The id of one of every type of node, by its type's name. */
export type NodeIds = Readonly<Record<string, string>>;

const usd = (amount: string) => ({ amount, currencyCode: "USD" });

/** Has all happen on this order that can hang on one, but milestones: these are on a second. */
export async function oneOfEach(scenario: OrderScenario, id: string): Promise<NodeIds> {
  const asked = await scenario.done("client", "requestOrderUpdate", { orderId: id, message: "How is it going?" });
  await scenario.done("freelancer", "answerOrderUpdate", { disputeId: asked.result?.id, message: "Well." });
  const extras = [{ title: "An icon", price: usd("1") }];
  const change = await scenario.done("freelancer", "offerExtras", { orderId: id, extras, message: "More?" });
  await scenario.done("client", "acceptChange", { changeRequestId: change.result?.id });
  const offering = { orderId: id, amount: usd("1"), message: "Sorry.", reason: "GOODWILL" };
  const offer = await scenario.done("freelancer", "offerPartialRefund", offering);
  await scenario.done("client", "acceptRefundOffer", { refundOfferId: offer.result?.id, message: "Fine." });
  const delivery = await scenario.done("freelancer", "deliverOrder", { orderId: id, note: "Here." });
  await scenario.done("client", "acceptDelivery", { orderId: id });
  const review = await scenario.done("client", "leaveReview", { orderId: id, rating: 5, comment: "Good." });
  const result = { Dispute: asked, ChangeRequest: change, RefundOffer: offer, Delivery: delivery, Review: review };
  return {
    ...Object.fromEntries(Object.entries(result).map(([type, payload]) => [type, textAt(payload.result?.id)])),
    ...(await onThePage(scenario, id)),
  };
}

/** What no mutation answers with. */
async function onThePage(scenario: OrderScenario, id: string): Promise<NodeIds> {
  const pieces = await scenario.place({
    type: "MILESTONE",
    unitPrice: null,
    deliveryDueAt: null,
    milestones: [{ title: "One", price: usd("100") }],
  });
  const query =
    "query ($id: ID!) { order(id: $id) { extras { id } refunds { id } activity { nodes { id } } } viewer { id notifications { nodes { id } } } }";
  const data = succeeded(await scenario.service.ask(scenario.token("client"), query, { id }));
  const page = at(data, "order");
  const first = (list: unknown): string => textAt(listOf(list)[0]?.id);
  return {
    Order: id,
    Milestone: pieces.milestoneIds[0] ?? "",
    Extra: first(page.extras),
    Refund: first(page.refunds),
    ActivityEvent: first(page.activity?.nodes),
    User: scenario.users.freelancer.id,
    Viewer: textAt(data.viewer?.id),
    Notification: first(data.viewer?.notifications?.nodes),
  };
}
