import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { maySee } from "../../domain/order/visibility";
import type { RefundPayer } from "../../domain/vocabulary";
import type { Context } from "../context/context";
import { findResolution } from "../lookup/any-resolution";
import { Refund, RefundPayerEnum } from "../types/refund.type";
import { Resolution } from "../types/resolution.type";

@Resolver(() => Refund)
export class RefundResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The label of the client's payment source, for example Visa 4242. Null for the freelancer and for support.",
  })
  destination(@Root() { parent }: Refund, @Ctx() { loaders }: Context): Promise<string | null> | null {
    return maySee(parent.relation, "PAYMENT_LABEL") ? loaders.paymentLabel.load(parent.id) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The marketplace's reference of the payment or of the failed attempt that it reported last. Null if it reported none. It is also null for the freelancer and for support.",
  })
  reference(@Root() { parent, refund }: Refund): string | null {
    return maySee(parent.relation, "PAYMENT_LABEL") ? refund.reference : null;
  }

  @FieldResolver(() => RefundPayerEnum, {
    description: "The payer of the refund. It is the same for all refunds of this service.",
  })
  paidBy(@Root() _refund: Refund, @Ctx() { app }: Context): RefundPayer {
    return app.refundPayer;
  }

  @FieldResolver(() => Resolution, { description: "The accepted offer or cancellation that led to the refund." })
  async resolution(@Root() { parent, refund }: Refund, @Ctx() context: Context): Promise<Resolution> {
    const resolution = await findResolution(context, parent, refund.resolutionId);
    if (resolution === null) throw new Error("a refund's resolution is missing");
    return resolution;
  }
}
