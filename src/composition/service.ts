import { startReadWatch } from "../app/background/read-watch";
import { systemTimers } from "../app/background/timers";
import { inProcessWakeUps, type LocalWakeUps } from "../app/background/wake-ups";
import { idempotencyKeys } from "../app/idempotency";
import type { Execute } from "../app/order/execute";
import type { Users } from "../app/user/users";
import { redisWakeUps } from "../delivery/redis-wake-ups";
import type { Instant } from "../domain/vocabulary";
import type { Context } from "../graphql/context/context";
import { buildSchema } from "../graphql/schema";
import { type Authenticate, createAuthenticate } from "../http/authentication/authenticate";
import { withApiKeys } from "../http/authentication/authenticate-key";
import type { HealthCheck } from "../http/monitoring/health";
import type { Logger } from "../http/monitoring/logger";
import { createMetrics } from "../http/monitoring/metrics";
import { graphiqlPage } from "../http/pages/graphiql-page";
import { orderPage } from "../http/pages/order-page";
import { builtFolder, type Page } from "../http/pages/static-files";
import { type RunningServer, type ServerOptions, startServer } from "../http/server";
import { loadPolicyBook } from "../policy/policy-file";
import { handOver } from "../sandbox/hand-over";
import { newId } from "../store/new-id";
import { openStore, type Store } from "../store/open-store";
import { openApiKeys } from "./api-keys";
import { createContexts, createWrites } from "./app";
import { startHourlyCleanup } from "./cleanup";
import { Closing } from "./closing";
import type { Config } from "./config";
import { mailPages, openMail } from "./email";
import { openGateway } from "./gateway";
import { openLive } from "./live";
import { NodeLoops } from "./loops";
import {
  countDatabase,
  measureExpiry,
  measureLoops,
  measureNode,
  measureOutbox,
  measureRedis,
  measureWebhooks,
} from "./metrics";
import type { NodeParts } from "./node-parts";
import { watchReleases } from "./older-release";
import { openWebhooks } from "./webhooks";

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
    const opened = { config, log, metrics, closing, store, policies, live: openLive(metrics.registry) };
    const keyOf = idempotencyKeys(await store.secrets.serviceSecret("idempotency"));
    return await startNode({ ...opened, wakeUps: await openWakeUps(opened), keyOf, newId }, overrides);
  } catch (error) {
    await closing.abandon();
    throw error;
  }
}

async function startNode(
  node: NodeParts,
  { realNow = Date.now, beforeListening, ...overrides }: Overrides,
): Promise<Service> {
  const { config, log, store, policies, closing, metrics, wakeUps } = node;
  const { registry } = metrics;
  const writes = createWrites(node);
  const { execute, users, executeForLoops } = writes;
  await beforeListening?.({ execute, users, store });
  const { apiKeys, bearers } = await openApiKeys({ ...node, realNow });
  const backlog = measureNode(registry, store);
  const clocked = { clock: store.clock, timers: systemTimers, logger: log };
  const expiry = { store: store.orders, execute: executeForLoops, ...clocked, ...measureExpiry(registry) };
  const gateway = await openGateway({ ...node, execute: executeForLoops });
  const schema = buildSchema();
  const webhooks = await openWebhooks({ ...node, schema });
  const reads = startReadWatch({ probe: () => store.probe(), timers: systemTimers, logger: log });
  closing.add(() => reads.stop());
  const loops = new NodeLoops();
  const drainOutbox = () => loops.drainOutbox();
  const createContext = createContexts({ ...writes, node, apiKeys, webhooks, expiry, drainOutbox });
  const server = await startServer<Context>({
    schema,
    createContext,
    authenticate: withApiKeys(tokensOf(node), bearers, config.tokens.explainsRefusals),
    log,
    metrics,
    checks: { ...databaseChecks(store, log), clock: backlog.clockCheck, ...loops.checks },
    figures: backlog.figures,
    reads,
    live: node.live.subscriptions,
    pages: [...pagesOf(config, store), ...(gateway?.endpoints ?? [])],
    ...config.http,
    ...overrides,
  });
  closing.add(() => server.stop());
  const running = loops.start({
    store,
    policies,
    closing,
    wakeUps,
    pollMs: config.pollMs,
    expiry,
    outbox: { log, newId: node.newId, ...measureOutbox(registry) },
    sendings: {
      REFUND: gateway === null ? null : { send: gateway.payRefunds },
      MAIL: openMail(node, server.port),
    },
    webhooks: { ...webhooks.sending(createContext), ...measureWebhooks(registry) },
  });
  measureLoops(registry, running);
  startHourlyCleanup(node);
  const outdated = watchReleases({ ...node, registry });
  closing.add(server.announceStop);
  return { server, execute, users, store, outdated, stop: () => closing.close(), abandon: () => closing.abandon() };
}

const tokensOf = ({ config, log }: NodeParts): Authenticate =>
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

async function openWakeUps({
  config,
  log,
  closing,
  metrics,
}: Pick<NodeParts, "config" | "log" | "closing" | "metrics">): Promise<LocalWakeUps> {
  const local = inProcessWakeUps();
  if (config.redisUrl === null) return local;
  const between = await redisWakeUps(config.redisUrl, local, log);
  measureRedis(metrics.registry, between);
  closing.add(() => between.close());
  return between;
}
