import type { Client } from "graphql-ws";
import { ACTIONS, ACTIVITY, FEED, type MutationName, MUTATIONS, ORDER, UNTOUCHED } from "./operations-a";
import { type Answer, type Json, millis, type OpenOptions, openService, type TestService, textAt } from "./service";
import { type PlacedOrder, placeOrder, registerTestUsers, type TestUsers } from "./users";

export type Role = "client" | "freelancer" | "outsider";

/** What a refused mutation says, without what is absent; values as a person would write them. */
export interface UserErrorAnswer {
  readonly code: string;
  readonly field?: readonly string[];
  readonly actual?: string | number;
  readonly required?: string | number;
}

/** A service and its users, and the moves that they make over HTTP and WebSocket. */
export interface OrderScenario {
  readonly service: TestService;
  readonly users: TestUsers;
  token(who: Role): string;
  place(changes?: object): Promise<PlacedOrder>;
  /** A successful mutation over HTTP: its payload. Fails the test if it is refused. */
  done(who: Role, name: MutationName, input: object): Promise<Json>;
  /** A mutation over HTTP: the rules that blocked it. */
  userErrors(who: Role, name: MutationName, input: object): Promise<readonly UserErrorAnswer[]>;
  /** As `userErrors`, over HTTP and WebSocket, which must answer the same and change nothing on the order. */
  refused(who: Role, name: MutationName, input: object, orderId: string): Promise<readonly UserErrorAnswer[]>;
  order(id: string, who?: Role): Promise<Json>;
  events(id: string, who?: Role): Promise<readonly Json[]>;
  /** Why the action cannot be taken now; empty if it can. */
  blockers(who: Role, id: string, action: string): Promise<readonly UserErrorAnswer[]>;
  moveBy(ms: number): Promise<number>;
  /** From the order's newest event on. */
  follow(who: Role, orderId: string): Promise<Stream>;
  subscribe(who: Role | "support", query: string, variables?: Record<string, unknown>): Stream;
  close(): Promise<void>;
}

export async function openOrderScenario(options: OpenOptions = {}): Promise<OrderScenario> {
  const service = await openService(options);
  return orderScenarioOn(service, await registerTestUsers(service));
}

export function orderScenarioOn(service: TestService, users: TestUsers): OrderScenario {
  const token = (who: Role): string => users[who].token;
  const read = async (who: Role, query: string, id: string): Promise<Json> =>
    at(succeeded(await service.ask(token(who), query, { id })), "order");
  const order = (id: string, who: Role = "client") => read(who, ORDER, id);
  const send = async (who: Role, name: MutationName, input: object): Promise<Json> =>
    at(succeeded(await service.ask(token(who), MUTATIONS[name], { input })), "it");
  return {
    service,
    users,
    token,
    order,
    place: (changes) => placeOrder(service, users, changes),
    done: async (who, name, input) => {
      const payload = await send(who, name, input);
      if (userErrorsOf(payload).length > 0) throw new Error(`${name}: ${JSON.stringify(payload.userErrors)}`);
      return payload;
    },
    userErrors: async (who, name, input) => userErrorsOf(await send(who, name, input)),
    refused: async (who, name, input, orderId) => {
      const before = await untouched(service, users, orderId);
      const payload = await send(who, name, input);
      const bySocket = at(succeeded(await service.askBySocket(token(who), MUTATIONS[name], { input })), "it");
      expect(bySocket).toEqual(payload);
      expect(payload).toMatchObject({ order: null });
      expect(payload.result ?? null).toBeNull();
      expect(await untouched(service, users, orderId)).toEqual(before);
      return userErrorsOf(payload);
    },
    events: async (id, who = "client") => listOf((await read(who, ACTIVITY, id)).activity?.nodes),
    blockers: async (who, id, action) => {
      const actions = listOf((await read(who, ACTIONS, id)).actions);
      const found = actions.find(({ name }) => wordOf(name) === action);
      if (found === undefined) throw new Error(`${who} has no ${action}`);
      const userErrors = errorsIn(found.blockers);
      expect(found.available).toBe(userErrors.length === 0);
      return userErrors;
    },
    moveBy: async (ms) => {
      const to = (await service.now()) + ms;
      await service.moveTo(to);
      return to;
    },
    follow: async (who, orderId) => {
      const after = textAt((await order(orderId, who)).activityCursor);
      return streamOf(service.client(token(who)), FEED, { orderId, after });
    },
    subscribe: (who, query, variables = {}) =>
      streamOf(service.client(who === "support" ? users.support : token(who)), query, variables),
    close: () => service.stop(),
  };
}

