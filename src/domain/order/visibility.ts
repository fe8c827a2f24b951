import type { PartyRole } from "../vocabulary";
import type { OrderEvent } from "./event";
import { type Order, roleOf } from "./order";

/** What a token can grant, besides being a user's. */
export const SCOPES = ["orders:write", "orders:read", "users:write", "webhooks:manage", "support", "operator"] as const;
export type Scope = (typeof SCOPES)[number];

/** The viewer's relation to an order. A viewer without one gets the answer for an order that does not exist [O1]. */
export type Relation = PartyRole | "SUPPORT" | "BACK_END";

export type VisibleThing =
  "SHARED_WORDS" | "SUPPORT_WORDS" | "MONEY" | "FREELANCER_EARNINGS" | "PAYMENT_LABEL" | "OWN_ACTIONS" | "HAPPENINGS";

/**
 * [V1] Who sees what. What is not listed is not seen. No row contains confidential text: only its author's resolver has
 * it.
 */
export const VISIBILITY: Readonly<Record<VisibleThing, readonly Relation[]>> = {
  SHARED_WORDS: ["CLIENT", "FREELANCER", "SUPPORT"],
  /** Of the author too, see `maySeeEventMessage` [O12]. */
  SUPPORT_WORDS: ["SUPPORT"],
  MONEY: ["CLIENT", "FREELANCER", "SUPPORT", "BACK_END"],
  FREELANCER_EARNINGS: ["FREELANCER", "BACK_END"],
  PAYMENT_LABEL: ["CLIENT", "BACK_END"],
  OWN_ACTIONS: ["CLIENT", "FREELANCER"],
  HAPPENINGS: ["CLIENT", "FREELANCER", "SUPPORT", "BACK_END"],
};

export const maySee = (relation: Relation, what: VisibleThing): boolean => VISIBILITY[what].includes(relation);

/** [V1] Only their author, in every way of access. */
export const maySeeConfidential = (relation: Relation, author: PartyRole): boolean => relation === author;

/** An event's text decides who reads it: a text to support is for support and its author [O12]. */
export function maySeeEventMessage(relation: Relation, event: Pick<OrderEvent, "type" | "actor">): boolean {
  if (event.type !== "SUPPORT_CONTACTED") return maySee(relation, "SHARED_WORDS");
  return maySee(relation, "SUPPORT_WORDS") || relation === event.actor;
}

export interface Principal {
  readonly userId: string | null;
  readonly scopes: ReadonlySet<Scope>;
}

/** A party by its own role first; then support while a grant runs [O12], then the marketplace's back end. */
export function relationOf(
  order: Pick<Order, "clientId" | "freelancerId" | "supportAccess">,
  { userId, scopes }: Principal,
): Relation | null {
  const role = userId === null ? null : roleOf(order, userId);
  if (role !== null) return role;
  if (scopes.has("support") && order.supportAccess !== null) return "SUPPORT";
  return scopes.has("orders:read") ? "BACK_END" : null;
}

/**
 * Whether a viewer who sees the order now can lose that while the token or key holds. A party stays a party; a grant to
 * support can end [O12]. Who can lose it is asked again and again while following the order [S3].
 */
export const canLoseAccess = (order: Pick<Order, "clientId" | "freelancerId">, { userId }: Principal): boolean =>
  userId === null || roleOf(order, userId) === null;
