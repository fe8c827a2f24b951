import { Field, ObjectType } from "type-graphql";
import type { Resolution as DomainResolution } from "../../domain/order/resolution";
import type { CancellationReason } from "../../domain/vocabulary";
import { Node } from "./node.type";
import { Refund } from "./refund.type";
import { Resolution } from "./resolution.type";

type DisputeResolution = Extract<DomainResolution, { kind: "ORDER_UPDATE" | "CANCELLATION" }>;

@ObjectType("Dispute", {
  implements: [Node, Resolution],
  description: "A resolution that is an order update [U1–U4] or a cancellation [C1–C9]. The field kind states which.",
})
export class Dispute extends Resolution<DisputeResolution> {
  @Field(() => Refund, {
    nullable: true,
    description:
      "The refund of an accepted cancellation. Null until the cancellation is accepted, and always null if the kind is ORDER_UPDATE.",
  })
  get refund(): Refund | null {
    return refundOf(this);
  }

  /** [C2] What a freelancer shares with the client. */
  get sharedReason(): CancellationReason | null {
    return this.resolution.kind === "CANCELLATION" ? this.sharedWords(this.resolution.terms.sharedReason) : null;
  }
}

/** What an accepted offer or cancellation refunds; null until accepted. */
export function refundOf({ parent, id }: Pick<Resolution, "parent" | "id">): Refund | null {
  const refund = parent.order.refunds.find(({ resolutionId }) => resolutionId === id);
  return refund === undefined ? null : new Refund(parent, refund);
}
