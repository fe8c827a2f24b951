import { systemTimers } from "../app/background/timers";
import { notificationFeed, orderFeed } from "../app/live/feed";
import { countdowns } from "../app/live/follow-countdown";
import { liveClock } from "../app/live/live-clock";
import { type RefundRecords, refundRecords } from "../app/money/record-refund";
import { createExecute, type Execute } from "../app/order/execute";
import type { ExpiryParts } from "../app/order/expire-due";
import { orderReadings } from "../app/order/order-readings";
import { advanceClock } from "../app/sandbox/advance-clock";
import { createUsers, type Users } from "../app/user/users";
import type { App } from "../graphql/context/app";
import { type CreateContext, createContextFactory } from "../graphql/context/context";
import { createLoaders, createSharedLoaders } from "../store/loaders";
import { refundPayerOf } from "./gateway-config";
import type { NodeParts } from "./node-parts";
import type { Webhooks } from "./webhooks";

/** What changes orders and users. */
export interface Writes {
  readonly execute: Execute;
  readonly refundRecords: RefundRecords;
  readonly users: Users;
  /** With the connections that requests cannot take. */
  readonly executeForLoops: Execute;
}

export function createWrites({ config, store, policies, wakeUps, newId, keyOf }: NodeParts): Writes {
  const { orders, reads } = store.requests;
  const parts = { store: orders, reads, policies, wakeUps, newId, keyOf, mails: config.mail.isOn };
  return {
    execute: createExecute(parts),
    refundRecords: refundRecords(parts),
    users: createUsers(parts),
    executeForLoops: createExecute({ ...parts, store: store.orders }),
  };
}

interface ContextsParts extends Writes, Pick<App, "apiKeys"> {
  readonly node: NodeParts;
  readonly webhooks: Webhooks;
  readonly expiry: ExpiryParts;
  readonly drainOutbox: () => Promise<void>;
}

/** Creates the contexts of operations, with all that the API does. */
export function createContexts(parts: ContextsParts): CreateContext {
  const { store, policies } = parts.node;
  const { reads, audit } = store.requests;
  return createContextFactory({
    reads,
    audit,
    newLoaders: (viewer, shared) => createLoaders(reads, viewer, shared),
    clock: store.clock,
    policies,
    createApp: (createContext) => appOf(parts, createContext),
  });
}

function appOf(
  { node, webhooks, expiry, drainOutbox, execute, refundRecords, users, apiKeys }: ContextsParts,
  createContext: CreateContext,
): App {
  const { config, log, store, policies, wakeUps } = node;
  const live = { wakeUps, timers: systemTimers, pollMs: config.pollMs, logger: log };
  const { reads } = store.requests;
  const feed = orderFeed(reads.activity, live);
  const clock = liveClock({ clock: store.clock, ...live });
  const { sandboxClock } = store;
  const advancing =
    sandboxClock === null
      ? null
      : { ...expiry, store: store.orders, policies, clock: sandboxClock, wakeUps, drainOutbox };
  return {
    execute,
    refundRecords,
    refundPayer: refundPayerOf(config.gateway),
    users,
    apiKeys,
    orderReadings: orderReadings({
      orders: reads.orders,
      clock: store.clock,
      timers: systemTimers,
      wakeUps,
      newLoaders: () => createSharedLoaders(reads),
    }),
    orderFeed: feed,
    notificationFeed: notificationFeed(reads.notifications, live),
    countdowns: countdowns({ orders: reads.orders, feed, clock, policies, ...live }),
    webhooks: webhooks.app(createContext),
    advanceClock: advancing === null ? null : (target) => advanceClock(advancing, target),
  };
}
