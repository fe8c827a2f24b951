import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { actionsFor } from "../../domain/move/actions";
import { openResolution } from "../../domain/order/order";
import { cancellationReasonOptions, refundReasonOptions } from "../../domain/reasons";
import { refundQuote } from "../../domain/move/refund-quote";
import type { PartyRole } from "../../domain/vocabulary";
import type { Fields } from "../lookup/field-decorators";
import { toResolution } from "../lookup/any-resolution";
import type { Context } from "../context/context";
import { Countdown } from "../types/countdown.type";
import { Extra } from "../types/extra.type";
import { Milestone } from "../types/milestone.type";
import { MoneyInput } from "../types/money.type";
import { OrderAction } from "../types/order-action.type";
import { OrderPrice } from "../types/order-price.type";
import { Order, PartyRoleEnum } from "../types/order.type";
import { CancellationReasonOption, RefundReasonOption } from "../types/reason.type";
import { RefundQuote } from "../types/refund-quote.type";
import { Refund } from "../types/refund.type";
import { Resolution } from "../types/resolution.type";
import { Review } from "../types/review.type";
import { runningCountdown } from "../lookup/running-countdown";
import { SupportAccess } from "../types/support-access.type";
import { User } from "../types/user.type";
import { requireViewer } from "../context/viewer";

@Resolver(() => Order)
export class OrderResolver {
  @FieldResolver(() => User, { description: "Who bought." })
  client(@Root() { order }: Order, @Ctx() context: Context): Promise<User> {
    return party(context, order.clientId);
  }

  @FieldResolver(() => User, { description: "Who does the work." })
  freelancer(@Root() { order }: Order, @Ctx() context: Context): Promise<User> {
    return party(context, order.freelancerId);
  }

  @FieldResolver(() => PartyRoleEnum, { nullable: true, description: "null when the viewer is no party (support, a partner)." })
  viewerRole(@Root() { role }: Order): PartyRole | null {
    return role;
  }

  @FieldResolver(() => OrderPrice, { description: "What it costs and earns now." })
  price(@Root() order: Order): OrderPrice {
    return new OrderPrice(order);
  }

  @FieldResolver(() => [Milestone], { description: "In the order of work, 50 at most by policy; empty on other types than MILESTONE." })
  milestones(@Root() parent: Order): Milestone[] {
    return parent.order.milestones.map((milestone) => new Milestone(parent, milestone));
  }

  @FieldResolver(() => [Extra], {
    description: "What was accepted on top, oldest first; bounded by what a client accepts, 20 at a time by policy.",
  })
  extras(@Root() parent: Order): Extra[] {
    return parent.order.extras.map((extra) => new Extra(parent, extra));
  }

  @FieldResolver(() => [Refund], { description: "At most two: of an accepted offer and of a cancellation." })
  refunds(@Root() parent: Order): Refund[] {
    return parent.order.refunds.map((refund) => new Refund(parent, refund));
  }

  @FieldResolver(() => SupportAccess, {
    nullable: true,
    description: "Who let support read this order, while it may; null while it may not.",
  })
  supportAccess(@Root() { order }: Order): Fields<SupportAccess> | null {
    return order.supportAccess;
  }

  @FieldResolver(() => [CancellationReasonOption], {
    description:
      "The reasons for a cancellation that the viewer may choose from by policy, labelled in the viewer's language; empty to those who are no party.",
  })
  cancellationReasons(@Root() { role, now }: Order, @Ctx() { policies }: Context): readonly CancellationReasonOption[] {
    if (role === null) return [];
    return cancellationReasonOptions(role, policies.at(now)).map((option) => Object.assign(new CancellationReasonOption(), option));
  }

  @FieldResolver(() => [RefundReasonOption], {
    description:
      "The reasons for a partial refund that the freelancer may choose from by policy, labelled in the viewer's language; empty to everybody else.",
  })
  refundReasons(@Root() { role, now }: Order, @Ctx() { policies }: Context): readonly RefundReasonOption[] {
    if (role !== "FREELANCER") return [];
    return refundReasonOptions(policies.at(now)).map((option) => Object.assign(new RefundReasonOption(), option));
  }

  @FieldResolver(() => Review, { nullable: true, description: "The client's word on it; null without one." })
  review(@Root() parent: Order): Review | null {
    return parent.order.review === null ? null : new Review(parent, parent.order.review);
  }

  @FieldResolver(() => Resolution, { nullable: true, description: "The one resolution that is open now." })
  openResolution(@Root() parent: Order): Resolution | null {
    const open = openResolution(parent.order);
    return open === null ? null : toResolution(parent, open);
  }

  @FieldResolver(() => Countdown, {
    nullable: true,
    description: "The deadline that is running now, of the open resolution or of a delivery; the same to everybody. null when none runs.",
  })
  countdown(@Root() parent: Order, @Ctx() { policies }: Context): Countdown | null {
    return runningCountdown(parent, policies);
  }

  @FieldResolver(() => [OrderAction], {
    description:
      "Every action of the resolution centre and the order page that the viewer's role has, with what can be done at this instant and why not; empty to those who are no party.",
  })
  actions(@Root() { order, role, now }: Order, @Ctx() { viewer, policies }: Context): OrderAction[] {
    if (role === null) return [];
    const { channel } = requireViewer(viewer);
    return actionsFor(order, { role, channel }, { now, policies }).map((action) => new OrderAction(action));
  }

  @FieldResolver(() => RefundQuote, {
    nullable: true,
    description:
      "What an offer of this amount would do, before it is sent. Checks the same rules as offerPartialRefund. null unless the viewer is the freelancer.",
  })
  refundQuote(
    @Root() parent: Order,
    @Arg("amount", () => MoneyInput, { description: "What would be offered." }) amount: MoneyInput,
    @Ctx() { viewer, policies }: Context,
  ): RefundQuote | null {
    const { order, role, now } = parent;
    if (role !== "FREELANCER") return null;
    const { channel } = requireViewer(viewer);
    return new RefundQuote(parent, refundQuote(order, amount, { role, channel }, { now, policies }));
  }
}

/** Whoever sees an order knows its parties [V2]. */
async function party({ loaders }: Context, userId: string): Promise<User> {
  const user = await loaders.user.load(userId);
  if (user === null) throw new Error("a party of an order is missing");
  return new User(user);
}
