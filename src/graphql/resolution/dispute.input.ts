import { Field, ID, InputType } from "type-graphql";
import type { CancellationReason } from "../../domain/vocabulary";
import type { Move } from "../mutation/move";
import { KeyedInput, MoveInput, WORDS } from "../mutation/move.input";
import { CancellationReasonEnum } from "../types/reason.type";

@InputType("RequestOrderUpdateInput", { description: "A client's question how the work stands." })
export class RequestOrderUpdateInput extends MoveInput {
  @Field(() => ID, { description: "The order." })
  readonly orderId!: string;

  @Field(() => String, { description: `Why, in short; goes to the freelancer. ${WORDS}` })
  readonly message!: string;

  toMove(): Move {
    return { target: { orderId: this.orderId }, name: "REQUEST_ORDER_UPDATE", input: { message: this.message } };
  }
}

@InputType("AnswerOrderUpdateInput", { description: "The freelancer's answer." })
export class AnswerOrderUpdateInput extends MoveInput {
  @Field(() => ID, { description: "The update request." })
  readonly disputeId!: string;

  @Field(() => String, { description: `The update; goes to the client. ${WORDS}` })
  readonly message!: string;

  toMove(): Move {
    return { target: { resolutionId: this.disputeId }, name: "ANSWER_ORDER_UPDATE", input: { message: this.message } };
  }
}

@InputType("RequestCancellationInput", {
  description: "A request to cancel. A freelancer's reason and message go to the client; a client's reason and note stay confidential.",
})
export class RequestCancellationInput extends MoveInput {
  @Field(() => ID, { description: "The order." })
  readonly orderId!: string;

  @Field(() => CancellationReasonEnum, {
    description: "One of Order.cancellationReasons. The freelancer's goes to the client; the client's is never shown to anybody else.",
  })
  readonly reason!: CancellationReason;

  @Field(() => String, {
    nullable: true,
    description: `Goes to the other party: required from the client (feedback), and from the freelancer with OTHER. ${WORDS}`,
  })
  readonly message?: string | null;

  @Field(() => String, { nullable: true, description: `The client's only, never shown to anybody else; required with OTHER. ${WORDS}` })
  readonly confidentialNote?: string | null;

  toMove(): Move {
    const { orderId, reason, message = null, confidentialNote = null } = this;
    return { target: { orderId }, name: "REQUEST_CANCELLATION", input: { reason, message, confidentialNote } };
  }
}

@InputType("AnswerDisputeInput", { description: "An answer to a request to cancel." })
export class AnswerDisputeInput extends KeyedInput {
  @Field(() => ID, { description: "The request." })
  readonly disputeId!: string;

  @Field(() => String, { nullable: true, description: `Words to who asked, if wanted. ${WORDS}` })
  readonly message?: string | null;

  toMove(name: "ACCEPT_CANCELLATION" | "DECLINE_CANCELLATION"): Move {
    return { target: { resolutionId: this.disputeId }, name, input: { message: this.message ?? null } };
  }
}

@InputType("WithdrawDisputeInput", { description: "Takes an own request back." })
export class WithdrawDisputeInput extends MoveInput {
  @Field(() => ID, { description: "The update request or request to cancel." })
  readonly disputeId!: string;

  toMove(): Move {
    return { target: { resolutionId: this.disputeId }, name: "WITHDRAW_DISPUTE", input: {} };
  }
}
