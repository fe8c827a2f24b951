import { ulid } from "ulid";
import { advanceClock } from "./app/advance-clock";
import { createExecute, type Execute } from "./app/execute";
import type { ExpiryParts } from "./app/expire-due";
import { startExpiryLoop, type ExpiryLoop } from "./app/expiry-loop";
import { Unavailable } from "./app/failures";
import { notificationFeed, orderFeed } from "./app/feed";
import { countdowns } from "./app/follow-countdown";
import { idempotencyKeys } from "./app/idempotency";
import { liveClock } from "./app/live-clock";
import { createPeople, type People } from "./app/people";
import { systemTimers } from "./app/timers";
import { inProcessWakeUps, type LocalWakeUps } from "./app/wake-ups";
import type { Config } from "./config";
import { redisWakeUps } from "./delivery/redis-wake-ups";
import type { PolicyBook } from "./domain/policy";
import type { App } from "./graphql/app";
import { createContextFactory, type Context } from "./graphql/context";
import { buildSchema } from "./graphql/schema";
import { createAuthenticate } from "./http/authenticate";
import type { Logger } from "./http/logger";
import { createMetrics } from "./http/metrics";
import { startServer, type RunningServer, type ServerOptions } from "./http/server";
import { loadPolicyBook } from "./policy/policy-file";
import { measureExpiry, measurePool } from "./service-metrics";
import { createLoaders } from "./store/loaders";
import { openStore, type Store } from "./store/open-store";

/** A node of the service: its doors are open, its loops run. */
export interface Service {
  readonly server: RunningServer<Context>;
  /** For the sandbox's own beginnings. */
  readonly execute: Execute;
  readonly people: People;
  readonly store: Store;
  /** Not ready, no more deadlines claimed, requests answered, sockets closed with 1001, then everything closed. */
  stop(): Promise<void>;
}

/** What Apollo's own test suite puts in the place of our settings. */
export type Overrides = Pick<ServerOptions<Context>, "apolloOptions">;

/**
 * Starts one node: what main.ts and the tests call.
 *
 * @throws PolicyFileFaulty, PolicyAltered, SchemaAhead, SecondNode, Unavailable: why it can't start, in the operator's terms.
 */
export async function startService(config: Config, log: Logger, overrides: Overrides = {}): Promise<Service> {
  const policies = loadPolicyBook(config.policyFile);
  const store = await openStore(config.store);
  try {
    await store.checkPolicies(policies.versions);
    return await startNode(config, log, { store, policies }, overrides);
  } catch (error) {
    await store.close();
    throw error;
  }
}

interface Ground {
  readonly store: Store;
  readonly policies: PolicyBook;
}

async function startNode(config: Config, log: Logger, { store, policies }: Ground, overrides: Overrides): Promise<Service> {
  const wakeUps = wakeUpsOf(config, log);
  const keyOf = idempotencyKeys(await store.secrets.serviceSecret("idempotency"));
  const parts = { store: store.orders, policies, wakeUps, newId: () => ulid().toLowerCase(), keyOf };
  const execute = createExecute(parts);
  const people = createPeople(parts);
  const metrics = createMetrics();
  measurePool(metrics.registry, store);
  const expiry = {
    store: store.orders,
    execute,
    clock: store.clock,
    timers: systemTimers,
    logger: log,
    ...measureExpiry(metrics.registry),
  };
  const app = appOf({ config, log, store, policies, wakeUps, execute, people, expiry });
  const loop = startExpiryLoop({ ...expiry, wakeUps, pollMs: config.pollMs });
  const server = await startServer<Context>({
    schema: buildSchema(),
    createContext: createContextFactory({
      reads: store.reads,
      audit: store.audit,
      newLoaders: () => createLoaders(store.reads),
      clock: store.clock,
      policies,
      app,
    }),
    authenticate: createAuthenticate(config.tokens),
    log,
    metrics,
    checks: { database: () => store.ping(), expiryLoop: () => healthOf(loop) },
    ...config.http,
    ...overrides,
  });
  const forgetting = forgetKeysHourly(store, log);
  return { server, execute, people, store, stop: () => stopNode({ server, loop, forgetting, wakeUps, store }) };
}

const wakeUpsOf = (config: Config, log: Logger): LocalWakeUps & { close?(): Promise<void> } => {
  const local = inProcessWakeUps();
  return config.redisUrl === null ? local : redisWakeUps(config.redisUrl, local, log);
};

interface AppParts extends Ground {
  readonly config: Config;
  readonly log: Logger;
  readonly wakeUps: LocalWakeUps;
  readonly execute: Execute;
  readonly people: People;
  readonly expiry: ExpiryParts;
}

function appOf({ config, log, store, policies, wakeUps, execute, people, expiry }: AppParts): App {
  const live = { wakeUps, timers: systemTimers, pollMs: config.pollMs, logger: log };
  const feed = orderFeed(store.reads, live);
  const clock = liveClock({ clock: store.clock, ...live });
  const { sandboxClock } = store;
  return {
    execute,
    people,
    orderFeed: feed,
    notificationFeed: notificationFeed(store.reads, live),
    countdowns: countdowns({ store: store.reads, feed, clock, policies, ...live }),
    advanceClock: sandboxClock === null ? null : (target) => advanceClock({ ...expiry, clock: sandboxClock, wakeUps }, target),
  };
}

/** Not healthy while the last sweep could not reach the database. What was set aside is shown in the metrics: it is no reason for a restart. */
async function healthOf(loop: ExpiryLoop): Promise<void> {
  return loop.isHealthy() ? Promise.resolve() : Promise.reject(new Unavailable("the expiry loop's database"));
}

const HOUR_MS = 3_600_000;
const KEYS_AT_ONCE = 1_000;

/** [I1] Keys are kept for 7 days; the hourly broom takes them in bites, so that it locks nobody out. */
function forgetKeysHourly(store: Store, log: Logger): NodeJS.Timeout {
  const sweep = async (): Promise<void> => {
    let forgotten = KEYS_AT_ONCE;
    while (forgotten === KEYS_AT_ONCE) forgotten = await store.forgetOldKeys(KEYS_AT_ONCE);
  };
  const warn = (err: unknown): void => {
    log.warn({ err }, "old idempotency keys could not be forgotten; it is tried again in an hour");
  };
  return setInterval(() => void sweep().catch(warn), HOUR_MS).unref();
}

interface Running {
  readonly server: RunningServer<Context>;
  readonly loop: ExpiryLoop;
  readonly forgetting: NodeJS.Timeout;
  readonly wakeUps: LocalWakeUps & { close?(): Promise<void> };
  readonly store: Store;
}

async function stopNode({ server, loop, forgetting, wakeUps, store }: Running): Promise<void> {
  server.announceStop();
  clearInterval(forgetting);
  await loop.stop();
  await server.stop();
  await wakeUps.close?.();
  await store.close();
}
