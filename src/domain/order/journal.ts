import { idAfter } from "../id";
import type { ActorKind, Instant } from "../vocabulary";
import type { NotificationFor } from "./decision";
import type { OrderEvent } from "./event";
import { evolve } from "./evolve";
import type { Order } from "./order";
import { recipientsOf } from "./recipients";

type Drafted<E> = E extends OrderEvent ? Pick<E, "type" | "message" | "subject" | "data"> : never;

/** An event before it is numbered. */
export type EventDraft = Drafted<OrderEvent>;

export interface Actor {
  readonly kind: ActorKind;
  readonly userId: string | null;
}

export const SYSTEM: Actor = { kind: "SYSTEM", userId: null };
export const BACK_END: Actor = { kind: "PARTNER", userId: null };

/** What has happened on an order within one decision. */
export interface Journal {
  readonly order: Order;
  readonly events: readonly OrderEvent[];
  readonly notifications: readonly NotificationFor[];
}

export const journalOf = (order: Order): Journal => ({ order, events: [], notifications: [] });

interface Move {
  readonly by: Actor;
  readonly at: Instant;
  readonly freshId: string;
}

/** Adds one move: its events, numbered and applied in order, and its recipients. */
export function record(
  journal: Journal | null,
  orderId: string,
  drafts: readonly EventDraft[],
  { by, at, freshId }: Move,
): Journal {
  let order = journal?.order ?? null;
  const before = journal?.events ?? [];
  const events = drafts.map((draft, index): OrderEvent => {
    const event = {
      ...draft,
      id: idAfter(freshId, "evt", before.length + index),
      orderId,
      sequence: (order?.version ?? 0) + 1,
      occurredAt: at,
      actor: by.kind,
      actorUserId: by.userId,
    };
    order = evolve(order, event);
    return event;
  });
  if (order === null) throw new RangeError("a move has at least one event");
  return {
    order,
    events: [...before, ...events],
    notifications: [...(journal?.notifications ?? []), ...recipientsOf(order, events)],
  };
}
