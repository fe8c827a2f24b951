import { ulid } from "ulid";
import { startReadWatch } from "../app/background/read-watch";
import { systemTimers } from "../app/background/timers";
import { inProcessWakeUps, type LocalWakeUps } from "../app/background/wake-ups";
import { idempotencyKeys } from "../app/idempotency";
import { notificationFeed, orderFeed } from "../app/live/feed";
import { countdowns } from "../app/live/follow-countdown";
import { liveClock } from "../app/live/live-clock";
import { type RefundRecords, refundRecords } from "../app/money/record-refund";
import { createExecute, type Execute } from "../app/order/execute";
import type { ExpiryParts } from "../app/order/expire-due";
import { orderReadings } from "../app/order/order-readings";
import type { ExecuteParts } from "../app/order/write-path";
import type { ApiKeys } from "../app/partner/api-keys";
import { advanceClock } from "../app/sandbox/advance-clock";
import { createUsers, type Users } from "../app/user/users";
import { redisWakeUps } from "../delivery/redis-wake-ups";
import { HOUR_MS } from "../domain/duration";
import type { PolicyBook } from "../domain/policy";
import type { Instant } from "../domain/vocabulary";
import type { App } from "../graphql/context/app";
import { type Context, type CreateContext, createContextFactory } from "../graphql/context/context";
import { buildSchema } from "../graphql/schema";
import { type Authenticate, createAuthenticate } from "../http/authentication/authenticate";
import { withApiKeys } from "../http/authentication/authenticate-key";
import type { HealthCheck } from "../http/monitoring/health";
import type { Logger } from "../http/monitoring/logger";
import { createMetrics, type Metrics } from "../http/monitoring/metrics";
import { graphiqlPage } from "../http/pages/graphiql-page";
import { orderPage } from "../http/pages/order-page";
import { builtFolder, type Page } from "../http/pages/static-files";
import { type RunningServer, type ServerOptions, startServer } from "../http/server";
import { loadPolicyBook } from "../policy/policy-file";
import { handOver } from "../sandbox/hand-over";
import { createLoaders } from "../store/loaders";
import { openStore, type Store } from "../store/open-store";
import { openApiKeys } from "./api-keys";
import { Closing } from "./closing";
import type { Config } from "./config";
import { mailPages, openMail } from "./email";
import { openGateway } from "./gateway";
import { refundPayerOf } from "./gateway-config";
import { type Live, openLive } from "./live";
import { loopChecks, type Loops, startLoops } from "./loops";
import {
  countDatabase,
  measureExpiry,
  measureLoops,
  measureNode,
  measureOutbox,
  measureRedis,
  measureWebhooks,
} from "./metrics";
import { watchReleases } from "./older-release";
import { wireWebhooks } from "./webhooks";

/** A node of the service: its endpoints are open, its loops run. */
export interface Service {
  readonly server: RunningServer<Context>;
  /** For the sandbox's own beginnings. */
  readonly execute: Execute;
  readonly users: Users;
  readonly store: Store;
  /** Settles if a newer release changes the schema, with the names of its migrations: this node must stop [F37]. */
  readonly outdated: Promise<readonly string[]>;
  /** Not ready, no more deadlines claimed, requests answered, sockets closed with 1001, then everything closed. */
  stop(): Promise<void>;
  /** The same for a start that failed: it waits only for a moment [F29]. */
  abandon(): Promise<void>;
}

/** What must be complete before the node serves anything. */
export type BeforeListening = (parts: Pick<Service, "execute" | "users" | "store">) => Promise<void>;

/**
 * Replacements that tests use: Apollo's own suite the first three; the clock by which API keys end, if it is not this
 * machine's.
 */
export interface Overrides extends Partial<
  Pick<ServerOptions<Context>, "apolloOptions" | "createContext" | "authenticate">
> {
  readonly realNow?: () => Instant;
  readonly beforeListening?: BeforeListening;
}

/**
 * Starts one node: what main.ts and the tests call.
 *
 * @throws InvalidPolicyFileError, PolicyAltered, SchemaAhead, SecondNode, Unavailable: why it can't start, in the
 * operator's terms.
 */
