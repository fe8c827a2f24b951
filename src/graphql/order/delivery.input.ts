import { Field, ID, InputType } from "type-graphql";
import { type Move, MoveInput, WORDS } from "../mutation/move.input";
import { Url } from "../types/scalars";

@InputType("DeliverOrderInput", { description: "The input for deliverOrder." })
export class DeliverOrderInput extends MoveInput {
  @Field(() => ID, { description: "The id of the order. On a milestone order, the current milestone is delivered." })
  readonly orderId!: string;

  @Field(() => String, { description: `The text for the client about the delivered work. ${WORDS}` })
  readonly note!: string;

  @Field(() => [Url], {
    nullable: true,
    description: "The addresses of the delivered files. By policy, there can be at most 20.",
  })
  readonly attachmentUrls?: readonly string[] | null;

  toMove(): Move {
    return {
      target: { orderId: this.orderId },
      name: "DELIVER",
      input: { note: this.note, attachmentUrls: this.attachmentUrls ?? [] },
    };
  }
}

@InputType("RequestRevisionInput", { description: "The input for requestRevision." })
export class RequestRevisionInput extends MoveInput {
  @Field(() => ID, { description: "The id of the order: ord_…." })
  readonly orderId!: string;

  @Field(() => String, { description: `The text for the freelancer about what has to change. ${WORDS}` })
  readonly message!: string;

  toMove(): Move {
    return { target: { orderId: this.orderId }, name: "REQUEST_REVISION", input: { message: this.message } };
  }
}

@InputType("AcceptDeliveryInput", { description: "The input for acceptDelivery." })
export class AcceptDeliveryInput extends MoveInput {
  @Field(() => ID, { description: "The id of the order: ord_…." })
  readonly orderId!: string;

  toMove(): Move {
    return { target: { orderId: this.orderId }, name: "ACCEPT_DELIVERY", input: {} };
  }
}

@InputType("CompleteMilestoneInput", { description: "The input for completeMilestone." })
export class CompleteMilestoneInput extends MoveInput {
  @Field(() => ID, {
    description: "The id of the order's current milestone. Any other milestone is refused with MILESTONE_OUT_OF_ORDER.",
  })
  readonly milestoneId!: string;

  toMove(): Move {
    const { milestoneId } = this;
    return { target: { milestoneId }, name: "COMPLETE_MILESTONE", input: { milestoneId } };
  }
}
