import { Field, InputType, ObjectType } from "type-graphql";
import type { AmountInput, Money as DomainMoney } from "../../domain/money";
import { CurrencyCode, Decimal } from "./scalars";

@ObjectType("Money", { description: "An amount in one currency." })
export class Money {
  constructor(
    readonly minor: bigint,
    readonly currency: string,
  ) {}

  @Field(() => CurrencyCode, { description: "Its currency. All amounts of one order have the same." })
  get currencyCode(): string {
    return this.currency;
  }

  static of({ minor, currency }: DomainMoney): Money {
    return new Money(minor, currency);
  }
}

@InputType("MoneyInput", { description: "An amount in one currency, as the client writes it." })
export class MoneyInput implements AmountInput {
  @Field(() => Decimal, { description: "With at most the currency's number of decimals, else AMOUNT_PRECISION." })
  readonly amount!: string;

  @Field(() => CurrencyCode, { description: "Has to be the order's currency, else CURRENCY_MISMATCH." })
  readonly currencyCode!: string;
}