/** Everything that a refused mutation must leave as it was. */
async function untouched(service: TestService, users: TestUsers, orderId: string): Promise<unknown> {
  const seenBy = async ({ token }: { readonly token: string }) => {
    const { order, viewer } = succeeded(await service.ask(token, UNTOUCHED, { id: orderId }));
    return {
      order,
      recipients: listOf(viewer?.notifications?.nodes).filter(({ event }) => textAt(event?.order?.id) === orderId),
    };
  };
  return Promise.all([users.client, users.freelancer].map(seenBy));
}

/** An answer without top-level errors. */
export function succeeded(answer: Answer): Json {
  if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

export function at(data: Json | undefined, field: string): Json {
  const found = data?.[field];
  if (found === undefined) throw new Error(`no ${field} in ${JSON.stringify(data)}`);
  return found;
}

export const listOf = (value: unknown): readonly Json[] => {
  if (!Array.isArray(value)) throw new Error(`no list: ${JSON.stringify(value)}`);
  return value as readonly Json[];
};

/** A text of an answer, for comparing; "" if it has none. */
export const wordOf = (value: unknown): string => (typeof value === "string" ? value : "");

export const userErrorsOf = (payload: Json): readonly UserErrorAnswer[] => errorsIn(payload.userErrors);

/** Every error must also have a whole sentence for people. */
function errorsIn(errors: unknown): readonly UserErrorAnswer[] {
  return listOf(errors).map(({ code, message, field, actual, required }) => {
    expect(message).toMatch(/^-?[A-Z0-9][^{}]+\.$/);
    return {
      code: textAt(code),
      ...(isGiven(field) ? { field: field as unknown as readonly string[] } : {}),
      ...(isGiven(actual) ? { actual: plain(actual) } : {}),
      ...(isGiven(required) ? { required: plain(required) } : {}),
    };
  });
}

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

function plain(value: Json | undefined): string | number {
  const { amount, currencyCode, instant, number, word }: Record<string, unknown> = value ?? {};
  if (typeof amount === "string") return `${amount} ${textAt(currencyCode)}`;
  return typeof number === "number" ? number : textAt(instant ?? word);
}

/** A live subscription on a real socket. */
export interface Stream {
  /** The next item. Fails the test if the stream ends instead. */
  next(): Promise<Json>;
  /** Reads on until an item is right; answers all that it read. */
  until(isRight: (item: Json) => boolean): Promise<readonly Json[]>;
  /** Waits for the end that the server makes. */
  ended(): Promise<void>;
  /** The errors that it ends with instead of an item. */
  refused(): Promise<readonly Json[]>;
  /** Their codes. */
  refusedWith(): Promise<readonly unknown[]>;
  close(): Promise<void>;
}

type NoticeExpectation = { readonly data: Json } | { readonly error: unknown } | "END";

/**
 * Keeps what arrives until it is read: graphql-ws's own iterator waits without end if the end came while nobody read.
 */
function streamOf(client: Client, query: string, variables: Record<string, unknown>): Stream {
  const recipients: NoticeExpectation[] = [];
  let wake = (): void => undefined;
  const tell = (one: NoticeExpectation): void => {
    recipients.push(one);
    wake();
  };
  const dispose = client.subscribe<Json>(
    { query, variables },
    {
      next: ({ data, errors }) =>
        tell(data === null || data === undefined || errors !== undefined ? { error: errors } : { data }),
      error: (error) => tell({ error }),
      complete: () => tell("END"),
    },
  );
  const read = async (): Promise<NoticeExpectation> => {
    for (;;) {
      const one = recipients.shift();
      if (one !== undefined) return one;
      await new Promise<void>((resolve) => (wake = resolve));
    }
  };
  const next = async (): Promise<Json> => {
    const one = await read();
    if (one === "END" || "error" in one) throw new Error(`no item: ${JSON.stringify(one)}`);
    const [item] = Object.values(one.data);
    if (item === undefined) throw new Error("an item without data");
    return item;
  };
  const refused = async (): Promise<readonly Json[]> => {
    const one = await read();
    if (one === "END" || !("error" in one)) throw new Error(`not refused: ${JSON.stringify(one)}`);
    return listOf(one.error);
  };
  return {
    next,
    until: async (isRight) => {
      const items: Json[] = [];
      for (;;) {
        const item = await next();
        items.push(item);
        if (isRight(item)) return items;
      }
    },
    ended: async () => {
      const one = await read();
      if (one !== "END") throw new Error(`the stream went on: ${JSON.stringify(one)}`);
    },
    refused,
    refusedWith: async () => (await refused()).map(({ extensions }) => extensions?.code),
    close: async () => {
      dispose();
      await client.dispose();
    },
  };
}

/** An instant as the API writes it. */
export const iso = (at: number): string => new Date(at).toISOString();

/** The end of the window that runs on an order. */
export const endOf = (order: Json | undefined): number => millis(order?.countdown?.endsAt);
