import { OFFERS, QUOTE } from "./operations-b";
import { at, listOf, type OrderScenario, type Role, succeeded } from "./order-scenario";
import type { Json } from "./service";

export const money = (amount: string, currencyCode = "USD") => ({ amount, currencyCode });
export const amount = (value: string) => ({ amount: value });
export const offer = (orderId: string, value = "120.00") => ({
  orderId,
  amount: money(value),
  message: "For the delay.",
  reason: "OTHER",
  confidentialNote: "We were ill.",
});

export async function offered(scenario: OrderScenario, changes: object = {}, value = "120.00") {
  const { id } = await scenario.place(changes);
  const { result, order } = await scenario.done("freelancer", "offerPartialRefund", offer(id, value));
  return { id, refundOfferId: result?.id, result, order };
}

export async function offersOf(
  scenario: OrderScenario,
  id: string,
  who: Role,
): Promise<{ offers: readonly Json[]; page: Json }> {
  const page = at(succeeded(await scenario.service.ask(scenario.token(who), OFFERS, { id })), "order");
  return { offers: listOf(page.resolutions?.nodes), page };
}

export const quote = async (scenario: OrderScenario, id: string, value: string, currency = "USD") => {
  const { data } = await scenario.service.ask(scenario.token("freelancer"), QUOTE, {
    id,
    amount: money(value, currency),
  });
  return at(at(data, "order"), "refundQuote");
};