export async function startService(config: Config, log: Logger, overrides: Overrides = {}): Promise<Service> {
  const policies = loadPolicyBook(config.policyFile);
  const closing = new Closing();
  try {
    const metrics = createMetrics();
    const store = await openStore(config.store, countDatabase(metrics.registry));
    closing.add(() => store.close());
    await store.checkPolicies(policies.versions);
    const booked = await store.bookBacklog(policies);
    if (booked > 0) log.info({ orders: booked }, "booked the orders that are older than the ledger");
    return await startNode(
      { config, log, store, policies, closing, metrics, live: openLive(metrics.registry) },
      overrides,
    );
  } catch (error) {
    await closing.abandon();
    throw error;
  }
}

interface Ground {
  readonly config: Config;
  readonly log: Logger;
  readonly store: Store;
  readonly policies: PolicyBook;
  readonly closing: Closing;
  readonly metrics: Metrics;
  readonly live: Live;
}

async function startNode(
  ground: Ground,
  { realNow = Date.now, beforeListening, ...overrides }: Overrides,
): Promise<Service> {
  const { config, log, store, policies, closing, metrics } = ground;
  const wakeUps = openWakeUps(ground);
  const keyOf = idempotencyKeys(await store.secrets.serviceSecret("idempotency"));
  const parts = {
    store: store.requests.orders,
    reads: store.requests.reads,
    policies,
    wakeUps,
    newId: () => ulid().toLowerCase(),
    keyOf,
  };
  const { executeForLoops, ...writes } = writesOf({ ...parts, mails: config.mail.isOn }, store);
  const { execute } = writes;
  const users = createUsers({ ...parts, mails: config.mail.isOn });
  await beforeListening?.({ execute, users, store });
  const { apiKeys, bearers } = await openApiKeys({ ...parts, ...ground, realNow });
  const backlog = measureNode(metrics.registry, store);
  const clocked = { clock: store.clock, timers: systemTimers, logger: log };
  const expiry = { store: store.orders, execute: executeForLoops, ...clocked, ...measureExpiry(metrics.registry) };
  const gateway = await openGateway({ ...ground, execute: executeForLoops, wakeUps });
  const drainOutbox = async () => loops?.outbox.drain();
  const schema = buildSchema();
  const webhooks = await wireWebhooks({
    ...ground,
    wakeUps,
    keyOf,
    newId: parts.newId,
    schema,
    createContext: (request) => contexts(request),
  });
  const reads = startReadWatch({ probe: () => store.probe(), timers: systemTimers, logger: log });
  closing.add(() => reads.stop());
  const app = appOf({ ...ground, wakeUps, ...writes, users, apiKeys, expiry, drainOutbox, webhooks: webhooks.app });
  const contexts = contextFactory(ground, app);
  let loops: Loops | null = null;
  const server = await startServer<Context>({
    schema,
    createContext: contexts,
    authenticate: withApiKeys(tokensOf(ground), bearers, config.tokens.explainsRefusals),
    log,
    metrics,
    checks: {
      ...databaseChecks(store, log),
      clock: backlog.clockCheck,
      ...loopChecks(() => loops),
    },
    figures: backlog.figures,
    reads,
    live: ground.live.subscriptions,
    pages: [...pagesOf(config, store), ...(gateway?.endpoints ?? [])],
    ...config.http,
    ...overrides,
  });
  closing.add(() => server.stop());
  const outbox = { log, newId: parts.newId, ...measureOutbox(metrics.registry) };
  const sendings = {
    REFUND: gateway === null ? null : { send: gateway.payRefunds },
    MAIL: openMail(ground, server.port),
  };
  const sendingWebhooks = { ...webhooks.sending, ...measureWebhooks(metrics.registry) };
  const live = { wakeUps, pollMs: config.pollMs };
  loops = startLoops({ ...live, store, policies, closing, expiry, outbox, sendings, webhooks: sendingWebhooks });
  measureLoops(metrics.registry, loops);
  forgetKeysHourly(ground);
  const outdated = watchReleases({ ...ground, wakeUps, registry: metrics.registry });
  closing.add(server.announceStop);
  return { server, execute, users, store, outdated, stop: () => closing.close(), abandon: () => closing.abandon() };
}

const tokensOf = ({ config, log }: Ground): Authenticate =>
  createAuthenticate(config.tokens, { keyServer: { log, now: () => performance.now() }, realNow: Date.now });

const pagesOf = (config: Config, store: Store): readonly Page[] => [
  ...mailPages(config, store),
  ...(config.sandbox ? [graphiqlPage(builtFolder("graphiql"))] : []),
  ...(config.web
    ? [
        orderPage({
          folder: builtFolder("web"),
          sandbox: config.sandbox ? { handOver: () => handOver(config.demoSigning) } : null,
        }),
      ]
    : []),
];

