import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { cancellationReasonLabel, refundReasonLabel } from "../../wording/reason-label";
import type { Context } from "../context/context";
import { CancellationReasonOption, RefundReasonOption } from "../types/reason.type";

const LABEL = { description: "The label of the reason for people, in the viewer's language." };

@Resolver(() => CancellationReasonOption)
export class CancellationReasonOptionResolver {
  @FieldResolver(() => String, LABEL)
  label(@Root() { code }: CancellationReasonOption, @Ctx() { language }: Context): string {
    return cancellationReasonLabel(code, language);
  }
}

@Resolver(() => RefundReasonOption)
export class RefundReasonOptionResolver {
  @FieldResolver(() => String, LABEL)
  label(@Root() { code }: RefundReasonOption, @Ctx() { language }: Context): string {
    return refundReasonLabel(code, language);
  }
}
