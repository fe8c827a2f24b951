import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { actionsFor } from "../../domain/move/actions";
import { refundQuote } from "../../domain/move/refund-quote";
import { openResolution } from "../../domain/order/order";
import { cancellationReasonOptions, refundReasonOptions } from "../../domain/reasons";
import type { PartyRole } from "../../domain/vocabulary";
import type { Context } from "../context/context";
import { requireViewer } from "../context/viewer";
import { toResolution } from "../lookup/any-resolution";
import { runningCountdown } from "../lookup/running-countdown";
import { Countdown } from "../types/countdown.type";
import { Extra } from "../types/extra.type";
import { Milestone } from "../types/milestone.type";
import { MoneyInput } from "../types/money.type";
import { Order, PartyRoleEnum } from "../types/order.type";
import { OrderAction } from "../types/order-action.type";
import { OrderPrice } from "../types/order-price.type";
import type { Fields } from "../types/page";
import { CancellationReasonOption, RefundReasonOption } from "../types/reason.type";
import { Refund } from "../types/refund.type";
import { RefundQuote } from "../types/refund-quote.type";
import { Resolution } from "../types/resolution.type";
import { Review } from "../types/review.type";
import { SupportAccess } from "../types/support-access.type";
import { User } from "../types/user.type";

@Resolver(() => Order)
export class OrderResolver {
  @FieldResolver(() => User, { description: "The user who bought the order." })
  client(@Root() { order }: Order, @Ctx() context: Context): Promise<User> {
    return party(context, order.clientId);
  }

  @FieldResolver(() => User, { description: "The user who does the work." })
  freelancer(@Root() { order }: Order, @Ctx() context: Context): Promise<User> {
    return party(context, order.freelancerId);
  }

  @FieldResolver(() => PartyRoleEnum, {
    nullable: true,
    description:
      "The viewer's role on the order. Null if the viewer is not a party, for example support or the back end.",
  })
  viewerRole(@Root() { role }: Order): PartyRole | null {
    return role;
  }

  @FieldResolver(() => OrderPrice, {
    description: "The prices of the order and what the freelancer earns, as they are now.",
  })
  price(@Root() order: Order): OrderPrice {
    return new OrderPrice(order);
  }

  @FieldResolver(() => [Milestone], {
    description:
      "The milestones of the order, in the order of work. By policy, there are at most 50. Empty unless the type is MILESTONE.",
  })
  milestones(@Root() parent: Order): Milestone[] {
    return parent.order.milestones.map((milestone) => new Milestone(parent, milestone));
  }

  @FieldResolver(() => [Extra], {
    description:
      "The extras that the client accepted, oldest first. By policy, an offer has at most 20, and at most 100 can be accepted on an order.",
  })
  extras(@Root() parent: Order): Extra[] {
    return parent.order.extras.map((extra) => new Extra(parent, extra));
  }

  @FieldResolver(() => [Refund], {
    description: "The refunds of the order. There are at most two: of an accepted offer and of a cancellation.",
  })
  refunds(@Root() parent: Order): Refund[] {
    return parent.order.refunds.map((refund) => new Refund(parent, refund));
  }

  @FieldResolver(() => SupportAccess, {
    nullable: true,
    description: "The grant that gives support access to this order. Null if support has no access.",
  })
  supportAccess(@Root() { order }: Order): Fields<SupportAccess> | null {
    return order.supportAccess;
  }

  @FieldResolver(() => [CancellationReasonOption], {
    description:
      "The reasons for a cancellation that the viewer can give by policy, with labels in the viewer's language. Empty if the viewer is not a party.",
  })
  cancellationReasons(@Root() { role, now }: Order, @Ctx() { policies }: Context): readonly CancellationReasonOption[] {
    if (role === null) return [];
    return cancellationReasonOptions(role, policies.at(now)).map((option) =>
      Object.assign(new CancellationReasonOption(), option),
    );
  }

  @FieldResolver(() => [RefundReasonOption], {
    description:
      "The reasons for a refund offer that the freelancer can give by policy, with labels in the viewer's language. Empty unless the viewer is the freelancer.",
  })
  refundReasons(@Root() { role, now }: Order, @Ctx() { policies }: Context): readonly RefundReasonOption[] {
    if (role !== "FREELANCER") return [];
    return refundReasonOptions(policies.at(now)).map((option) => Object.assign(new RefundReasonOption(), option));
  }

  @FieldResolver(() => Review, { nullable: true, description: "The client's review. Null if there is none." })
  review(@Root() parent: Order): Review | null {
    return parent.order.review === null ? null : new Review(parent, parent.order.review);
  }

  @FieldResolver(() => Resolution, {
    nullable: true,
    description: "The resolution that is open now. Null if none is open.",
  })
  openResolution(@Root() parent: Order): Resolution | null {
    const open = openResolution(parent.order);
    return open === null ? null : toResolution(parent, open);
  }

  @FieldResolver(() => Countdown, {
    nullable: true,
    description:
      "The countdown that is running now, for the open resolution or a delivery. It is the same for every viewer. Null if none is running.",
  })
  countdown(@Root() parent: Order, @Ctx() { policies }: Context): Countdown | null {
    return runningCountdown(parent, policies);
  }

  @FieldResolver(() => [OrderAction], {
    description:
      "The actions of the viewer's role, each with whether it is possible now and, if not, why. Empty if the viewer is not a party.",
  })
  actions(@Root() { order, role, now }: Order, @Ctx() { viewer, policies }: Context): OrderAction[] {
    if (role === null) return [];
    const { channel } = requireViewer(viewer);
    return actionsFor(order, { role, channel }, { now, policies }).map((action) => new OrderAction(action));
  }

  @FieldResolver(() => RefundQuote, {
    nullable: true,
    description:
      "The effect that an offer of this amount would have. The same rules are checked as by offerPartialRefund. Null unless the viewer is the freelancer.",
  })
  refundQuote(
    @Root() parent: Order,
    @Arg("amount", () => MoneyInput, { description: "The amount that would be offered." }) amount: MoneyInput,
    @Ctx() { viewer, policies }: Context,
  ): RefundQuote | null {
    const { order, role, now } = parent;
    if (role !== "FREELANCER") return null;
    const { channel } = requireViewer(viewer);
    return new RefundQuote(parent, refundQuote(order, amount, { role, channel }, { now, policies }));
  }
}

/** Everyone who sees an order knows its parties [V2]. */
async function party({ loaders }: Context, userId: string): Promise<User> {
  const user = await loaders.user.load(userId);
  if (user === null) throw new Error("a party of an order is missing");
  return new User(user);
}
