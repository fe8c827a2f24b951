import type { Execute } from "../app/execute";
import type { Feed } from "../app/feed";
import type { Countdowns } from "../app/follow-countdown";
import type { People } from "../app/people";
import type { Notification } from "../app/read-ports";
import type { OrderEvent } from "../domain/event";
import type { Refusal } from "../domain/refusal";
import type { Instant } from "../domain/vocabulary";

/** How far the sandbox's clock is to go: by so many milliseconds, or until an instant. */
export type ClockTarget = { readonly byMs: number } | { readonly to: Instant };

/** `fired`: how many deadlines took effect on the way. */
export type AdvanceClock = (
  target: ClockTarget,
) => Promise<{ readonly now: Instant; readonly fired: number } | { readonly refusals: readonly Refusal[] }>;

/** The uses of the application that mutations and subscriptions call; wired by main. */
export interface App {
  readonly execute: Pick<Execute, "move" | "placeOrder">;
  readonly people: People;
  readonly orderFeed: Pick<Feed<OrderEvent>, "follow">;
  readonly notificationFeed: Pick<Feed<Notification>, "follow">;
  readonly countdowns: Pick<Countdowns, "follow">;
  /** null outside a sandbox [T3]. */
  readonly advanceClock: AdvanceClock | null;
}
