/** [B3, B5, B10] A node with orders whose parties follow them. */
import { encodeCursor } from "../../src/graphql/types/cursor";
import { pageDocument } from "./documents";
import { tokenOf } from "./node";
import { PAGE_ORDER } from "./orders";
import type { Deployed, Stage } from "./stage";
import type { Subscription } from "./subscribers";

export const LIVE_LIMITS = {
  LIMIT_SOCKETS: "100000",
  LIMIT_SOCKETS_PER_ADDRESS: "100000",
  LIMIT_SOCKETS_PER_PERSON: "100000",
  LIMIT_LIVE_COST_PER_PERSON: "1000000000",
  LIMIT_CONNECTIONS: "100000",
} as const;

export const LIVE_DOCUMENTS = {
  small: `subscription($id: ID!, $after: String) {
    orderActivity(orderId: $id, after: $after) { cursor node { id sequence type occurredAt actor message text } }
  }`,
  page: pageDocument("OrderEvents"),
} as const;
export type LiveDocument = keyof typeof LIVE_DOCUMENTS;

export interface FollowedOrder {
  readonly id: string;
  /** Of the client and of the freelancer. */
  readonly tokens: readonly string[];
  readonly version: number;
}

export async function followedOrders(
  stage: Stage,
  { place }: Deployed,
  count: number,
): Promise<readonly FollowedOrder[]> {
  const rows = await stage.databases.query(
    place,
    `SELECT orders.id AS id, orders.version AS version, client.external_id AS client, freelancer.external_id AS freelancer FROM orders
     JOIN users client ON client.id = orders.client_id JOIN users freelancer ON freelancer.id = orders.freelancer_id
     WHERE orders.title = ? ORDER BY SUBSTR(orders.id, 15), orders.id LIMIT ${count}`,
    [PAGE_ORDER],
  );
  if (rows.length < count) throw new RangeError("there are too few orders");
  return Promise.all(
    rows.map(async ({ id, version, client, freelancer }) => ({
      id: String(id),
      version: Number(version),
      tokens: await Promise.all([tokenOf(String(client)), tokenOf(String(freelancer))]),
    })),
  );
}

/** So many subscriptions of each order, by its parties in turn, from the version on that was read. */
export const subscriptionsTo = (
  wsUrl: string,
  orders: readonly FollowedOrder[],
  perOrder: number,
  document: LiveDocument,
): readonly Subscription[] =>
  orders.flatMap(({ id, tokens, version }) =>
    Array.from({ length: perOrder }, (_one, index) => ({
      wsUrl,
      token: tokens[index % 2] ?? "",
      query: LIVE_DOCUMENTS[document],
      variables: { id, after: encodeCursor({ kind: "activity", owner: id }, version) },
    })),
  );

const EVENT = ["type", "occurred_at", "actor", "actor_user_id", "message", "subject_kind", "subject_id", "data"];

let added = 0;

/** Adds events to many orders in SQL, faster than mutations could: each repeats the message of the second event. */
export async function addEvents(
  stage: Stage,
  { place }: Deployed,
  orders: readonly FollowedOrder[],
  perOrder: number,
): Promise<void> {
  const ids = orders.map(({ id }) => id);
  const which = ids.map(() => "?").join(", ");
  added += 1;
  await stage.databases.query(place, "START TRANSACTION");
  await stage.databases.query(
    place,
    `INSERT INTO activity (order_id, sequence, id, ${EVENT.join(", ")})
     WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)
     SELECT e.order_id, o.version + n, CONCAT('evt_', LPAD(${added} * 1000 + n, 10, '0'), SUBSTR(e.order_id, 15)), ${EVENT.map((name) => `e.${name}`).join(", ")}
     FROM orders o JOIN activity e ON e.order_id = o.id AND e.sequence = 2 CROSS JOIN numbers WHERE o.id IN (${which})`,
    [perOrder, ...ids],
  );
  await stage.databases.query(place, `UPDATE orders SET version = version + ? WHERE id IN (${which})`, [
    perOrder,
    ...ids,
  ]);
  await stage.databases.query(place, "COMMIT");
}
