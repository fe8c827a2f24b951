import { Field, InputType, ObjectType } from "type-graphql";
import type { AmountInput, Money as DomainMoney } from "../../domain/money";
import { CurrencyCode, Decimal } from "./scalars";

@ObjectType("Money", { description: "An amount in one currency." })
export class Money {
  constructor(
    readonly minor: bigint,
    readonly currency: string,
  ) {}

  @Field(() => CurrencyCode, {
    description: "The currency of the amount. All amounts of one order have the same currency.",
  })
  get currencyCode(): string {
    return this.currency;
  }

  static of({ minor, currency }: DomainMoney): Money {
    return new Money(minor, currency);
  }
}

@InputType("MoneyInput", { description: "An amount in one currency, as input." })
export class MoneyInput implements AmountInput {
  @Field(() => Decimal, {
    description:
      "The amount. It must not have more decimals than its currency, otherwise it is refused with AMOUNT_PRECISION.",
  })
  readonly amount!: string;

  @Field(() => CurrencyCode, {
    description:
      "The currency of the amount. For an existing order, it must be the order's currency, otherwise it is refused with CURRENCY_MISMATCH.",
  })
  readonly currencyCode!: string;
}
