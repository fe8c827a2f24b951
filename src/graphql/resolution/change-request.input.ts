import { Field, ID, InputType, Int } from "type-graphql";
import type { ExtraInput as DomainExtraInput } from "../../domain/move/command";
import type { Instant } from "../../domain/vocabulary";
import { KeyedInput, type Move, MoveInput, WORDS } from "../mutation/move.input";
import { MoneyInput } from "../types/money.type";
import { DateTime } from "../types/scalars";

@InputType("RequestDeliveryExtensionInput", { description: "The input for requestDeliveryExtension." })
export class RequestDeliveryExtensionInput extends MoveInput {
  @Field(() => ID, { description: "The id of the order: ord_…." })
  readonly orderId!: string;

  @Field(() => DateTime, {
    description:
      "The new delivery date. It must be later than the current delivery date and later than now, otherwise the request is refused with DATE_NOT_LATER.",
  })
  readonly newDeliveryDueAt!: Instant;

  @Field(() => String, { description: `The text for the client about the reason. ${WORDS}` })
  readonly message!: string;

  toMove(): Move {
    const { orderId, newDeliveryDueAt, message } = this;
    return { target: { orderId }, name: "REQUEST_DELIVERY_EXTENSION", input: { newDeliveryDueAt, message } };
  }
}

@InputType("ExtraInput", { description: "An extra to offer on top of the order." })
export class ExtraInput implements DomainExtraInput {
  @Field(() => String, {
    description: "The title of the extra. By policy, it must have 1 to 200 characters after trimming.",
  })
  readonly title!: string;

  @Field(() => MoneyInput, {
    description: "The price of the extra, without service fee. It must be greater than zero.",
  })
  readonly price!: MoneyInput;

  @Field(() => Int, {
    defaultValue: 0,
    description:
      "The number of days, of 24 hours each, by which the extra moves the delivery date. It must be 0 or more and is limited by the policy.",
  })
  readonly extraDays!: number;
}

@InputType("OfferExtrasInput", { description: "The input for offerExtras." })
export class OfferExtrasInput extends MoveInput {
  @Field(() => ID, { description: "The id of the order: ord_…." })
  readonly orderId!: string;

  @Field(() => [ExtraInput], {
    description: "The extras to offer, 1 to 20 by policy. They are accepted or declined together.",
  })
  readonly extras!: readonly ExtraInput[];

  @Field(() => String, { description: `The text for the client about the extras. ${WORDS}` })
  readonly message!: string;

  toMove(): Move {
    const { orderId, extras, message } = this;
    return { target: { orderId }, name: "OFFER_EXTRAS", input: { extras, message } };
  }
}

@InputType("AnswerChangeInput", { description: "The input for acceptChange and declineChange." })
export class AnswerChangeInput extends KeyedInput {
  @Field(() => ID, { description: "The id of the change request: chg_…." })
  readonly changeRequestId!: string;

  @Field(() => String, { nullable: true, description: `The text for the freelancer. It can be absent. ${WORDS}` })
  readonly message?: string | null;

  toMove(name: "ACCEPT_CHANGE" | "DECLINE_CHANGE"): Move {
    return { target: { resolutionId: this.changeRequestId }, name, input: { message: this.message ?? null } };
  }
}

@InputType("WithdrawChangeInput", { description: "The input for withdrawChange." })
export class WithdrawChangeInput extends MoveInput {
  @Field(() => ID, { description: "The id of the change request: chg_…." })
  readonly changeRequestId!: string;

  toMove(): Move {
    return { target: { resolutionId: this.changeRequestId }, name: "WITHDRAW_CHANGE", input: {} };
  }
}
