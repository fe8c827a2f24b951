import { randomBytes } from "node:crypto";
import { dirname } from "node:path";
import { type Client, createClient } from "graphql-ws";
import { DateTime } from "luxon";
import WebSocket from "ws";
import { type Config, readConfig } from "../../../src/composition/config";
import { type Service, startService } from "../../../src/composition/service";
import type { Scope } from "../../../src/domain/order/visibility";
import type { Channel } from "../../../src/domain/vocabulary";
import { issueToken } from "../../../src/http/authentication/issue-token";
import { createLogger } from "../../../src/http/monitoring/logger";
import { changeDatabaseMode } from "../../../src/store/open-store";
import { freshDatabase, type TestDatabase } from "../database/database";

/** One answer of the API, over HTTP or WebSocket. Data is read by path in tests, so it is loose on purpose. */
export interface Answer {
  readonly status: number;
  readonly data: Json;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Record<string, unknown>;
  }[];
}

/** Looked into by tests: `answer.data.order.status`. A path that isn't there reads as undefined. */
export interface Json {
  readonly [name: string]: Json;
}

export interface TokenFor {
  readonly scopes?: readonly Scope[];
  readonly channel?: Channel;
  readonly lifetimeSeconds?: number;
  /** Epoch seconds; now if left out. */
  readonly issuedAt?: number;
}

/** The real service on a real database. Its business clock is stopped except for `moveTo`. */
export interface TestService {
  readonly service: Service;
  readonly url: string;
  readonly wsUrl: string;
  readonly database: TestDatabase;
  readonly environment: Readonly<Record<string, string>>;
  /** Everything that the node logged so far. */
  readonly logged: readonly string[];
  token(subject: string, options?: TokenFor): Promise<string>;
  ask(token: string | null, query: string, variables?: object): Promise<Answer>;
  /** The same over WebSocket. */
  askBySocket(token: string | null, query: string, variables?: object): Promise<Answer>;
  /** A graphql-ws client with one socket; closed with the service. */
  client(token: string | null): Client;
  now(): Promise<number>;
  /** Business time is stopped at this instant. The move itself processes nothing. */
  moveTo(at: number): Promise<void>;
  stop(): Promise<void>;
}

export interface OpenOptions {
  /** Environment variables on top of the tests' own. */
  readonly environment?: Readonly<Record<string, string>>;
  /** A database that is there already; it is not dropped with the service. */
  readonly database?: TestDatabase;
  /** The clock by which API keys end; this machine's if left out. */
  readonly realNow?: () => number;
}

const POLL_MS = "50";

/** On a busy machine a request of a test must not end for want of time, unless the test is about that. */
const PATIENT_MS = "20000";

/** The environment of a node on this database, with the tests' own secret. */
export function environmentFor(
  database: TestDatabase,
  extra: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return {
    PORT: "0",
    HOST: "127.0.0.1",
    SANDBOX: "1",
    SANDBOX_CLOCK: "FROZEN",
    GATEWAY: "none",
    MAILS: "0",
    POLL_MS,
    LOG_LEVEL: "info",
    JWT_SECRET: SECRET,
    ...(database.url === undefined ? { DATA_FOLDER: dirname(database.file ?? "") } : { DATABASE_URL: database.url }),
    ...extra,
  };
}

/** An operator changes on purpose what the database is [S22], so that nodes with these settings start on it. */
export async function changeMode(database: TestDatabase, extra: Readonly<Record<string, string>>): Promise<void> {
  const { store } = readConfig(environmentFor(database, extra));
  await changeDatabaseMode(store, store.mode, "the test");
}

const SECRET = randomBytes(32).toString("hex");

/** A token of the service's own secret; without one, of the tests'. */
export const tokenFor = (
  config: Pick<Config, "tokens">,
  subject: string,
  { scopes = [], channel = "WEB", lifetimeSeconds = 3_600, ...times }: TokenFor = {},
): Promise<string> =>
  issueToken(
    { ...config.tokens, secret: "secret" in config.tokens.key ? config.tokens.key.secret : SECRET },
    { subject, scopes, channel, lifetimeSeconds, ...times },
  );

export async function openService({
  environment: extra = {},
  database: given,
  realNow,
}: OpenOptions = {}): Promise<TestService> {
  const database = given ?? (await freshDatabase());
  const environment = environmentFor(database, { DATABASE_TIMEOUT_MS: PATIENT_MS, ...extra });
  const config = readConfig(environment);
  const logged: string[] = [];
  const log = createLogger(config.logLevel, { write: (line: string) => logged.push(line) });
  const service = await startService(withFreshReadiness(config), log, realNow === undefined ? {} : { realNow });
  const { url, wsUrl } = service.server;
  const clients: Client[] = [];
  const client = (token: string | null): Client => {
    const created = clientOf(wsUrl, token);
    clients.push(created);
    return created;
  };
  return {
    service,
    url,
    wsUrl,
    database,
    environment,
    logged,
    client,
    token: (subject, options) => tokenFor(config, subject, options),
    ask: (token, query, variables) => ask(url, token, query, variables),
    askBySocket: async (token, query, variables) => {
      const socket = clientOf(wsUrl, token);
      try {
        return await askOnce(socket, query, variables);
      } finally {
        await socket.dispose();
      }
    },
    now: () => service.store.clock.now(),
    moveTo: async (at) => {
      await service.store.sandboxClock?.goOnFrom(at);
    },
    stop: async () => {
      for (const one of clients) await one.dispose();
      await service.stop();
      if (given === undefined) await database.drop();
    },
  };
}

/** A test reads what is true now, not what was true up to a second ago [S19]. */
const withFreshReadiness = (config: Config): Config => ({
  ...config,
  http: { ...config.http, limits: { ...config.http.limits, readinessKeptMs: 0 } },
});

/** A real client of graphql-ws. It does not reconnect automatically. */
export const clientOf = (wsUrl: string, token: string | null): Client =>
  createClient({
    url: wsUrl,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    lazy: true,
    ...(token === null ? {} : { connectionParams: { authorization: `Bearer ${token}` } }),
  });

export async function ask(url: string, token: string | null, query: string, variables: object = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as { data?: Json; errors?: Answer["errors"] };
  return { status: response.status, data: body.data ?? {}, errors: body.errors ?? [] };
}

async function askOnce(socket: Client, query: string, variables: object = {}): Promise<Answer> {
  for await (const result of socket.iterate({ query, variables: { ...variables } })) return asAnswer(result);
  throw new Error("the operation ended without an answer");
}

const asAnswer = (result: { readonly data?: unknown; readonly errors?: unknown }): Answer => ({
  status: 200,
  data: (result.data ?? {}) as Json,
  errors: (result.errors ?? []) as unknown as Answer["errors"],
});

/** A string that an answer holds: an id, a name. */
export function textAt(value: unknown): string {
  if (typeof value === "string") return value;
  throw new Error(`no text: ${JSON.stringify(value)}`);
}

/** Milliseconds of an instant as the API writes it. */
export const millis = (text: unknown): number => DateTime.fromISO(textAt(text)).toMillis();
