import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import type { Refusal, RuleValue as DomainRuleValue } from "../../domain/refusal";
import type { ErrorCode, Instant } from "../../domain/vocabulary";
import { defineEnum } from "./enum";
import { Money } from "./money.type";
import { DateTime } from "./scalars";

export const ErrorCodeEnum = defineEnum<ErrorCode>(
  "ErrorCode",
  "The rule that blocked a request or blocks an action. New values can be added: treat a code that you do not know as «not possible», and display the message.",
  {
    NOT_FOUND: "The object does not exist, or the viewer cannot access it. The two cases look the same.",
    WRONG_ROLE: "Only the other party can do this. The actual value is the viewer's role.",
    ORDER_ENDED: "The order is completed or cancelled. The actual value is its status.",
    RESOLUTION_ALREADY_OPEN:
      "A resolution is already open on the order. At most one can be open at a time. The actual value is the kind of the open one.",
    RESOLUTION_ENDED:
      "The resolution was already answered or withdrawn, or it has expired. The actual value states how it ended.",
    NO_OPEN_RESOLUTION: "No resolution of this kind is open on the order.",
    NOT_YOUR_RESOLUTION: "Only the party that opened the resolution can withdraw it. The required value is its role.",
    NOT_YOURS_TO_ANSWER: "A party cannot answer its own request. The required value is the role of the other party.",
    TEXT_REQUIRED: "The field requires text: at least one character after trimming.",
    TEXT_TOO_LONG:
      "The text is too long. The actual value is its number of characters after trimming, and the required value is the maximum that the policy allows.",
    REASON_REQUIRED:
      "A reason is missing. This code is not used at present, because the inputs require a reason. A missing text for a reason that requires one gives TEXT_REQUIRED.",
    AMOUNT_NOT_POSITIVE: "The amount must be greater than zero. The actual value is the amount.",
    AMOUNT_ABOVE_MAXIMUM: "The amount is too high. The required value is the maximum.",
    CURRENCY_MISMATCH: "The currency is not that of the order. The required value is the order's currency.",
    AMOUNT_PRECISION:
      "The amount has more decimals than its currency. The required value is the number of decimals of the currency.",
    ORDER_BELOW_MINIMUM:
      "The original price is below the policy's minimum for a partial refund. The actual and the required value are the two prices.",
    ORDER_PLACED_TOO_EARLY:
      "The order was placed before partial refunds were introduced. The actual and the required value are the two times.",
    ORDER_TYPE_NOT_ELIGIBLE:
      "The action is not possible on orders of this type. The actual value is the type. The required value is the type that is possible, if there is only one.",
    ORDER_DISCOUNTED:
      "A partial refund is not possible on an order that was bought with a discount. The actual value is the source of the discount.",
    FIRST_MILESTONE_COMPLETED: "A partial refund is possible only until the first milestone is completed.",
    REFUND_ALREADY_ACCEPTED:
      "A partial refund was already accepted on the order. At most one is possible. The actual value is its amount.",
    DATE_NOT_LATER: "The date must be later than the required value.",
    NOT_DELIVERED:
      "There is no delivery that the client can answer. The actual value is the order's working status, and the required value is DELIVERED.",
    ALREADY_REVIEWED:
      "The order already has a review. At most one is possible. The actual value is its number of stars.",
    CHANNEL_NOT_SUPPORTED:
      "By policy, the action is not possible from this channel. The actual value is the channel of the token.",
    REASON_NOT_FOR_ROLE: "By policy, this role cannot use this reason.",
    AMOUNT_NOT_PAYABLE:
      "The payment gateway cannot pay this amount. The actual value is the amount, or the total that would be refunded. By policy, only multiples of the required value can be paid.",
    TOO_MANY_RESOLUTIONS:
      "The viewer's role has opened too many resolutions on this order within a period. By default, 5 within 24 hours are possible, of all kinds together (set by the policy). The actual value is the current time, and the required value is the time from which the next one is possible.",
    AMOUNT_BELOW_MINIMUM: "The amount is too low. The required value is the smallest amount that the policy allows.",
    MILESTONE_OUT_OF_ORDER:
      "The milestone is not the current one. Milestones are worked on one at a time, in their order. The required value is the position of the current milestone.",
    IDEMPOTENCY_KEY_REUSED: "The idempotency key was used with different input within the last 7 days.",
    ALREADY_DELIVERED:
      "The action is not possible while a delivery waits for the client's answer. The actual value is the order's working status.",
    ORDER_NOT_COMPLETED:
      "Only a completed order can be reviewed. The actual value is the order's status, and the required value is COMPLETED.",
    WINDOW_CLOSED:
      "The action is no longer possible, because the current time is at or after the required value, or it is not possible yet, because the current time is before the required value.",
    NO_DELIVERY_DATE: "The order has no delivery date that could be extended.",
    INVALID_VALUE:
      "The value is not valid. If it is out of range, the actual value is the value, and the required value is the limit.",
    SUPPORT_ACCESS_ALREADY_GIVEN: "Support already has access to the order.",
    NO_SUPPORT_ACCESS: "Support has no access to the order that could be ended.",
    CURRENCY_NOT_SUPPORTED: "The policy has no tables for this currency. The actual value is the currency.",
    SAME_PERSON: "The client and the freelancer must be two different people.",
    MILESTONES_MISSING: "An order of type MILESTONE must have milestones.",
    NUMBER_TAKEN: "Another order already has this number of the marketplace. The actual value is the number.",
    API_KEY_ENDED: "The API key was permanently revoked or has expired.",
    TOO_MANY_API_KEYS: "There are too many valid API keys. The required value is the maximum number at a time.",
    DISABLED_BY_OPERATOR: "An operator disabled the webhook endpoint. Only an operator can enable it again.",
  },
);

