import type { OrderFilter, OrderStatus, PartyRole } from "../generated/graphql";

/** What the address asks the list for: ?status=ACTIVE&status=DELIVERED&role=CLIENT&open=1. */
export interface Filter {
  readonly statuses: readonly OrderStatus[];
  readonly role: PartyRole | null;
  readonly open: boolean;
}

/**
 * @param statuses  those that this page knows. Others in the address are left out, because the API would refuse them.
 */
export function filterIn(search: string, statuses: readonly OrderStatus[]): Filter {
  const asked = new URLSearchParams(search);
  const wanted = asked.getAll("status");
  const role = asked.get("role");
  return {
    statuses: statuses.filter((status) => wanted.includes(status)),
    role: role === "CLIENT" || role === "FREELANCER" ? role : null,
    open: asked.get("open") === "1",
  };
}

/** @returns  with its ?, or "" without a filter. */
export function searchFor({ statuses, role, open }: Filter): string {
  const asked = new URLSearchParams(statuses.map((status): [string, string] => ["status", status]));
  if (role !== null) asked.set("role", role);
  if (open) asked.set("open", "1");
  return asked.size === 0 ? "" : `?${asked}`;
}

/** In the API's terms. */
export const asked = ({ statuses, role, open }: Filter): OrderFilter => ({
  ...(statuses.length > 0 && { statuses: [...statuses] }),
  ...(role !== null && { role }),
  ...(open && { hasOpenResolution: true }),
});

export const countOf = ({ statuses, role, open }: Filter): number =>
  statuses.length + Number(role !== null) + Number(open);
