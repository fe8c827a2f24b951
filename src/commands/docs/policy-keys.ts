import { z } from "zod";
import defaultPolicy from "../../policy/default-policy.json";
import { policyFileSchema } from "../../policy/policy-schema";
import { table } from "./generated-part";

/** What each value of a policy version means, by its path. `<currency>` is any currency. */
const MEANINGS: Readonly<Record<string, string>> = {
  version: "The name of the version.",
  inForceFrom: "The time from which the version is in force [POL4].",
  "currencies.<currency>.decimals": "The decimals of the smallest unit [M1]. The same in every version.",
  "currencies.<currency>.smallOrderLimit": "The surcharge is added to the service fee if the price is below this [M2].",
  "currencies.<currency>.smallOrderSurcharge": "The surcharge on small orders [M2].",
  "currencies.<currency>.minimumOrderPrice": "The lowest original price on which a refund can be offered [P3].",
  "currencies.<currency>.smallestRefund": "The smallest refund that can be offered [P23].",
  "currencies.<currency>.payableStep":
    "Every price, fee, and refund is a multiple of this [M8]. Absent: the smallest unit.",
  "windows.orderUpdateAnswer": "The time to answer an order update [U2].",
  "windows.cancellationResponse": "The time to answer a cancellation [C4].",
  "windows.refundOfferResponse": "The time to answer a refund offer [P10].",
  "windows.deliveryExtensionResponse": "The time to answer a delivery extension [E2].",
  "windows.extrasResponse": "The time to answer offered extras [X1].",
  "windows.deliveryAcceptance": "The time after which a delivered order or milestone completes automatically [O9].",
  "windows.messagesAfterEnd": "How long messages can be posted after the order has ended [O10].",
  "windows.review": "How long a completed order can be reviewed [O14].",
  "windows.leastDeliveryAcceptance":
    "The shortest time to accept a delivery after a resolution that the client opened [O9]. Absent: PT24H.",
  "openings.atMost": "How many resolutions a party can open on one order in `openings.within` [O17]. Absent: 5.",
  "openings.within": "The period of `openings.atMost`, at most P7D [O17]. Absent: PT24H.",
  "cancellation.pause": "How long after an ended request a cancellation can be requested again [C7].",
  "cancellation.refundsServiceFee": "Whether a cancellation refunds the client's service fee [C5].",
  "cancellation.reasons.CLIENT": "The reasons that a client can give [C3, POL3].",
  "cancellation.reasons.FREELANCER": "The reasons that a freelancer can give [C2, POL3].",
  "cancellation.exemptFromCompletionRate": "Cancellations that do not count against the freelancer [C10].",
  "partialRefund.maximumPercent": "The largest refund offer, in percent of the original price [P2, P6].",
  "partialRefund.placedFrom": "The time from which an order must have been placed [P4].",
  "partialRefund.orderTypes": "The types of order on which a refund can be offered [P5].",
  "partialRefund.excludedDiscounts": "Discounts that exclude an order from refund offers [P7].",
  "partialRefund.channels": "The channels from which an offer can be sent [P22].",
  "partialRefund.reasons": "The reasons for a refund offer [P9, POL3].",
  "fees.serviceFeePercent": "The client's service fee, in percent of the price [M2].",
  "fees.commissionPercent": "The platform's commission, in percent of what the freelancer is paid [M2, P20].",
  "limits.textCharacters": "The maximum number of characters of a text [O15].",
  "limits.titleCharacters": "The maximum number of characters of a title [O15].",
  "limits.extrasPerOffer": "The maximum number of extras in one offer [O15].",
  "limits.extrasPerOrder": "The maximum number of extras that can be accepted on one order [O17]. Absent: 100.",
  "limits.extraDays": "The maximum number of days by which one extra can move the delivery date.",
  "limits.milestones": "The maximum number of milestones of an order [O15].",
  "limits.attachments": "The maximum number of attachments of a move [O15].",
  "limits.quantity": "The maximum quantity of an order.",
  "limits.amountMinor": "The largest amount and price, in the currency's smallest unit.",
  "reminders.atElapsedPercent": "The part of the window after which the first reminder is sent, in percent [N3].",
  "reminders.beforeEnd": "How long before the window's end the second reminder is sent [N3].",
};

/** A part of the schema of a policy file, as JSON Schema describes it. */
interface Node {
  readonly properties?: Readonly<Record<string, Node>> | undefined;
  readonly additionalProperties?: Node | boolean | undefined;
  readonly items?: Node | undefined;
}

/** The paths of all values of a version, in the order of the schema. A list is one value. */
function keysIn({ properties = {}, additionalProperties }: Node, path: readonly string[] = []): readonly string[] {
  const named = Object.entries(properties).flatMap(([name, node]) => keysIn(node, [...path, name]));
  if (typeof additionalProperties === "object") return keysIn(additionalProperties, [...path, "<currency>"]);
  return named.length === 0 ? [path.join(".")] : named;
}

function versionKeys(): readonly string[] {
  const file = z.toJSONSchema(policyFileSchema, { io: "input" }) as Node;
  return keysIn(file.properties?.versions?.items ?? {});
}

const Value = z.union([z.string(), z.number(), z.boolean(), z.array(z.unknown())]).optional();
const LONGEST_LIST = 4;

/** What the default policy has at a path, in short. An amount is that of US dollars. */
function defaultAt(path: string): string {
  const steps = path.replace("<currency>", "USD").split(".");
  const found = steps.reduce<unknown>((at, step) => Reflect.get(Object(at), step), defaultPolicy.versions[0]);
  const value = Value.parse(found);
  if (value === undefined) return "–";
  const text = Array.isArray(value) ? listed(value) : String(value);
  return path.includes("<currency>") ? `USD: ${text}` : text;
}

const listed = (values: readonly unknown[]): string =>
  values.length <= LONGEST_LIST && values.every((value) => typeof value === "string")
    ? values.join(", ")
    : `${values.length} entries`;

/**
 * Every key of a policy version.
 *
 * @throws RangeError if a key has no meaning, or a meaning no key.
 */
export function policyKeys(): string {
  const keys = versionKeys();
  const unknown = Object.keys(MEANINGS).filter((key) => !keys.includes(key));
  if (unknown.length > 0) throw new RangeError(`no key of a policy: ${unknown.join(", ")}`);
  return table(
    ["key", "default policy", "meaning"],
    keys.map((key) => [`\`${key}\``, defaultAt(key), meaningOf(key)]),
  );
}

function meaningOf(key: string): string {
  const meaning = MEANINGS[key];
  if (meaning === undefined) throw new RangeError(`the key ${key} of a policy has no meaning`);
  return meaning;
}
