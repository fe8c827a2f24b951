import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { Context } from "./context/context";
import { principal, requireViewer } from "./context/viewer";
import { findOrder, findUser, isId } from "./lookup/access";
import { findResolution } from "./lookup/any-resolution";
import { viewerId } from "./lookup/viewer-id";
import { findAttempt, findEndpoint } from "./partner/webhook-endpoint.resolver";
import { ActivityEvent } from "./types/activity-event.type";
import { ApiKey } from "./types/api-key.type";
import { Delivery } from "./types/delivery.type";
import { Extra } from "./types/extra.type";
import { Milestone } from "./types/milestone.type";
import { type Identified, Node } from "./types/node.type";
import { Notification } from "./types/notification.type";
import type { Order } from "./types/order.type";
import { Refund } from "./types/refund.type";
import { Review } from "./types/review.type";
import { Viewer } from "./types/viewer.type";

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: "The object with this id. Null if the object does not exist or the viewer cannot access it.",
  })
  async node(
    @Arg("id", () => ID, { description: "The id of any object of this API." }) id: string,
    @Ctx() context: Context,
  ): Promise<Identified | null> {
    requireViewer(context.viewer);
    const prefix = id.slice(0, 3);
    const find = isId(id) ? FINDERS_BY_PREFIX.get(prefix) : undefined;
    return find === undefined ? null : find(context, id);
  }
}

type Finder = (context: Context, id: string) => Promise<Identified | null>;

/** The path to everything on an order is the order, which decides whether this viewer can access it. */
const onOrder =
  (pick: (order: Order, id: string, context: Context) => Identified | null | Promise<Identified | null>): Finder =>
  async (context, id) => {
    const orderId = await context.reads.orders.idOfThing(id, principal(requireViewer(context.viewer)));
    const order = orderId === null ? null : await findOrder(context, orderId);
    return order === null ? null : pick(order, id, context);
  };

const resolution = onOrder((order, id, context) => findResolution(context, order, id));

/** Every kind of thing, by its id's prefix. */
const FINDERS_BY_PREFIX: ReadonlyMap<string, Finder> = new Map<string, Finder>([
  ["ord", findOrder],
  ["usr", findUser],
  ["vwr", (context, id) => Promise.resolve(ownViewer(context, id))],
  ["ntf", ownNotification],
  ["key", operatorsKey],
  ["whk", findEndpoint],
  ["wha", findAttempt],
  ["dsp", resolution],
  ["rfo", resolution],
  ["chg", resolution],
  ["mst", onOrder((order, id) => result(order.order.milestones, id, (milestone) => new Milestone(order, milestone)))],
  ["ext", onOrder((order, id) => result(order.order.extras, id, (extra) => new Extra(order, extra)))],
  ["rfd", onOrder((order, id) => result(order.order.refunds, id, (refund) => new Refund(order, refund)))],
  [
    "rev",
    onOrder((order, id) =>
      result(order.order.review === null ? [] : [order.order.review], id, (review) => new Review(order, review)),
    ),
  ],
  [
    "dlv",
    onOrder(async (order, id, { loaders }) =>
      ofThing(await loaders.delivery.load(id), (delivery) => new Delivery(order, delivery)),
    ),
  ],
  [
    "evt",
    onOrder(async (order, id, { loaders }) =>
      ofThing(await loaders.event.load(id), (event) => new ActivityEvent(order, event)),
    ),
  ],
]);

const ofThing = <T, N>(thing: T | null, make: (thing: T) => N): N | null => (thing === null ? null : make(thing));

const result = <T extends { readonly id: string }, N>(
  things: readonly T[],
  id: string,
  make: (thing: T) => N,
): N | null => ofThing(things.find((thing) => thing.id === id) ?? null, make);

function ownViewer({ viewer }: Context, id: string): Viewer | null {
  const known = requireViewer(viewer);
  return viewerId(known) === id ? new Viewer(id, known) : null;
}

async function ownNotification({ viewer, reads }: Context, id: string): Promise<Notification | null> {
  const { user } = requireViewer(viewer);
  return user === null ? null : ofThing(await reads.notifications.one(user.id, id), (own) => new Notification(own));
}

async function operatorsKey({ viewer, app }: Context, id: string): Promise<ApiKey | null> {
  return requireViewer(viewer).scopes.has("operator")
    ? ofThing(await app.apiKeys.find(id), (key) => new ApiKey(key))
    : null;
}
