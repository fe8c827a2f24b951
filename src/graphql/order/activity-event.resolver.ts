import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from "type-graphql";
import type { OrderEvent, Subject } from "../../domain/order/event";
import { roleOf } from "../../domain/order/order";
import { wordingArgsOf } from "../../wording/event-args-of";
import { eventText } from "../../wording/event-text";
import { languageOf } from "../../wording/language";
import type { Context } from "../context/context";
import { findResolution } from "../lookup/any-resolution";
import { activityOf, toEventEdge } from "../lookup/lists";
import { type Following, mayStillSee, orderAt, orderToFollow } from "../lookup/subscription";
import { ActivityEvent, ActivityEventEdge, ActivitySubject } from "../types/activity-event.type";
import { decodeSequence } from "../types/cursor";
import { Delivery } from "../types/delivery.type";
import { FOREIGN_CURSOR } from "../types/descriptions";
import { Milestone } from "../types/milestone.type";
import type { Order } from "../types/order.type";
import type { Edge } from "../types/page";
import { Refund } from "../types/refund.type";
import { Review } from "../types/review.type";
import { User } from "../types/user.type";

@Resolver(() => ActivityEvent)
export class ActivityEventResolver {
  @FieldResolver(() => User, {
    nullable: true,
    description:
      "The party that caused the event. Null if it was not a party but the service, support, or the back end.",
  })
  async actorUser(@Root() { parent, event }: ActivityEvent, @Ctx() { loaders }: Context): Promise<User | null> {
    if (event.actorUserId === null || roleOf(parent.order, event.actorUserId) === null) return null;
    const user = await loaders.user.load(event.actorUserId);
    return user === null ? null : new User(user);
  }

  @FieldResolver(() => String, {
    description:
      "The sentence that describes the event to people, in the given language or in the viewer's language (en, de, fr, or nl). It contains no text that a party wrote.",
  })
  text(
    @Root() { parent, event }: ActivityEvent,
    @Arg("locale", () => String, {
      nullable: true,
      description: "The BCP 47 tag of a language, for example de-AT. A language that is not supported gives English.",
    })
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
    description: "The object that the event is about, as it is now. Null if the event is about the order itself.",
  })
  subject(@Root() { parent, event }: ActivityEvent, @Ctx() context: Context) {
    return event.subject === null ? null : SUBJECTS[event.subject.kind](parent, event.subject.id, context);
  }

  @Subscription(() => ActivityEventEdge, {
    subscribe: followActivity,
    description: [
      "The events of the order after the cursor, in sequence order, without gaps and without repeats, then live.",
      "A client that first reads Order.activity, then subscribes with its endCursor, and subscribes again with its last cursor after a lost connection, misses nothing. If no cursor is given, events are sent from now on.",
      `The viewer's access is checked again before each event: the subscription ends when support's access ends. If the order does not exist or the viewer cannot access it, the top-level error is NOT_FOUND. ${FOREIGN_CURSOR}`,
    ].join("\n"),
  })
  async orderActivity(
    @Root() event: OrderEvent,
    @Arg("orderId", () => ID, { description: "The id of the order: ord_…." }) _orderId: string,
    @Arg("after", () => String, {
      nullable: true,
      description: "The cursor of the last event that the client has, or Order.activityCursor.",
    })
    _after: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<Edge<ActivityEvent>> {
    return toEventEdge(new ActivityEvent(await orderAt(context, event), event));
  }
}

async function followActivity({ args, context }: Following<{ orderId: string; after?: string | null }>) {
  const { orderId } = args;
  const order = await orderToFollow(context, orderId);
  const after =
    typeof args.after === "string" ? decodeSequence(activityOf(orderId), args.after, "after") : order.order.version;
  if (after < order.order.version) context.app.orderReadings.offer(order.order, order.now);
  const allowed = mayStillSee(context, order);
  context.renew(); // what was read is not kept while nothing happens
  return context.app.orderFeed.follow(orderId, { after, allowed });
}

type FindSubject = (
  parent: Order,
  id: string,
  context: Context,
) => typeof ActivitySubject | null | Promise<typeof ActivitySubject | null>;

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
