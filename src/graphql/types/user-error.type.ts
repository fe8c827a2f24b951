import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import type { Refusal, RuleValue as DomainRuleValue } from "../../domain/refusal";
import type { ErrorCode, Instant } from "../../domain/vocabulary";
import { defineEnum } from "./enum";
import { Money } from "./money.type";
import { DateTime } from "./scalars";

export const ErrorCodeEnum = defineEnum<ErrorCode>(
  "ErrorCode",
  "Which rule stands in the way. May grow: treat a code that you don't know as «not possible», and show the message.",
  {
    NOT_FOUND: "There is no such thing, or it is not the viewer's: the two look the same.",
    WRONG_ROLE: "This is the other party's to do. required: the role.",
    ORDER_ENDED: "The order is completed or cancelled.",
    RESOLUTION_ALREADY_OPEN: "A resolution is open on the order already; at most one is at a time.",
    RESOLUTION_ENDED: "The resolution was answered, withdrawn, or its time is over. actual: how it ended.",
    NO_OPEN_RESOLUTION: "No resolution of this kind is open on the order.",
    NOT_YOUR_RESOLUTION: "Only the party that opened it can withdraw it.",
    NOT_YOURS_TO_ANSWER: "Nobody can answer an own request.",
    TEXT_REQUIRED: "The field needs words: at least one character after trimming.",
    TEXT_TOO_LONG: "actual: its characters after trimming, required: the most that policy allows.",
    REASON_REQUIRED: "A reason is missing. Not met today, as inputs ask for one; a reason that needs words of its own gives TEXT_REQUIRED.",
    AMOUNT_NOT_POSITIVE: "The amount has to be more than nothing.",
    AMOUNT_ABOVE_MAXIMUM: "required: the largest amount.",
    CURRENCY_MISMATCH: "required: the order's currency.",
    AMOUNT_PRECISION: "The amount has more decimals than its currency. required: how many it has.",
    ORDER_BELOW_MINIMUM: "The original price is under policy's minimum for a partial refund. actual and required: the prices.",
    ORDER_PLACED_TOO_EARLY: "The order was placed before partial refunds began. actual and required: the instants.",
    ORDER_TYPE_NOT_ELIGIBLE: "Not for orders of this type. actual: the type.",
    ORDER_DISCOUNTED: "No partial refund on an order that was bought with a discount. actual: its source.",
    FIRST_MILESTONE_COMPLETED: "A partial refund is possible only until the first milestone is completed.",
    REFUND_ALREADY_ACCEPTED: "One accepted partial refund an order.",
    DATE_NOT_LATER: "The new date has to be later. required: later than this instant.",
    NOT_DELIVERED: "There is no delivery to answer.",
    ALREADY_REVIEWED: "One review an order.",
    CHANNEL_NOT_SUPPORTED: "Not from this channel, by policy. actual: the token's channel.",
    REASON_NOT_FOR_ROLE: "Policy does not give this reason to this role.",
    AMOUNT_NOT_PAYABLE:
      "The payment gateway cannot pay this amount. actual: the amount, or what would go back to the client in all. required: by policy, only its multiples can be paid.",
    TOO_MANY_RESOLUTIONS:
      "The viewer's role has opened too many resolutions on this order within a period: by default 5 within 24 hours, of all kinds together, by policy. actual: the time now. required: the time from which the next one is possible.",
    AMOUNT_BELOW_MINIMUM: "required: the smallest amount, by policy.",
    MILESTONE_OUT_OF_ORDER: "Milestones are worked one at a time, in their order. required: the current one's position.",
    IDEMPOTENCY_KEY_REUSED: "The key was used with other input within the last 7 days.",
    ALREADY_DELIVERED: "Not while a delivery waits for its answer.",
    ORDER_NOT_COMPLETED: "Only a completed order can be reviewed.",
    WINDOW_CLOSED: "The time for this is over (required: before this instant), or has not come yet (required: from this instant on).",
    NO_DELIVERY_DATE: "The order has no delivery date to extend.",
    INVALID_VALUE: "Out of range. actual and required: the value and its bound.",
    SUPPORT_ACCESS_ALREADY_GIVEN: "Support may read this order already.",
    NO_SUPPORT_ACCESS: "Support has no access to end.",
    CURRENCY_NOT_SUPPORTED: "Policy has no tables for this currency. actual: the currency.",
    SAME_PERSON: "Client and freelancer have to be two people.",
    MILESTONES_MISSING: "An order of type MILESTONE needs milestones, and only such an order has them.",
    NUMBER_TAKEN: "The marketplace's number belongs to another order already.",
    API_KEY_ENDED: "The API key was revoked or has expired, for good.",
    TOO_MANY_API_KEYS: "required: the most API keys that may hold at a time.",
    DISABLED_BY_OPERATOR: "An operator disabled the webhook endpoint; only an operator can enable it again.",
  },
);

@ObjectType("InstantValue", { description: "An instant that a rule compares." })
export class InstantValue {
  @Field(() => DateTime, { description: "The instant." })
  readonly instant: Instant;

  constructor(instant: Instant) {
    this.instant = instant;
  }
}

@ObjectType("NumberValue", {
  description: "A number that a rule compares: characters, decimals, pieces, stars, days. The code says which.",
})
export class NumberValue {
  @Field(() => Int, { description: "The number." })
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

@ObjectType("WordValue", { description: "A value of a closed list that a rule asks for." })
export class WordValue {
  @Field(() => String, {
    description: "An enum value's name, SUBSCRIPTION, or a currency's code; of a GraphQL document what is wrong with it, in English.",
  })
  readonly word: string;

  constructor(word: string) {
    this.word = word;
  }
}

export const RuleValue = createUnionType({
  name: "RuleValue",
  description: "What a rule found, or what it asks for. May grow: fall back on the error's message.",
  types: () => [Money, InstantValue, NumberValue, WordValue] as const,
});

export function toRuleValue(value: DomainRuleValue | undefined): typeof RuleValue | null {
  switch (value?.kind) {
    case undefined:
      return null;
    case "money":
      return Money.of(value.money);
    case "instant":
      return new InstantValue(value.instant);
    case "number":
      return new NumberValue(value.number);
    case "word":
      return new WordValue(value.word);
  }
}

@ObjectType("UserError", {
  description: "One rule that stands in the way: ORDER_BELOW_MINIMUM, actual 80.00 USD, required 100.00 USD. Nothing was changed.",
})
export class UserError {
  constructor(readonly refusal: Refusal) {}

  @Field(() => ErrorCodeEnum, { description: "The rule, for programs." })
  get code(): ErrorCode {
    return this.refusal.code;
  }

  @Field(() => [String], {
    nullable: true,
    description: 'Path of the input field at fault, below `input`: ["extras", "0", "title"]. null where none is.',
  })
  get field(): readonly string[] | null {
    return this.refusal.field ?? null;
  }

  @Field(() => RuleValue, { nullable: true, description: "What the rule found; null where there is nothing to compare." })
  get actual(): typeof RuleValue | null {
    return toRuleValue(this.refusal.actual);
  }

  @Field(() => RuleValue, { nullable: true, description: "What the rule asks for; null where there is nothing to compare." })
  get required(): typeof RuleValue | null {
    return toRuleValue(this.refusal.required);
  }
}

export const toUserErrors = (refusals: readonly Refusal[]): UserError[] => refusals.map((refusal) => new UserError(refusal));
