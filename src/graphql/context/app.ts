import type { Feed } from "../../app/live/feed";
import type { Countdowns } from "../../app/live/follow-countdown";
import type { RefundRecords } from "../../app/money/record-refund";
import type { Execute } from "../../app/order/execute";
import type { OrderReadings } from "../../app/order/order-readings";
import type { ApiKeys } from "../../app/partner/api-keys";
import type { PingWebhook } from "../../app/partner/ping-webhook";
import type { WebhookEndpoints } from "../../app/partner/webhook-endpoints";
import type { Notification } from "../../app/ports/notifications";
import type { WebhookReads } from "../../app/ports/webhook-endpoints";
import type { Advanced, ClockTarget } from "../../app/sandbox/advance-clock";
import type { Users } from "../../app/user/users";
import type { OrderEvent } from "../../domain/order/event";
import type { Refusal } from "../../domain/refusal";
import type { RefundPayer } from "../../domain/vocabulary";
import type { SharedLoaders } from "../../store/loaders";

/** The uses of the application that mutations and subscriptions call; wired by main. */
export interface App {
  readonly execute: Pick<Execute, "move" | "placeOrder" | "retryRefund" | "retryDeadLetter">;
  readonly refundRecords: RefundRecords;
  readonly refundPayer: RefundPayer;
  readonly users: Users;
  readonly apiKeys: ApiKeys;
  readonly orderReadings: OrderReadings<SharedLoaders>;
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
  readonly advanceClock:
    ((target: ClockTarget) => Promise<Advanced | { readonly refusals: readonly Refusal[] }>) | null;
}
