/**
 * The server: one port for HTTP and WebSocket with one schema, health, and metrics.
 *
 * node:http and no framework: there are few paths, and what Express adds (routers, body parsers, error pages in HTML)
 * would need to be turned off again or bounded, and costs time on every request (TARGETS B1).
 */
import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { ApolloServer, ApolloServerOptions } from "@apollo/server";
import type { GraphQLSchema } from "graphql";
import type { ReadWatch } from "../app/background/read-watch";
import type { CreateContext } from "../graphql/context/context";
import { limitAnswers } from "../graphql/operation/answer-limit";
import { type LiveExecutions, unsharedExecutions } from "../graphql/operation/live-executions";
import { DEFAULT_OPERATION_LIMITS, type OperationLimits } from "../graphql/operation/operation-limits";
import { namesOf, noNames } from "../graphql/operation/permitted-names";
import { PersistedDocuments } from "../graphql/operation/persisted-documents";
import { OperationPreparer } from "../graphql/operation/prepare-operation";
import type { Authenticate } from "./authentication/authenticate";
import { GraphQLEndpoint } from "./graphql-endpoint";
import { HOST_REFUSED, isAllowedHost } from "./host";
import { Admission } from "./limits/admission";
import { Connections } from "./limits/connections";
import { OpenResponses } from "./limits/open-responses";
import { DEFAULT_SERVER_LIMITS, type ServerLimits } from "./limits/server-limits";
import type { HealthCheck, HealthFigure } from "./monitoring/health";
import type { Logger } from "./monitoring/logger";
import type { Metrics } from "./monitoring/metrics";
import type { Page } from "./pages/static-files";
import { refuseUpgrade } from "./refuse-upgrade";
import { createRouter } from "./router";
import { Upgrades } from "./upgrades";
import { WebSocketEndpoint } from "./websocket-endpoint";

export interface ServerOptions<Context extends object> {
  readonly schema: GraphQLSchema;
  /** Called for each operation, over HTTP and WebSocket. */
  readonly createContext: CreateContext<Context>;
  readonly authenticate: Authenticate;
  /** 0: any free one. */
  readonly port: number;
  readonly host?: string;
  /** Hosts that are answered, as in `isAllowedHost`; if left out, any. */
  readonly allowedHosts?: readonly string[] | null;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** What /health/ready asks, by name. */
  readonly checks: Readonly<Record<string, HealthCheck>>;
  /** What /health/ready shows besides, by name. */
  readonly figures: Readonly<Record<string, HealthFigure>>;
  /** Whether followers can be served; if left out, always. */
  readonly reads?: Pick<ReadWatch, "works" | "onFailure">;
  /** Executes subscriptions. If left out, each is executed separately. */
  readonly live?: LiveExecutions<Context>;
  /** Whether introspection is allowed: in the sandbox. */
  readonly introspection: boolean;
  /** What is there for browsers: GraphiQL, the order page. */
  readonly pages?: readonly Page[];
  /** Whether each answer says what its operation costs: in the sandbox. */
  readonly showsCost?: boolean;
  /** Which documents can be requested by their id; if left out, none. */
  readonly documents?: PersistedDocuments;
  readonly operationLimits?: Partial<OperationLimits>;
  readonly limits?: Partial<ServerLimits>;
  /** Pages of other hosts that may call the service from a browser, such as https://www.example.com. */
  readonly allowedOrigins?: readonly string[];
  /** Whether pages of this machine, on any port, may too: in the sandbox. */
  readonly localhostOrigins?: boolean;
  readonly trustedProxyHops?: number;
  /** Replaces our settings of Apollo Server, limits excepted: for Apollo's own test suite. */
  readonly apolloOptions?: ApolloServerOptions<Context>;
}

export interface RunningServer<Context extends object> {
  readonly port: number;
  /** http://…/graphql; the same with ws:// for WebSocket. */
  readonly url: string;
  readonly wsUrl: string;
  readonly apollo: ApolloServer<Context>;
  /** /health/ready says no from now on, while everything is still served. */
  readonly announceStop: () => void;
  /**
   * Not ready. No new connections. Requests in progress are answered. Sockets are closed with 1001. Takes at most
   * `graceMs`.
   */
  readonly stop: () => Promise<void>;
}

