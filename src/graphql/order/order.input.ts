import { Field, ID, InputType, Int } from "type-graphql";
import type { PlaceOrder } from "../../domain/move/command";
import type { DiscountSource, Instant, OrderStatus, OrderType, PartyRole } from "../../domain/vocabulary";
import { MoneyInput } from "../types/money.type";
import type { Move } from "../mutation/move";
import { KeyedInput, MoveInput, WORDS } from "../mutation/move.input";
import { DiscountSourceEnum, OrderStatusEnum, OrderTypeEnum, PartyRoleEnum } from "../types/order.type";
import { DateTime } from "../types/scalars";

@InputType("OrderFilter", { description: "Which orders; what is absent or null filters nothing, and all that is given has to fit." })
export class OrderFilter {
  @Field(() => [OrderStatusEnum], { nullable: true, description: "Any of these; an empty list fits none." })
  readonly statuses?: readonly OrderStatus[] | null;

  @Field(() => PartyRoleEnum, { nullable: true, description: "Those where the viewer is this. To who is no party: none." })
  readonly role?: PartyRole | null;

  @Field(() => Boolean, { nullable: true, description: "Whether a resolution is open." })
  readonly hasOpenResolution?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the viewer has to answer: an open resolution, or a delivery that waits to be accepted. To who is no party: none.",
  })
  readonly awaitingMe?: boolean | null;
}

@InputType("PostMessageInput", { description: "Words to the other party." })
export class PostMessageInput extends MoveInput {
  @Field(() => ID, { description: "The order." })
  readonly orderId!: string;

  @Field(() => String, { description: `The words. ${WORDS}` })
  readonly message!: string;

  toMove(): Move {
    return { target: { orderId: this.orderId }, name: "POST_MESSAGE", input: { message: this.message } };
  }
}

@InputType("LeaveReviewInput", { description: "The client's review." })
export class LeaveReviewInput extends MoveInput {
  @Field(() => ID, { description: "The completed order." })
  readonly orderId!: string;

  @Field(() => Int, { description: "Stars, 1 to 5, else INVALID_VALUE." })
  readonly rating!: number;

  @Field(() => String, { description: `The words. ${WORDS}` })
  readonly comment!: string;

  toMove(): Move {
    const { orderId, rating, comment } = this;
    return { target: { orderId }, name: "LEAVE_REVIEW", input: { rating, comment } };
  }
}

@InputType("ContactSupportInput", { description: "A call for help, which lets support read the order." })
export class ContactSupportInput extends MoveInput {
  @Field(() => ID, { description: "The order." })
  readonly orderId!: string;

  @Field(() => String, { description: `What for; goes to support only, not to the other party. ${WORDS}` })
  readonly message!: string;

  toMove(): Move {
    return { target: { orderId: this.orderId }, name: "CONTACT_SUPPORT", input: { message: this.message } };
  }
}

@InputType("EndSupportAccessInput", { description: "Ends support's leave to read the order, whoever gave it." })
export class EndSupportAccessInput extends MoveInput {
  @Field(() => ID, { description: "The order." })
  readonly orderId!: string;

  toMove(): Move {
    return { target: { orderId: this.orderId }, name: "END_SUPPORT_ACCESS", input: {} };
  }
}

@InputType("MilestoneInput", { description: "One piece of a milestone order." })
export class MilestoneInput {
  @Field(() => String, { description: "What it is: 1 to 200 characters after trimming, by policy." })
  readonly title!: string;

  @Field(() => MoneyInput, { description: "Its price: more than nothing, all in one currency." })
  readonly price!: MoneyInput;

  @Field(() => DateTime, { nullable: true, description: "When it is due: later than placedAt; null without a date." })
  readonly dueAt?: Instant | null;
}

@InputType("PlaceOrderInput", { description: "An order that was bought on the marketplace." })
export class PlaceOrderInput extends KeyedInput {
  @Field(() => String, {
    description: "The marketplace's own number of it, 1 to 200 characters; belongs to one order for ever, else NUMBER_TAKEN.",
  })
  readonly number!: string;

  @Field(() => String, { description: "What was bought: 1 to 200 characters after trimming, by policy." })
  readonly title!: string;

  @Field(() => OrderTypeEnum, { defaultValue: "ONE_TIME", description: "How the work is sold." })
  readonly type!: OrderType;

  @Field(() => [DiscountSourceEnum], { nullable: true, description: "What it was bought cheaper by." })
  readonly discountSources?: readonly DiscountSource[] | null;

  @Field(() => Int, { defaultValue: 1, description: "How many: 1 or more, bounded by policy. 1 on MILESTONE." })
  readonly quantity!: number;

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      "Price of one; the original price is unitPrice * quantity. Absent for MILESTONE: there it is the milestones' sum, quantity 1.",
  })
  readonly unitPrice?: MoneyInput | null;

  @Field(() => [MilestoneInput], { nullable: true, description: "In the order of work; on MILESTONE only, 1 to 50 by policy." })
  readonly milestones?: readonly MilestoneInput[] | null;

  @Field(() => ID, { description: "Who bought: a registered user." })
  readonly clientId!: string;

  @Field(() => ID, { description: "Who does the work: another registered user." })
  readonly freelancerId!: string;

  @Field(() => DateTime, { nullable: true, description: "When it was bought, not in the future; now if absent." })
  readonly placedAt?: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the work is due: later than placedAt; null without a date. On MILESTONE the milestones have theirs.",
  })
  readonly deliveryDueAt?: Instant | null;

  @Field(() => String, {
    description:
      "The gateway's reference, such as a payment intent, 1 to 255 characters: never shown. paymentLabel is what the client recognises.",
  })
  readonly paymentSource!: string;

  @Field(() => String, { description: "What the client recognises the payment by: Visa 4242. 1 to 200 characters." })
  readonly paymentLabel!: string;

  toPlaceOrder(): PlaceOrder {
    const { number, title, type, quantity, clientId, freelancerId, paymentSource, paymentLabel } = this;
    return {
      ...{ number, title, type, quantity, clientId, freelancerId, paymentSource, paymentLabel },
      discountSources: this.discountSources ?? [],
      unitPrice: this.unitPrice ?? null,
      milestones: (this.milestones ?? []).map(({ title: name, price, dueAt = null }) => ({ title: name, price, dueAt })),
      placedAt: this.placedAt ?? null,
      deliveryDueAt: this.deliveryDueAt ?? null,
    };
  }
}
