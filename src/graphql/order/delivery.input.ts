import { Field, ID, InputType } from "type-graphql";
import type { Move } from "../mutation/move";
import { MoveInput, WORDS } from "../mutation/move.input";
import { Url } from "../types/scalars";

@InputType("DeliverOrderInput", { description: "Work that is handed over." })
export class DeliverOrderInput extends MoveInput {
  @Field(() => ID, { description: "The order; on a milestone order its current milestone." })
  readonly orderId!: string;

  @Field(() => String, { description: `What is delivered; goes to the client. ${WORDS}` })
  readonly note!: string;

  @Field(() => [Url], { nullable: true, description: "Where it is, 20 at most by policy." })
  readonly attachmentUrls?: readonly string[] | null;

  toMove(): Move {
    return {
      target: { orderId: this.orderId },
      name: "DELIVER",
      input: { note: this.note, attachmentUrls: this.attachmentUrls ?? [] },
    };
  }
}

@InputType("RequestRevisionInput", { description: "A delivery that is sent back." })
export class RequestRevisionInput extends MoveInput {
  @Field(() => ID, { description: "The order." })
  readonly orderId!: string;

  @Field(() => String, { description: `What is to be changed; goes to the freelancer. ${WORDS}` })
  readonly message!: string;

  toMove(): Move {
    return { target: { orderId: this.orderId }, name: "REQUEST_REVISION", input: { message: this.message } };
  }
}

@InputType("AcceptDeliveryInput", { description: "A delivery that is accepted." })
export class AcceptDeliveryInput extends MoveInput {
  @Field(() => ID, { description: "The order." })
  readonly orderId!: string;

  toMove(): Move {
    return { target: { orderId: this.orderId }, name: "ACCEPT_DELIVERY", input: {} };
  }
}

@InputType("CompleteMilestoneInput", { description: "A milestone whose delivery is accepted." })
export class CompleteMilestoneInput extends MoveInput {
  @Field(() => ID, { description: "The milestone: the order's current one, else MILESTONE_OUT_OF_ORDER." })
  readonly milestoneId!: string;

  toMove(): Move {
    const { milestoneId } = this;
    return { target: { milestoneId }, name: "COMPLETE_MILESTONE", input: { milestoneId } };
  }
}
