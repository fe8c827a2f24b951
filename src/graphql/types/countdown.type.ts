import { Field, Float, Int, ObjectType } from "type-graphql";
import { type Countdown as DomainCountdown, elapsed } from "../../domain/move/countdown";
import type { ExpiryOutcome, Instant, PartyRole } from "../../domain/vocabulary";
import { defineEnum, UNKNOWN_VALUE } from "./enum";
import { Order, PartyRoleEnum } from "./order.type";
import { DateTime } from "./scalars";

export const ExpiryOutcomeEnum = defineEnum<ExpiryOutcome>(
  "ExpiryOutcome",
  `The effect of a deadline that passes without an answer. ${UNKNOWN_VALUE}`,
  {
    ORDER_CANCELLED: "The order is cancelled, because a cancellation without an answer counts as accepted.",
    DISPUTE_CLOSED: "The order update closes, and the order continues.",
    REQUEST_WITHDRAWN: "The requested change is withdrawn, and the order continues unchanged.",
    OFFER_VOID: "The refund offer expires, and the order continues.",
    ORDER_COMPLETED: "The delivery counts as accepted, and the order is completed.",
    MILESTONE_COMPLETED: "The milestone counts as accepted, and the next milestone begins.",
  },
);

@ObjectType("Countdown", {
  description:
    "A window that is running on an order. Both parties see the same one. The window is half-open: at endsAt, it is over.",
})
export class Countdown {
  constructor(
    readonly parent: Order,
    readonly countdown: DomainCountdown,
  ) {}

  @Field(() => DateTime, { description: "The start of the window." })
  get startsAt(): Instant {
    return this.countdown.startsAt;
  }

  @Field(() => DateTime, { description: "The deadline. At this time, the effect in onExpiry happens." })
  get endsAt(): Instant {
    return this.countdown.endsAt;
  }

  @Field(() => DateTime, {
    description:
      "The server's time when this countdown was sent. A client with a wrong clock can use it to count correctly.",
  })
  get serverTime(): Instant {
    return this.parent.now;
  }

  @Field(() => Int, {
    description: "The number of whole seconds from serverTime to endsAt, rounded up. It is 0 only at the end.",
  })
  get remainingSeconds(): number {
    return elapsed(this.countdown, this.parent.now).remainingSeconds;
  }

  @Field(() => Int, { description: "The number of whole seconds from startsAt to endsAt." })
  get totalSeconds(): number {
    return elapsed(this.countdown, this.parent.now).totalSeconds;
  }

  @Field(() => Float, {
    description: "The elapsed part of the window for a progress bar: 0 at the start, 1 at the end.",
  })
  get elapsedRatio(): number {
    return elapsed(this.countdown, this.parent.now).elapsedRatio;
  }

  @Field(() => PartyRoleEnum, { description: "The party that has to answer." })
  get awaiting(): PartyRole {
    return this.countdown.awaiting;
  }

  @Field(() => ExpiryOutcomeEnum, { description: "The effect at endsAt if nobody answers." })
  get onExpiry(): ExpiryOutcome {
    return this.countdown.onExpiry;
  }
}

@ObjectType("CountdownUpdate", { description: "The countdown of an order as it is now." })
export class CountdownUpdate {
  @Field(() => Order, { description: "The order, for normalised caches." })
  readonly order!: Order;

  @Field(() => Countdown, { nullable: true, description: "The countdown that is running. Null if none is running." })
  readonly countdown!: Countdown | null;
}
