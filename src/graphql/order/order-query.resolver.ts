import { Arg, Args, Ctx, ID, Query, Resolver } from "type-graphql";
import type { OrderAudience, OrderListFilter, OrderPosition } from "../../app/ports/orders";
import type { Context } from "../context/context";
import { principal, requireViewer, type Viewer } from "../context/viewer";
import { findOrder } from "../lookup/access";
import { viewerId } from "../lookup/viewer-id";
import { forbidden } from "../operation/top-level-errors";
import { PageArgs } from "../types/connection.type";
import { FOREIGN_CURSOR } from "../types/descriptions";
import { Order, OrderConnection } from "../types/order.type";
import { type Fields, Page, type PagedList, toSlice } from "../types/page";
import { OrderFilter } from "./order.input";

@Resolver()
export class OrderQueryResolver {
  @Query(() => Order, {
    nullable: true,
    description: "The order with this id. Null if the order does not exist or the viewer cannot access it.",
  })
  order(
    @Arg("id", () => ID, { description: "The id of the order: ord_…." }) id: string,
    @Ctx() context: Context,
  ): Promise<Order | null> {
    return findOrder(context, id);
  }

  @Query(() => Order, {
    nullable: true,
    description:
      "The order with this number of the marketplace. Null if the order does not exist or the viewer cannot access it.",
  })
  async orderByNumber(
    @Arg("number", () => String, { description: "The marketplace's own number of the order. It must match exactly." })
    number: string,
    @Ctx() context: Context,
  ): Promise<Order | null> {
    const id = await context.reads.orders.idByNumber(number, principal(requireViewer(context.viewer)));
    return id === null ? null : findOrder(context, id);
  }

  @Query(() => OrderConnection, {
    description: `The viewer's orders, sorted by their last activity, newest first. For support, they are the orders with an active grant. For the marketplace's back end (scope orders:read), they are all orders. A caller that is none of these gets the top-level error FORBIDDEN. ${FOREIGN_CURSOR}`,
  })
  async orders(
    @Arg("filter", () => OrderFilter, {
      nullable: true,
      description: "The filter for the orders. All orders are listed if it is absent.",
    })
    filter: OrderFilter | null | undefined,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<Order, OrderPosition>> {
    const viewer = requireViewer(context.viewer);
    const audience = audienceOf(viewer);
    const wanted = toListFilter(filter ?? {});
    const list = ordersList(viewerId(viewer));
    const slice = toSlice(list, args);
    if (audience.kind !== "party" && (wanted.role !== null || wanted.awaitingMe !== null)) return noOrders(list);
    const part = await context.reads.orders.page(audience, wanted, slice);
    const found = await Promise.all(
      part.items.map(async ({ orderId, position }) => ({ order: await findOrder(context, orderId), position })),
    );
    // A grant that ended since the page was read.
    const visible = found.flatMap(({ order, position }) => (order === null ? [] : [{ order, position }]));
    return new Page({
      list,
      part,
      nodes: visible.map(({ order }) => order),
      positions: visible.map(({ position }) => position),
      count: () => context.reads.orders.count(audience, wanted),
    });
  }
}

const noOrders = (list: PagedList<OrderPosition>): Page<Order, OrderPosition> =>
  new Page({ list, part: { hasNext: false, hasPrevious: false }, nodes: [], positions: [], count: () => 0 });

function audienceOf({ user, scopes }: Viewer): OrderAudience {
  if (user !== null) return { kind: "party", userId: user.id };
  if (scopes.has("support")) return { kind: "support" };
  if (scopes.has("orders:read")) return { kind: "backEnd" };
  throw forbidden("This requires a token of a user, or a token with the scope support or orders:read.");
}

const toListFilter = ({ statuses, role, hasOpenResolution, awaitingMe }: Fields<OrderFilter>): OrderListFilter => ({
  statuses: statuses ?? null,
  role: role ?? null,
  hasOpenResolution: hasOpenResolution ?? null,
  awaitingMe: awaitingMe ?? null,
});

const POSITION = /^(\d{1,16})-(ord_[0-9a-z]{26})$/;

/** The list of one viewer's orders; a position is the last activity, ties by id. */
const ordersList = (owner: string): PagedList<OrderPosition> => ({
  kind: "orders",
  owner,
  toText: ({ activeAt, id }) => `${activeAt}-${id}`,
  fromText: (text) => {
    const [, activeAt, id] = POSITION.exec(text) ?? [];
    return activeAt === undefined || id === undefined ? undefined : { activeAt: Number(activeAt), id };
  },
});
