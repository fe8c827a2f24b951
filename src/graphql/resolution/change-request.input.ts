import { Field, ID, InputType, Int } from "type-graphql";
import type { ExtraInput as DomainExtraInput } from "../../domain/move/command";
import type { Instant } from "../../domain/vocabulary";
import { MoneyInput } from "../types/money.type";
import type { Move } from "../mutation/move";
import { KeyedInput, MoveInput, WORDS } from "../mutation/move.input";
import { DateTime } from "../types/scalars";

@InputType("RequestDeliveryExtensionInput", { description: "A wish for a later delivery date." })
export class RequestDeliveryExtensionInput extends MoveInput {
  @Field(() => ID, { description: "The order." })
  readonly orderId!: string;

  @Field(() => DateTime, { description: "Later than the present date and than now, else DATE_NOT_LATER." })
  readonly newDeliveryDueAt!: Instant;

  @Field(() => String, { description: `Why; goes to the client. ${WORDS}` })
  readonly message!: string;

  toMove(): Move {
    const { orderId, newDeliveryDueAt, message } = this;
    return { target: { orderId }, name: "REQUEST_DELIVERY_EXTENSION", input: { newDeliveryDueAt, message } };
  }
}

@InputType("ExtraInput", { description: "One piece of work on top." })
export class ExtraInput implements DomainExtraInput {
  @Field(() => String, { description: "What it is: 1 to 200 characters after trimming, by policy." })
  readonly title!: string;

  @Field(() => MoneyInput, { description: "What it costs: more than nothing, without service fee." })
  readonly price!: MoneyInput;

  @Field(() => Int, {
    defaultValue: 0,
    description: "By how many days of 24 hours it moves the delivery date, 0 or more, bounded by policy.",
  })
  readonly extraDays!: number;
}

@InputType("OfferExtrasInput", { description: "An offer of more work for more money." })
export class OfferExtrasInput extends MoveInput {
  @Field(() => ID, { description: "The order." })
  readonly orderId!: string;

  @Field(() => [ExtraInput], { description: "1 to 20 by policy; accepted or declined together." })
  readonly extras!: readonly ExtraInput[];

  @Field(() => String, { description: `What for; goes to the client. ${WORDS}` })
  readonly message!: string;

  toMove(): Move {
    const { orderId, extras, message } = this;
    return { target: { orderId }, name: "OFFER_EXTRAS", input: { extras, message } };
  }
}

@InputType("AnswerChangeInput", { description: "The client's answer." })
export class AnswerChangeInput extends KeyedInput {
  @Field(() => ID, { description: "The change request." })
  readonly changeRequestId!: string;

  @Field(() => String, { nullable: true, description: `Words to the freelancer, if wanted. ${WORDS}` })
  readonly message?: string | null;

  toMove(name: "ACCEPT_CHANGE" | "DECLINE_CHANGE"): Move {
    return { target: { resolutionId: this.changeRequestId }, name, input: { message: this.message ?? null } };
  }
}

@InputType("WithdrawChangeInput", { description: "Takes an own change request back." })
export class WithdrawChangeInput extends MoveInput {
  @Field(() => ID, { description: "The change request." })
  readonly changeRequestId!: string;

  toMove(): Move {
    return { target: { resolutionId: this.changeRequestId }, name: "WITHDRAW_CHANGE", input: {} };
  }
}
