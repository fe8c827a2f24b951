import { Field, Float, Int, ObjectType } from "type-graphql";
import { elapsed, type Countdown as DomainCountdown } from "../../domain/move/countdown";
import type { ExpiryOutcome, Instant, PartyRole } from "../../domain/vocabulary";
import { defineEnum, UNKNOWN_VALUE } from "./enum";
import { Order, PartyRoleEnum } from "./order.type";
import { DateTime } from "./scalars";

export const ExpiryOutcomeEnum = defineEnum<ExpiryOutcome>(
  "ExpiryOutcome",
  `What happens at the end when nobody answers. ${UNKNOWN_VALUE}`,
  {
    ORDER_CANCELLED: "The order is cancelled: silence counts as accepting.",
    DISPUTE_CLOSED: "The update request closes; the order goes on.",
    REQUEST_WITHDRAWN: "The requested change is withdrawn; the order goes on as it was.",
    OFFER_VOID: "The refund offer is void; the order goes on.",
    ORDER_COMPLETED: "The delivery counts as accepted, and the order is completed.",
    MILESTONE_COMPLETED: "The milestone counts as accepted; the next one begins.",
  },
);

@ObjectType("Countdown", {
  description: "A deadline that is running. Both parties see the same one; its window is half-open, so that at endsAt it is over.",
})
export class Countdown {
  constructor(
    readonly parent: Order,
    readonly countdown: DomainCountdown,
  ) {}

  @Field(() => DateTime, { description: "When the window began." })
  get startsAt(): Instant {
    return this.countdown.startsAt;
  }

  @Field(() => DateTime, { description: "The deadline: at this instant onExpiry happens." })
  get endsAt(): Instant {
    return this.countdown.endsAt;
  }

  @Field(() => DateTime, { description: "The server's clock at this push, so that a client with a wrong clock still counts right." })
  get serverTime(): Instant {
    return this.parent.now;
  }

  @Field(() => Int, { description: "Whole seconds from serverTime to endsAt, rounded up: 0 only at the end." })
  get remainingSeconds(): number {
    return elapsed(this.countdown, this.parent.now).remainingSeconds;
  }

  @Field(() => Int, { description: "Whole seconds from startsAt to endsAt." })
  get totalSeconds(): number {
    return elapsed(this.countdown, this.parent.now).totalSeconds;
  }

  @Field(() => Float, { description: "0 at the start, 1 at the end: the progress bar." })
  get elapsedRatio(): number {
    return elapsed(this.countdown, this.parent.now).elapsedRatio;
  }

  @Field(() => PartyRoleEnum, { description: "Who has to answer." })
  get awaiting(): PartyRole {
    return this.countdown.awaiting;
  }

  @Field(() => ExpiryOutcomeEnum, { description: "What happens at endsAt when nobody answers." })
  get onExpiry(): ExpiryOutcome {
    return this.countdown.onExpiry;
  }
}

@ObjectType("CountdownUpdate", { description: "The countdown of an order as it is now." })
export class CountdownUpdate {
  @Field(() => Order, { description: "The order, for normalised caches." })
  readonly order!: Order;

  @Field(() => Countdown, { nullable: true, description: "null when none runs." })
  readonly countdown!: Countdown | null;
}
