/** A small schema and a server around it: the behaviour of the endpoints has nothing to do with orders. */
import { assertObjectType, assertScalarType, buildSchema, GraphQLError, type GraphQLSchema } from "graphql";
import type { DestinationStream } from "pino";
import { Unavailable } from "../../src/app/failures";
import type { ContextRequest } from "../../src/graphql/context/context";
import { unauthenticated } from "../../src/graphql/operation/top-level-errors";
import {
  type Authenticate,
  type AuthenticateParts,
  createAuthenticate,
} from "../../src/http/authentication/authenticate";
import { issueToken, type TokenGrant } from "../../src/http/authentication/issue-token";
import { createLogger } from "../../src/http/monitoring/logger";
import { createMetrics } from "../../src/http/monitoring/metrics";
import { type RunningServer, type ServerOptions, startServer } from "../../src/http/server";

export const TOKENS = { secret: "a secret of the tests, long enough", issuer: "tests", audience: "resolution-center" };

export const TOKEN_RULES = { key: { secret: TOKENS.secret }, issuer: TOKENS.issuer, audience: TOKENS.audience };

export const AUTHENTICATE_PARTS: AuthenticateParts = {
  keyServer: { log: createLogger("silent"), now: () => performance.now() },
  realNow: Date.now,
};

export const authenticate: Authenticate = createAuthenticate(TOKEN_RULES, AUTHENTICATE_PARTS);

export const bearer = async (grant: Partial<TokenGrant> = {}): Promise<string> =>
  `Bearer ${await issueToken(TOKENS, { subject: "usr_client", lifetimeSeconds: 60, ...grant })}`;

/** Refuses as the service's scalars do: the original message would repeat the value. */
const parseAmount = (value: unknown): never => {
  throw new GraphQLError(`Amount cannot take ${String(value)}`, {
    extensions: { expected: 'a decimal number such as "120.00"' },
  });
};

const typeDefs = /* GraphQL */ `
  scalar Amount
  enum Reason {
    TOO_LATE
    TOO_DEAR
  }
  input Complaint {
    reason: Reason!
    note: String
    stars: Int
    amount: Amount
    more: [Complaint!]
  }
  type Item {
    id: ID!
    next: Item
    others: [Item!]!
    items: ItemConnection!
    things(first: Int, last: Int): ItemConnection!
  }
  type ItemConnection {
    nodes: [Item!]!
  }
  type Query {
    hello(name: String): String!
    viewer: String!
    item: Item!
    items(first: Int, last: Int): ItemConnection!
    plain: [Item!]!
    fails: String
    databaseIsDown: String
    throwsWithCode: String
    badOutput: Int
    channel: String
    held: String
  }
  type Mutation {
    complain(input: Complaint!): String
    rate(stars: Int! = 3): String
  }
  type Subscription {
    ticks(count: Int!, bytes: Int = 1): String!
    quiet: String!
    fails: String!
  }
`;

/** What the database driver of a production server would throw. */
class DriverError extends Error {
  readonly code = "ER_DUP_ENTRY";
}

export const SECRET_OF_AN_ERROR = "INSERT INTO orders VALUES ('canary') at db.internal:3306";

export interface MinimalAppContext {
  readonly request: ContextRequest;
}

/** Operations that stay until the test lets them go. */
export class Held {
  running = 0;
  private readonly ends: (() => void)[] = [];

  wait(): Promise<string> {
    this.running += 1;
    return new Promise((resolve) => this.ends.push(() => resolve("done")));
  }

  /** Lets the one go that has run longest. */
  endOne(): void {
    this.running -= 1;
    this.ends.shift()?.();
  }
}

/** The arguments of the subscriptions, and whether they were released. */
export class Ticks {
  created = 0;
  returned = 0;
}

