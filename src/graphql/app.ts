import type { Advanced, ClockTarget } from "../app/advance-clock";
import type { ApiKeys } from "../app/api-keys";
import type { Execute } from "../app/execute";
import type { Feed } from "../app/feed";
import type { Countdowns } from "../app/follow-countdown";
import type { OrderReadings } from "../app/order-readings";
import type { People } from "../app/people";
import type { RefundRecords } from "../app/record-refund";
import type { Notification } from "../app/read-ports";
import type { PingWebhook } from "../app/ping-webhook";
import type { WebhookReads } from "../app/webhook-endpoint-ports";
import type { WebhookEndpoints } from "../app/webhook-endpoints";
import type { OrderEvent } from "../domain/event";
import type { Refusal } from "../domain/refusal";
import type { RefundPayer } from "../domain/vocabulary";

/** The uses of the application that mutations and subscriptions call; wired by main. */
export interface App {
  readonly execute: Pick<Execute, "move" | "placeOrder" | "retryRefund" | "retryDeadLetter">;
  readonly refundRecords: RefundRecords;
  readonly refundPayer: RefundPayer;
  readonly people: People;
  readonly apiKeys: ApiKeys;
  readonly orderReadings: OrderReadings;
  readonly orderFeed: Pick<Feed<OrderEvent>, "follow">;
  readonly notificationFeed: Pick<Feed<Notification>, "follow">;
  readonly countdowns: Pick<Countdowns, "follow">;
  readonly webhooks: {
    readonly endpoints: WebhookEndpoints;
    readonly ping: PingWebhook;
    readonly reads: Pick<
      WebhookReads,
      "endpointsOf" | "endpoint" | "endpointsPage" | "endpointsCount" | "attempt" | "attemptsPage" | "attemptsCount"
    >;
  };
  /** null outside a sandbox [T3]. */
  readonly advanceClock: ((target: ClockTarget) => Promise<Advanced | { readonly refusals: readonly Refusal[] }>) | null;
}
