import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from "type-graphql";
import type { OrderEvent, Subject } from "../../domain/order/event";
import { roleOf } from "../../domain/order/order";
import { wordingArgsOf } from "../../wording/event-args-of";
import { eventText } from "../../wording/event-text";
import { languageOf } from "../../wording/language";
import { activityOf, toEventEdge } from "../lookup/activity-list";
import { ActivityEvent, ActivityEventEdge, ActivitySubject } from "../types/activity-event.type";
import type { Context } from "../context/context";
import { decodeSequence } from "../types/cursor";
import { Delivery } from "../types/delivery.type";
import { findResolution } from "../lookup/find-resolution";
import { Milestone } from "../types/milestone.type";
import type { Order } from "../types/order.type";
import type { Edge } from "../types/page";
import { Refund } from "../types/refund.type";
import { Review } from "../types/review.type";
import { type Following, mayStillSee, orderAt, orderToFollow } from "../lookup/subscription";
import { User } from "../types/user.type";

@Resolver(() => ActivityEvent)
export class ActivityEventResolver {
  @FieldResolver(() => User, {
    nullable: true,
    description: "The party who made it happen; null where it was nobody, support or the back end.",
  })
  async actorUser(@Root() { parent, event }: ActivityEvent, @Ctx() { loaders }: Context): Promise<User | null> {
    if (event.actorUserId === null || roleOf(parent.order, event.actorUserId) === null) return null;
    const user = await loaders.user.load(event.actorUserId);
    return user === null ? null : new User(user);
  }

  @FieldResolver(() => String, {
    description: "One sentence for people, in the given or the viewer's language: en, de, fr, nl. No party's words are in it.",
  })
  text(
    @Root() { parent, event }: ActivityEvent,
    @Arg("locale", () => String, { nullable: true, description: "BCP 47: de-AT. What is not spoken gets en." })
    locale: string | null | undefined,
    @Ctx() { language, timeZone, policies, app }: Context,
  ): string {
    const reader = {
      language: typeof locale === "string" ? languageOf(locale) : language,
      timeZone,
      decimals: policies.decimalsOf(parent.order.currency),
      refundPayer: app.refundPayer,
    };
    return eventText(event.type, wordingArgsOf(event, parent.order), reader);
  }

  @FieldResolver(() => ActivitySubject, {
    nullable: true,
    description: "What it is about, as it is now; null where it is the order itself.",
  })
  subject(@Root() { parent, event }: ActivityEvent, @Ctx() context: Context) {
    return event.subject === null ? null : SUBJECTS[event.subject.kind](parent, event.subject.id, context);
  }

  @Subscription(() => ActivityEventEdge, {
    subscribe: followActivity,
    description: [
      "Every event of the order after the cursor, in sequence order, without a gap and without a repeat, then live.",
      "A client reads Order.activity first, subscribes with its endCursor, and after a lost connection with the last cursor that it has: it misses nothing. Without a cursor: from now on.",
      "Authorised again before each event: it ends when support's leave ends. Errors: NOT_FOUND, BAD_USER_INPUT for a cursor of another list.",
    ].join("\n"),
  })
  async orderActivity(
    @Root() event: OrderEvent,
    @Arg("orderId", () => ID, { description: "The order." }) _orderId: string,
    @Arg("after", () => String, { nullable: true, description: "The last event's cursor that the client has, or Order.activityCursor." })
    _after: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<Edge<ActivityEvent>> {
    return toEventEdge(new ActivityEvent(await orderAt(context, event), event));
  }
}

async function followActivity({ args, context }: Following<{ orderId: string; after?: string | null }>) {
  const { orderId } = args;
  const order = await orderToFollow(context, orderId);
  const after = typeof args.after === "string" ? decodeSequence(activityOf(orderId), args.after, "after") : order.order.version;
  return context.app.orderFeed.follow(orderId, { after, allowed: mayStillSee(context, order) });
}

type FindSubject = (parent: Order, id: string, context: Context) => typeof ActivitySubject | null | Promise<typeof ActivitySubject | null>;

/** Where what an event is about is found: mostly on the order itself. */
const SUBJECTS: Readonly<Record<Subject["kind"], FindSubject>> = {
  RESOLUTION: (parent, id, context) => findResolution(context, parent, id),
  DELIVERY: async (parent, id, { loaders }) => {
    const delivery = await loaders.delivery.load(id);
    return delivery === null ? null : new Delivery(parent, delivery);
  },
  MILESTONE: (parent, id) => {
    const milestone = parent.order.milestones.find((one) => one.id === id);
    return milestone === undefined ? null : new Milestone(parent, milestone);
  },
  REVIEW: (parent) => (parent.order.review === null ? null : new Review(parent, parent.order.review)),
  REFUND: (parent, id) => {
    const refund = parent.order.refunds.find((one) => one.id === id);
    return refund === undefined ? null : new Refund(parent, refund);
  },
};