/** Reading and writing: each failure is logged with its cause, once a minute. */
function databaseChecks(store: Store, log: Logger): Readonly<Record<"database" | "databaseWrites", HealthCheck>> {
  const logged = (check: () => Promise<void>, message: string) => async () => {
    try {
      await check();
    } catch (error) {
      log.warn({ err: error }, message);
      throw error;
    }
  };
  return {
    database: logged(() => store.ping(), "the database cannot be read: the node is not ready"),
    databaseWrites: logged(() => store.checkWrites(), "the database cannot be written: the node is not ready"),
  };
}

function openWakeUps({ config, log, closing, metrics }: Ground): LocalWakeUps {
  const local = inProcessWakeUps();
  if (config.redisUrl === null) return local;
  const between = redisWakeUps(config.redisUrl, local, log);
  measureRedis(metrics.registry, between);
  closing.add(() => between.close());
  return between;
}

const contextFactory = ({ store: { requests, clock }, policies }: Ground, app: App): CreateContext =>
  createContextFactory({
    reads: requests.reads,
    audit: requests.audit,
    newLoaders: (principal) => createLoaders(requests.reads, principal),
    clock,
    policies,
    app,
  });

/** What changes orders. */
const writesOf = (parts: Omit<ExecuteParts, "store">, { requests, orders }: Store) => ({
  execute: createExecute({ ...parts, store: requests.orders }),
  refundRecords: refundRecords({ ...parts, store: requests.orders }),
  /** With the connections that requests cannot take. */
  executeForLoops: createExecute({ ...parts, store: orders }),
});

interface AppParts extends Ground, Pick<App, "webhooks"> {
  readonly wakeUps: LocalWakeUps;
  readonly execute: Execute;
  readonly refundRecords: RefundRecords;
  readonly users: Users;
  readonly apiKeys: ApiKeys;
  readonly expiry: ExpiryParts;
  readonly drainOutbox: () => Promise<void>;
}

function appOf({
  config,
  log,
  store,
  policies,
  wakeUps,
  execute,
  refundRecords,
  users,
  apiKeys,
  expiry,
  drainOutbox,
  webhooks,
}: AppParts): App {
  const live = { wakeUps, timers: systemTimers, pollMs: config.pollMs, logger: log };
  const { reads } = store.requests;
  const feed = orderFeed(reads, live);
  const clock = liveClock({ clock: store.clock, ...live });
  const { sandboxClock } = store;
  return {
    execute,
    refundRecords,
    refundPayer: refundPayerOf(config.gateway),
    users,
    apiKeys,
    orderReadings: orderReadings({ reads, clock: store.clock, timers: systemTimers }),
    orderFeed: feed,
    notificationFeed: notificationFeed(reads, live),
    countdowns: countdowns({ store: reads, feed, clock, policies, ...live }),
    webhooks,
    advanceClock:
      sandboxClock === null
        ? null
        : (target) =>
            advanceClock(
              { ...expiry, store: store.orders, policies, clock: sandboxClock, wakeUps, drainOutbox },
              target,
            ),
  };
}

const KEYS_AT_ONCE = 1_000;

/**
 * [I1] Keys are kept for 7 days. The hourly cleanup job removes them and what deleted webhook endpoints left, in
 * batches, so that it locks nobody out.
 */
function forgetKeysHourly({ store, log, closing }: Ground): void {
  const sweep = async (): Promise<void> => {
    let forgotten = KEYS_AT_ONCE;
    while (forgotten === KEYS_AT_ONCE) forgotten = await store.forgetOldKeys(KEYS_AT_ONCE);
    let changes = KEYS_AT_ONCE;
    while (changes === KEYS_AT_ONCE) changes = await store.forgetAddressChanges(KEYS_AT_ONCE);
    await store.webhooks.replays.disableExpired();
    let left = true;
    while (left) left = (await store.webhooks.replays.removeLeftovers(KEYS_AT_ONCE)) > 0;
  };
  const warn = (err: unknown): void => {
    log.warn({ err }, "removing outdated rows failed, will retry in an hour");
  };
  const timer = setInterval(() => void sweep().catch(warn), HOUR_MS).unref();
  closing.add(() => {
    clearInterval(timer);
  });
}
