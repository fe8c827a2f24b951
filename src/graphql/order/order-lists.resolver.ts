import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context/context";
import { findResolution } from "../lookup/any-resolution";
import { activityOf } from "../lookup/lists";
import { ActivityEvent, ActivityEventConnection } from "../types/activity-event.type";
import { PageArgs } from "../types/connection.type";
import { encodeCursor } from "../types/cursor";
import { Delivery, DeliveryConnection } from "../types/delivery.type";
import { Order } from "../types/order.type";
import { Page, sequenceList, toSlice } from "../types/page";
import { type Resolution, ResolutionConnection } from "../types/resolution.type";

/** The lists of an order that grow. */
@Resolver(() => Order)
export class OrderListsResolver {
  @FieldResolver(() => DeliveryConnection, { description: "The deliveries of the order, oldest first." })
  async deliveries(
    @Root() parent: Order,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Delivery, number>> {
    const list = sequenceList({ kind: "deliveries", owner: parent.id });
    const part = await loaders.deliveryPage.load({ orderId: parent.id, slice: toSlice(list, args) });
    return new Page({
      list,
      part,
      nodes: part.items.map((delivery) => new Delivery(parent, delivery)),
      positions: part.items.map(({ number }) => number),
      count: () => parent.order.deliveryCount,
    });
  }

  @FieldResolver(() => ResolutionConnection, {
    description: "The resolutions of the order, open and ended, oldest first.",
  })
  async resolutions(
    @Root() parent: Order,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<Resolution, number>> {
    const list = sequenceList({ kind: "resolutions", owner: parent.id });
    const part = await context.loaders.resolutionPage.load({ orderId: parent.id, slice: toSlice(list, args) });
    const found = await Promise.all(part.items.map(({ id }) => findResolution(context, parent, id)));
    return new Page({
      list,
      part,
      nodes: found.filter((resolution) => resolution !== null),
      positions: part.items.map(({ position }) => position),
      count: async () => (await context.loaders.resolutionCount.load(parent.id)) ?? 0,
    });
  }

  @FieldResolver(() => ActivityEventConnection, {
    description:
      "The events of the order, oldest first. To read the newest events first, page backwards with last and before.",
  })
  async activity(
    @Root() parent: Order,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<ActivityEvent, number>> {
    const list = sequenceList(activityOf(parent.id));
    const part = await loaders.activityPage.load({ orderId: parent.id, slice: toSlice(list, args) });
    return new Page({
      list,
      part,
      nodes: part.items.map((event) => new ActivityEvent(parent, event)),
      positions: part.items.map(({ sequence }) => sequence),
      count: () => parent.order.version,
    });
  }

  @FieldResolver(() => String, {
    description: "The cursor of the newest event. After reading the page, subscribe to orderActivity with it.",
  })
  activityCursor(@Root() { id, order }: Order): string {
    return encodeCursor(activityOf(id), order.version);
  }
}
