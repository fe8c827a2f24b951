import { Field, ID, InputType } from "type-graphql";
import type { CancellationReason } from "../../domain/vocabulary";
import { KeyedInput, type Move, MoveInput, WORDS } from "../mutation/move.input";
import { CancellationReasonEnum } from "../types/reason.type";

@InputType("RequestOrderUpdateInput", { description: "The input for requestOrderUpdate." })
export class RequestOrderUpdateInput extends MoveInput {
  @Field(() => ID, { description: "The id of the order: ord_…." })
  readonly orderId!: string;

  @Field(() => String, { description: `The text for the freelancer about the reason, in short. ${WORDS}` })
  readonly message!: string;

  toMove(): Move {
    return { target: { orderId: this.orderId }, name: "REQUEST_ORDER_UPDATE", input: { message: this.message } };
  }
}

@InputType("AnswerOrderUpdateInput", { description: "The input for answerOrderUpdate." })
export class AnswerOrderUpdateInput extends MoveInput {
  @Field(() => ID, { description: "The id of the order update: dsp_…." })
  readonly disputeId!: string;

  @Field(() => String, { description: `The text for the client with the update. ${WORDS}` })
  readonly message!: string;

  toMove(): Move {
    return { target: { resolutionId: this.disputeId }, name: "ANSWER_ORDER_UPDATE", input: { message: this.message } };
  }
}

@InputType("RequestCancellationInput", {
  description:
    "The input for requestCancellation. The client receives a freelancer's reason and message. A client's reason and note are confidential.",
})
export class RequestCancellationInput extends MoveInput {
  @Field(() => ID, { description: "The id of the order: ord_…." })
  readonly orderId!: string;

  @Field(() => CancellationReasonEnum, {
    description:
      "The reason: one of Order.cancellationReasons. The client receives a freelancer's reason. A client's reason is never shown to anybody else.",
  })
  readonly reason!: CancellationReason;

  @Field(() => String, {
    nullable: true,
    description: `The text for the other party. It is required from the client (feedback), and from the freelancer if the reason is OTHER. ${WORDS}`,
  })
  readonly message?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The client's confidential note. It is never shown to anybody else. It is required if the client's reason is OTHER. ${WORDS}`,
  })
  readonly confidentialNote?: string | null;

  toMove(): Move {
    const { orderId, reason, message = null, confidentialNote = null } = this;
    return { target: { orderId }, name: "REQUEST_CANCELLATION", input: { reason, message, confidentialNote } };
  }
}

@InputType("AnswerDisputeInput", { description: "The input for acceptCancellation and declineCancellation." })
export class AnswerDisputeInput extends KeyedInput {
  @Field(() => ID, { description: "The id of the cancellation: dsp_…." })
  readonly disputeId!: string;

  @Field(() => String, {
    nullable: true,
    description: `The text for the party that asked for the cancellation. It can be absent. ${WORDS}`,
  })
  readonly message?: string | null;

  toMove(name: "ACCEPT_CANCELLATION" | "DECLINE_CANCELLATION"): Move {
    return { target: { resolutionId: this.disputeId }, name, input: { message: this.message ?? null } };
  }
}

@InputType("WithdrawDisputeInput", { description: "The input for withdrawDispute." })
export class WithdrawDisputeInput extends MoveInput {
  @Field(() => ID, { description: "The id of the order update or cancellation: dsp_…." })
  readonly disputeId!: string;

  toMove(): Move {
    return { target: { resolutionId: this.disputeId }, name: "WITHDRAW_DISPUTE", input: {} };
  }
}