export async function startServer<Context extends object>(
  options: ServerOptions<Context>,
): Promise<RunningServer<Context>> {
  const limits = { ...DEFAULT_SERVER_LIMITS, ...options.limits };
  const connections = new Connections(limits.maxConnections);
  const { endpoint, sockets } = createEndpoints(options, limits, connections);
  await endpoint.apollo.start();

  let stopping = false;
  const { allowedHosts = null, allowedOrigins = [], localhostOrigins = false, pages = [] } = options;
  const { requestTimeoutMs: requestTimeout, keepAliveMs: keepAliveTimeout, readinessKeptMs } = limits;
  const route = createRouter({
    ...options,
    allowedHosts,
    allowedOrigins,
    localhostOrigins,
    pages,
    readinessKeptMs,
    graphql: endpoint,
    isStopping: () => stopping,
  });
  const server = createServer({ requestTimeout, headersTimeout: requestTimeout, keepAliveTimeout }, route);
  connections.watch(server);
  const responses = new OpenResponses();
  server.on("request", (_request, response: ServerResponse) => responses.add(response));
  const upgrades = new Upgrades(server, responses, (request, socket, head) => {
    if (!isAllowedHost(request, allowedHosts)) {
      refuseUpgrade(socket, 403, HOST_REFUSED);
      return;
    }
    connections.release(socket);
    sockets.upgrade(request, socket, head);
  });
  server.on("upgrade", upgrades.take);
  const { port } = await listen(server, options.port, options.host ?? "127.0.0.1");

  const stop = async (): Promise<void> => {
    stopping = true;
    responses.endConnections();
    await Promise.all([drain(server, upgrades, limits.graceMs), sockets.stop(limits.graceMs)]);
    await endpoint.apollo.stop();
  };
  let stopped: Promise<void> | undefined;
  return {
    port,
    url: `http://127.0.0.1:${port}/graphql`,
    wsUrl: `ws://127.0.0.1:${port}/graphql`,
    apollo: endpoint.apollo,
    announceStop: () => (stopping = true),
    stop: () => (stopped ??= stop()),
  };
}

function createEndpoints<Context extends object>(
  options: ServerOptions<Context>,
  limits: ServerLimits,
  connections: Connections,
): { endpoint: GraphQLEndpoint<Context>; sockets: WebSocketEndpoint<Context> } {
  const operationLimits = { ...DEFAULT_OPERATION_LIMITS, ...options.operationLimits };
  const { maxAnswerBytes } = operationLimits;
  limitAnswers(options.schema, maxAnswerBytes);
  const preparer = new OperationPreparer({
    limits: operationLimits,
    introspection: options.introspection,
    cacheCharacters: limits.documentCacheCharacters,
  });
  const parts = {
    ...options,
    preparer,
    connections,
    admission: new Admission(limits, options.authenticate),
    names: options.introspection ? namesOf(options.schema) : noNames,
    live: options.live ?? unsharedExecutions<Context>(),
    reads: options.reads ?? { works: () => true, onFailure: () => undefined },
    allowedOrigins: options.allowedOrigins ?? [],
    localhostOrigins: options.localhostOrigins ?? false,
    trustedProxyHops: options.trustedProxyHops ?? 0,
    documents: options.documents ?? new PersistedDocuments(),
    showsCost: options.showsCost === true && options.apolloOptions === undefined,
  };
  return {
    endpoint: new GraphQLEndpoint({ ...parts, ...limits, maxAnswerBytes }),
    sockets: new WebSocketEndpoint({ ...parts, limits }),
  };
}

async function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  server.listen(port, host);
  await once(server, "listening"); // rejects on "error": the port is taken
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  return address;
}

/** Answers the requests in progress. A connection that is idle, or still busy after the grace time, is closed. */
async function drain(server: Server, upgrades: Upgrades, graceMs: number): Promise<void> {
  const timer = setTimeout(() => {
    server.closeAllConnections();
    upgrades.closeWaiting();
  }, graceMs);
  await new Promise((resolve) => server.close(resolve)); // closes idle connections too
  clearTimeout(timer);
}