@ObjectType("InstantValue", { description: "A time that a rule compares." })
export class InstantValue {
  @Field(() => DateTime, { description: "The time." })
  readonly instant: Instant;

  constructor(instant: Instant) {
    this.instant = instant;
  }
}

@ObjectType("NumberValue", {
  description: "A number that a rule compares: of characters, decimals, items, stars, or days. The code states which.",
})
export class NumberValue {
  @Field(() => Int, { description: "The number." })
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

@ObjectType("WordValue", { description: "A value from a fixed list that a rule requires or found." })
export class WordValue {
  @Field(() => String, {
    description:
      "The name of an enum value, such as SUBSCRIPTION, or the code of a currency. For a GraphQL document, it states in English what is wrong with it.",
  })
  readonly word: string;

  constructor(word: string) {
    this.word = word;
  }
}

export const RuleValue = createUnionType({
  name: "RuleValue",
  description:
    "A value that a rule found or requires. New types can be added: if you do not know a type, display the error's message.",
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
  description:
    "A rule that blocked a request or blocks an action, for example ORDER_BELOW_MINIMUM with the actual value 80.00 USD and the required value 100.00 USD. A request with user errors changed nothing.",
})
export class UserError {
  constructor(readonly refusal: Refusal) {}

  @Field(() => ErrorCodeEnum, { description: "The code of the rule, for programs." })
  get code(): ErrorCode {
    return this.refusal.code;
  }

  @Field(() => [String], {
    nullable: true,
    description:
      'The path of the input field that is wrong, below `input`, for example ["extras", "0", "title"]. Null if the error is not about a field.',
  })
  get field(): readonly string[] | null {
    return this.refusal.field ?? null;
  }

  @Field(() => RuleValue, {
    nullable: true,
    description: "The value that the rule found. Null if there is nothing to compare.",
  })
  get actual(): typeof RuleValue | null {
    return toRuleValue(this.refusal.actual);
  }

  @Field(() => RuleValue, {
    nullable: true,
    description: "The value that the rule requires. Null if there is nothing to compare.",
  })
  get required(): typeof RuleValue | null {
    return toRuleValue(this.refusal.required);
  }
}

export const toUserErrors = (refusals: readonly Refusal[]): UserError[] =>
  refusals.map((refusal) => new UserError(refusal));
