import type { Principal } from "../../domain/order/visibility";

interface Condition {
  readonly sql: string;
  readonly values: readonly string[];
}

/**
 * Added to the conditions of a statement that reads `orders`. Another person's order is then answered as one that does
 * not exist: by the same statements, which return the same [S29].
 *
 * @param principal  absent: any order.
 */
export function onlyVisible(principal: Principal | undefined): Condition {
  if (principal === undefined) return { sql: "", values: [] };
  const { sql, values } = visibleTo(principal);
  return { sql: ` AND (${sql})`, values };
}

/** The party alone, whatever its scopes: only a party can make a move [O1]. */
export const onlyOfParty = (userId: string): Condition => onlyVisible({ userId, scopes: new Set() });

/** As `relationOf` decides it for an order that was read [V1]. */
function visibleTo({ userId, scopes }: Principal): Condition {
  if (scopes.has("orders:read")) return { sql: "TRUE", values: [] };
  const granted = scopes.has("support") ? " OR orders.support_granted_by IS NOT NULL" : "";
  if (userId === null) return { sql: `FALSE${granted}`, values: [] };
  return { sql: `orders.client_id = ? OR orders.freelancer_id = ?${granted}`, values: [userId, userId] };
}
