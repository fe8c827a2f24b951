import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { currentPrice, earningsOn } from "../../domain/order/price";
import { maySee } from "../../domain/order/visibility";
import type { Context } from "../context/context";
import { Money } from "../types/money.type";
import { OrderPrice } from "../types/order-price.type";

@Resolver(() => OrderPrice)
export class OrderPriceResolver {
  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "The amount that the freelancer earns on the current price, after the platform's commission. Null for the client and for support.",
  })
  freelancerEarnings(@Root() { parent }: OrderPrice, @Ctx() { policies }: Context): Money | null {
    if (!maySee(parent.relation, "FREELANCER_EARNINGS")) return null;
    return parent.money(earningsOn(currentPrice(parent.order), policies.byVersion(parent.order.policyVersion)));
  }
}
