import { actionsFor, asOf, type Moment } from "../../../src/domain/move/actions";
import type { Command } from "../../../src/domain/move/command";
import { decide } from "../../../src/domain/move/decide";
import { refundQuote } from "../../../src/domain/move/refund-quote";
import type { Order } from "../../../src/domain/order/order";
import { currentPrice, maximumRefund } from "../../../src/domain/order/price";
import { extrasLimit } from "../../../src/domain/policy";
import type { Refusal } from "../../../src/domain/refusal";
import {
  type Channel,
  CHANNELS,
  type OrderActionName,
  PARTY_ROLES,
  type PartyRole,
} from "../../../src/domain/vocabulary";
import { type Setting, VALID_INPUTS } from "./inputs";
import { freshId, personOf } from "./orders";

/**
 * [O2] Where the page and the mutation disagree on an order at an instant: each move of each role is tried with a valid
 * input, and must be refused by exactly the rules that the page names, with the same values.
 * @param look  `actionsFor`, or one with a deliberate error, to see that it is found.
 */
export function disagreements(order: Order, moment: Moment, look: typeof actionsFor = actionsFor): readonly string[] {
  const currentOrder = asOf(order, moment);
  return PARTY_ROLES.flatMap((role) => {
    const channel = CHANNELS[(order.version + (role === "CLIENT" ? 1 : 0)) % CHANNELS.length] ?? "WEB";
    const setting = { order: currentOrder, role, now: moment.now, policy: moment.policies.at(moment.now) };
    return [
      ...look(order, { role, channel }, moment).flatMap(({ name, blockers }) => {
        const input = VALID_INPUTS[name](setting);
        const refusals = refusalsOf(order, moment, { name, by: personOf(role, channel), input } as Command);
        return hasValidInput(name, setting)
          ? differences(`${role} ${name}`, blockers, refusals)
          : missing(`${role} ${name}`, blockers);
      }),
      ...(role === "FREELANCER" ? quoteDisagreements(order, setting, channel, moment) : []),
    ];
  });
}

const refusalsOf = (order: Order, { now, policies }: Moment, command: Command): readonly Refusal[] => {
  const { outcome } = decide(order, command, null, { now, policies, freshId: freshId() });
  return "refusals" in outcome ? outcome.refusals : [];
};

/** No amount is valid where the cap is below the smallest refund. The page must say so. */
function hasValidInput(name: OrderActionName, { order, policy }: Setting): boolean {
  if (name === "OFFER_PARTIAL_REFUND")
    return maximumRefund(order, policy) >= (policy.currencies[order.currency]?.smallestRefund ?? 0n);
  return (
    name !== "OFFER_EXTRAS" ||
    (currentPrice(order) < policy.limits.amountMinor && order.extras.length < extrasLimit(policy))
  );
}

const missing = (what: string, blockers: readonly Refusal[]): readonly string[] =>
  blockers.length > 0 ? [] : [`${what}: no input is valid, and nothing blocks it`];

function differences(what: string, said: readonly Refusal[], met: readonly Refusal[]): readonly string[] {
  const [page, mutation] = [said, met].map((refusals) => JSON.stringify(refusals, withBigints));
  return page === mutation ? [] : [`${what}: the page says ${page ?? ""}, the mutation ${mutation ?? ""}`];
}

const withBigints = (_key: string, value: unknown): unknown => (typeof value === "bigint" ? `${value}n` : value);

/** The quote of an amount, allowed or not, names what offering that amount would meet. */
function quoteDisagreements(order: Order, setting: Setting, channel: Channel, moment: Moment): readonly string[] {
  const role: PartyRole = "FREELANCER";
  const valid = VALID_INPUTS.OFFER_PARTIAL_REFUND(setting);
  return [valid.amount.amount, "0", "0.0001", "99999999999"].flatMap((amount) => {
    const input = { ...valid, amount: { ...valid.amount, amount } };
    const quote = refundQuote(order, input.amount, { role, channel }, moment);
    const refusals = refusalsOf(order, moment, { name: "OFFER_PARTIAL_REFUND", by: personOf(role, channel), input });
    const negative = Object.values(quote.breakdown ?? {}).some((value: bigint) => value < 0n);
    return [
      ...differences(`quote of ${amount}`, quote.blockers, refusals),
      ...(negative ? [`quote of ${amount}: below nothing`] : []),
    ];
  });
}
