import { ULID_PATTERN } from "../../domain/id";
import type { Order as DomainOrder } from "../../domain/order/order";
import { relationOf } from "../../domain/order/visibility";
import type { Context } from "../context/context";
import { principal, requireViewer } from "../context/viewer";
import { Order } from "../types/order.type";
import { User } from "../types/user.type";

const ID = new RegExp(`^[a-z]{3}_${ULID_PATTERN}$`);

/** What can't be an id is no id of anything: no need to ask the database. */
export const isId = (id: string): boolean => ID.test(id);

/**
 * The only access path to an order, used by every query, node, list, and subscription. Returns null both if the order
 * does not exist and if the viewer cannot access it [S4], in the same time [S29]. A reading by support under a grant is
 * written to the audit log before anything is shown [O12].
 */
export async function findOrder(context: Context, orderId: string): Promise<Order | null> {
  requireViewer(context.viewer);
  if (!isId(orderId)) return null;
  const order = await context.loaders.visibleOrder.load(orderId);
  if (order === null) return null;
  const relation = relationTo(context, order);
  if (relation === null) return null;
  if (relation === "SUPPORT") await context.audit(orderId);
  return new Order(order, relation, await context.now());
}

export const relationTo = (context: Context, order: DomainOrder) =>
  relationOf(order, principal(requireViewer(context.viewer)));

/** The order that the key has just placed: visible to it also without orders:read. */
export async function findPlacedOrder(context: Context, orderId: string): Promise<Order | null> {
  const [order, now] = await Promise.all([context.loaders.order.load(orderId), context.now()]);
  return order === null ? null : new Order(order, "BACK_END", now);
}

/**
 * [V2] The viewers themselves, users who share an order with the viewer, for support the users on granted orders, for
 * the back end all.
 */
export async function findUser(context: Context, userId: string): Promise<User | null> {
  if (!isId(userId) || !(await mayKnow(context, userId))) return null;
  const user = await context.loaders.user.load(userId);
  return user === null ? null : new User(user);
}

async function mayKnow(context: Context, userId: string): Promise<boolean> {
  const { reads } = context;
  const { user, scopes } = requireViewer(context.viewer);
  if (user?.id === userId || scopes.has("orders:read")) return true;
  if (user !== null && (await reads.users.sharingAnOrder(user.id, [userId])).has(userId)) return true;
  return scopes.has("support") && (await readsUnderGrant(context, userId));
}

/** [O12] A reading under an order's grant is one of that order: it leaves the same trace. */
async function readsUnderGrant(context: Context, userId: string): Promise<boolean> {
  const orderId = (await context.reads.users.grantedOrders([userId])).get(userId);
  if (orderId === undefined) return false;
  await context.audit(orderId);
  return true;
}
