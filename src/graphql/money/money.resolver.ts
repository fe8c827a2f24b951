import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { formatAmount } from "../../domain/money";
import type { Context } from "../context/context";
import { Money } from "../types/money.type";
import { Decimal } from "../types/scalars";

@Resolver(() => Money)
export class MoneyResolver {
  @FieldResolver(() => Decimal, {
    description:
      "The amount, with exactly the number of decimals of its currency, for example 120.00 USD, 15000 JPY, or 30.000 KWD.",
  })
  amount(@Root() { minor, currency }: Money, @Ctx() { policies }: Context): string {
    return formatAmount(minor, policies.decimalsOf(currency));
  }
}
