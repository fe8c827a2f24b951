import { Field, ID, InputType, Int } from "type-graphql";
import type { PlaceOrder } from "../../domain/move/command";
import type { DiscountSource, Instant, OrderStatus, OrderType, PartyRole } from "../../domain/vocabulary";
import { KeyedInput, type Move, MoveInput, WORDS } from "../mutation/move.input";
import { MoneyInput } from "../types/money.type";
import { DiscountSourceEnum, OrderStatusEnum, OrderTypeEnum, PartyRoleEnum } from "../types/order.type";
import { DateTime } from "../types/scalars";

@InputType("OrderFilter", {
  description:
    "A filter for orders. A field that is absent or null does not filter. An order must match all fields that are given.",
})
export class OrderFilter {
  @Field(() => [OrderStatusEnum], {
    nullable: true,
    description: "The statuses of which the order must have one. An empty list matches no order.",
  })
  readonly statuses?: readonly OrderStatus[] | null;

  @Field(() => PartyRoleEnum, {
    nullable: true,
    description: "The role that the viewer must have on the order. A viewer who is not a party gets no orders.",
  })
  readonly role?: PartyRole | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether a resolution must be open on the order. If it is false, none must be open.",
  })
  readonly hasOpenResolution?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether the order must wait for the viewer's answer: to an open resolution or to a delivery. A viewer who is not a party gets no orders.",
  })
  readonly awaitingMe?: boolean | null;
}

@InputType("PostMessageInput", { description: "The input for postMessage." })
export class PostMessageInput extends MoveInput {
  @Field(() => ID, { description: "The id of the order: ord_…." })
  readonly orderId!: string;

  @Field(() => String, { description: `The text for the other party. ${WORDS}` })
  readonly message!: string;

  toMove(): Move {
    return { target: { orderId: this.orderId }, name: "POST_MESSAGE", input: { message: this.message } };
  }
}

@InputType("LeaveReviewInput", { description: "The input for leaveReview." })
export class LeaveReviewInput extends MoveInput {
  @Field(() => ID, { description: "The id of the completed order: ord_…." })
  readonly orderId!: string;

  @Field(() => Int, { description: "The rating: 1 to 5 stars. Any other number is refused with INVALID_VALUE." })
  readonly rating!: number;

  @Field(() => String, { description: `The text of the review. ${WORDS}` })
  readonly comment!: string;

  toMove(): Move {
    const { orderId, rating, comment } = this;
    return { target: { orderId }, name: "LEAVE_REVIEW", input: { rating, comment } };
  }
}

@InputType("ContactSupportInput", { description: "The input for contactSupport." })
export class ContactSupportInput extends MoveInput {
  @Field(() => ID, { description: "The id of the order: ord_…." })
  readonly orderId!: string;

  @Field(() => String, { description: `The text for support. The other party cannot read it. ${WORDS}` })
  readonly message!: string;

  toMove(): Move {
    return { target: { orderId: this.orderId }, name: "CONTACT_SUPPORT", input: { message: this.message } };
  }
}

@InputType("EndSupportAccessInput", { description: "The input for endSupportAccess." })
export class EndSupportAccessInput extends MoveInput {
  @Field(() => ID, { description: "The id of the order: ord_…." })
  readonly orderId!: string;

  toMove(): Move {
    return { target: { orderId: this.orderId }, name: "END_SUPPORT_ACCESS", input: {} };
  }
}

@InputType("MilestoneInput", { description: "A milestone of a new milestone order." })
export class MilestoneInput {
  @Field(() => String, {
    description: "The title of the milestone. By policy, it must have 1 to 200 characters after trimming.",
  })
  readonly title!: string;

  @Field(() => MoneyInput, {
    description:
      "The price of the milestone. It must be greater than zero. All milestones must have the same currency.",
  })
  readonly price!: MoneyInput;

  @Field(() => DateTime, {
    nullable: true,
    description: "The date on which the milestone is due. It must be later than placedAt. Null if it has no date.",
  })
  readonly dueAt?: Instant | null;
}

@InputType("PlaceOrderInput", { description: "The input for placeOrder: an order that was bought on the marketplace." })
export class PlaceOrderInput extends KeyedInput {
  @Field(() => String, {
    description:
      "The marketplace's own number of the order, 1 to 200 characters. Each number belongs permanently to one order. A number that is in use is refused with NUMBER_TAKEN.",
  })
  readonly number!: string;

  @Field(() => String, {
    description: "The title of what was bought. By policy, it must have 1 to 200 characters after trimming.",
  })
  readonly title!: string;

  @Field(() => OrderTypeEnum, { defaultValue: "ONE_TIME", description: "The way in which the work is sold." })
  readonly type!: OrderType;

  @Field(() => [DiscountSourceEnum], {
    nullable: true,
    description: "The sources of the discounts on the order. Empty if the client paid the full price.",
  })
  readonly discountSources?: readonly DiscountSource[] | null;

  @Field(() => Int, {
    defaultValue: 1,
    description:
      "The number of units that were bought. It must be 1 or more and is limited by the policy. If the type is MILESTONE, it must be 1.",
  })
  readonly quantity!: number;

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      "The price of one unit. The original price is unitPrice multiplied by quantity. It must be given unless the type is MILESTONE: then it must be absent, and the original price is the sum of the milestones.",
  })
  readonly unitPrice?: MoneyInput | null;

  @Field(() => [MilestoneInput], {
    nullable: true,
    description:
      "The milestones, in the order of work. If the type is MILESTONE, there must be 1 to 50 by policy. Otherwise, there must be none.",
  })
  readonly milestones?: readonly MilestoneInput[] | null;

  @Field(() => ID, { description: "The id of the registered user who bought the order." })
  readonly clientId!: string;

  @Field(() => ID, {
    description: "The id of the registered user who does the work. It must be a different user from the client.",
  })
  readonly freelancerId!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "The time of the purchase. It must not be in the future. If it is absent, it is the current time.",
  })
  readonly placedAt?: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "The date on which the work is due. It must be later than placedAt. Null if there is no date. If the type is MILESTONE, the milestones have their own dates.",
  })
  readonly deliveryDueAt?: Instant | null;

  @Field(() => String, {
    description:
      "The payment gateway's reference, for example of a payment intent, 1 to 255 characters. It is never returned: see paymentLabel for the text that the client can see.",
  })
  readonly paymentSource!: string;

  @Field(() => String, {
    description:
      "The label by which the client recognises the payment, for example Visa 4242. It must have 1 to 200 characters.",
  })
  readonly paymentLabel!: string;

  toPlaceOrder(): PlaceOrder {
    const { number, title, type, quantity, clientId, freelancerId, paymentSource, paymentLabel } = this;
    return {
      number,
      title,
      type,
      quantity,
      clientId,
      freelancerId,
      paymentSource,
      paymentLabel,
      discountSources: this.discountSources ?? [],
      unitPrice: this.unitPrice ?? null,
      milestones: (this.milestones ?? []).map(({ title: name, price, dueAt = null }) => ({
        title: name,
        price,
        dueAt,
      })),
      placedAt: this.placedAt ?? null,
      deliveryDueAt: this.deliveryDueAt ?? null,
    };
  }
}