export function minimalSchema(ticks = new Ticks(), held = new Held()): GraphQLSchema {
  const item = (): object => ({ id: "1", next: item, others: [], items: { nodes: [] }, things: { nodes: [] } });
  return withResolvers({
    Query: {
      hello: (_root, { name }) => `Hello ${typeof name === "string" ? name : "you"}`,
      viewer: (_root, _args, { request }) => {
        if (request.credentials === null) throw unauthenticated();
        return request.credentials.subject;
      },
      channel: (_root, _args, { request }) => request.credentials?.channel ?? null,
      item,
      items: () => ({ nodes: [item()] }),
      plain: () => [],
      fails,
      databaseIsDown: () => {
        throw new Unavailable("database", { cause: new DriverError(SECRET_OF_AN_ERROR), retryAfterSeconds: 2 });
      },
      throwsWithCode: () => {
        throw Object.assign(new Error(SECRET_OF_AN_ERROR), { extensions: { code: "FORBIDDEN" } });
      },
      badOutput: () => "canary",
      held: () => held.wait(),
    },
    Mutation: { complain: () => "done", rate: () => "done" },
    Subscription: {
      ticks: (_root, { count, bytes }) => ticking(ticks, Number(count), Number(bytes)),
      quiet: () => new Quiet(ticks),
      fails,
    },
  });
}

const fails = (): never => {
  throw new DriverError(SECRET_OF_AN_ERROR);
};

type Resolve = (root: unknown, args: Readonly<Record<string, unknown>>, context: MinimalAppContext) => unknown;

function withResolvers(
  resolvers: Readonly<Record<"Query" | "Mutation" | "Subscription", Readonly<Record<string, Resolve>>>>,
): GraphQLSchema {
  const schema = buildSchema(typeDefs);
  assertScalarType(schema.getType("Amount")).parseValue = parseAmount;
  for (const [type, fields] of Object.entries(resolvers))
    for (const [name, resolve] of Object.entries(fields)) {
      const field = assertObjectType(schema.getType(type)).getFields()[name];
      Object.assign(field ?? {}, type === "Subscription" ? { subscribe: resolve } : { resolve });
    }
  return schema;
}

async function* ticking(ticks: Ticks, count: number, bytes: number): AsyncGenerator<{ ticks: string }> {
  for (let tick = 1; tick <= count; tick += 1) {
    ticks.created += 1;
    yield await Promise.resolve({ ticks: String(tick).padStart(bytes, ".") });
  }
}

/** A feed on which nothing happens. */
class Quiet implements AsyncIterableIterator<{ quiet: string }> {
  private end: () => void = () => undefined;
  constructor(private readonly ticks: Ticks) {}
  [Symbol.asyncIterator](): this {
    return this;
  }
  next(): Promise<IteratorResult<{ quiet: string }>> {
    return new Promise((resolve) => (this.end = () => resolve({ done: true, value: undefined })));
  }
  return(): Promise<IteratorResult<{ quiet: string }>> {
    this.ticks.returned += 1;
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }
}

export interface MinimalApp extends RunningServer<MinimalAppContext> {
  /** Every line that was logged. */
  readonly logged: string[];
  readonly ticks: Ticks;
  readonly held: Held;
}

export async function startTestServer(options: Partial<ServerOptions<MinimalAppContext>> = {}): Promise<MinimalApp> {
  const logged: string[] = [];
  const destination: DestinationStream = { write: (line) => void logged.push(line) };
  const ticks = new Ticks();
  const held = new Held();
  const server = await startServer<MinimalAppContext>({
    schema: minimalSchema(ticks, held),
    createContext: (request) => Promise.resolve({ request }),
    authenticate,
    port: 0,
    host: "127.0.0.1",
    log: createLogger("info", destination),
    metrics: createMetrics(),
    checks: {},
    figures: {},
    introspection: true,
    ...options,
  });
  return { ...server, logged, ticks, held };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: { message: string; path?: unknown[]; locations?: unknown; extensions: Record<string, unknown> }[];
}

/** An anonymous caller, instead of the token that tests send automatically. */
export const NOBODY = { authorization: "" };

/** With a token, unless the headers say otherwise. */
export async function ask(url: string, init: RequestInit): Promise<Answer> {
  const headers = new Headers(init.headers);
  if (!headers.has("authorization")) headers.set("authorization", await bearer());
  const response = await fetch(url, { ...init, headers });
  const text = await response.text();
  const body = JSON.parse(text) as Pick<Answer, "data"> & Partial<Pick<Answer, "errors">>;
  return { status: response.status, headers: response.headers, text, data: body.data, errors: body.errors ?? [] };
}

/** POST as a client does it. */
export const post = (url: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
