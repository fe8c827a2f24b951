import { type DocumentNode, execute, type ExecutionResult, parse, specifiedRules, subscribe, validate } from "graphql";
import { systemTimers } from "../../../src/app/background/timers";
import { inProcessWakeUps } from "../../../src/app/background/wake-ups";
import { idempotencyKeys } from "../../../src/app/idempotency";
import { notificationFeed, orderFeed } from "../../../src/app/live/feed";
import { countdowns } from "../../../src/app/live/follow-countdown";
import { liveClock } from "../../../src/app/live/live-clock";
import { refundRecords } from "../../../src/app/money/record-refund";
import { createExecute } from "../../../src/app/order/execute";
import { orderReadings } from "../../../src/app/order/order-readings";
import { keyMint } from "../../../src/app/partner/api-key-mint";
import { createApiKeys } from "../../../src/app/partner/api-keys";
import type { AuditLog } from "../../../src/app/ports/audit";
import { advanceClock } from "../../../src/app/sandbox/advance-clock";
import { createUsers } from "../../../src/app/user/users";
import type { Scope } from "../../../src/domain/order/visibility";
import { createContextFactory } from "../../../src/graphql/context/context";
import type { Credentials } from "../../../src/graphql/context/viewer";
import { buildSchema } from "../../../src/graphql/schema";
import { createLoaders, createSharedLoaders } from "../../../src/store/loaders";
import { newId } from "../../../src/store/new-id";
import { openStore, type Store } from "../../../src/store/open-store";
import { freshDatabase } from "../database/database";
import { FIRST_BOOK } from "../domain/policy";
import { webhooksOn } from "../partner/webhooks";

const POLL_MS = 200;
const schema = buildSchema();
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

export type Answer = ExecutionResult<Record<string, unknown>>;

/** The caller in a test: a subject with scopes; null is anonymous. */
export type Caller = Credentials | null;

/** Its token never ends. */
export const user = (subject: string): Credentials => ({
  subject,
  scopes: new Set<Scope>(),
  channel: "WEB",
  expiresAt: Infinity,
});
export const withScopes = (subject: string, ...scopes: readonly Scope[]): Credentials => ({
  ...user(subject),
  scopes: new Set(scopes),
  channel: "API",
});
export const BACK_END = withScopes("back-end", "orders:read", "orders:write", "users:write");
export const SUPPORT = withScopes("supporter", "support");

type AuditEntry = Parameters<AuditLog["readingBySupport"]>[0];

/**
 * The API without its endpoints: schema, context, application, and a real database, in a sandbox whose clock is
 * stopped.
 */
export interface Api {
  readonly store: Store;
  /** What was written to the audit log, oldest first. */
  readonly audited: readonly AuditEntry[];
  ask(caller: Caller, document: string, variables?: Record<string, unknown>): Promise<Answer>;
  follow(
    caller: Caller,
    document: string,
    variables?: Record<string, unknown>,
  ): Promise<AsyncGenerator<Answer> | Answer>;
  close(): Promise<void>;
}

export async function openApi(): Promise<Api> {
  const database = await freshDatabase();
  const store = await openStore({
    databaseUrl: database.url ?? null,
    sqliteFile: database.file ?? "",
    sandbox: true,
    clockMode: "FROZEN",
    poolSize: 5,
  });
  const wakeUps = inProcessWakeUps();
  const keyOf = idempotencyKeys(Buffer.alloc(32, 1));
  const parts = { store: store.orders, reads: store.reads, policies: FIRST_BOOK, wakeUps, newId, keyOf };
  const doing = createExecute({ ...parts, mails: false });
  const live = { wakeUps, timers: systemTimers, pollMs: POLL_MS, logger: silent };
  const feed = orderFeed(store.reads.activity, live);
  const clock = liveClock({ clock: store.clock, ...live });
  const { sandboxClock } = store;
  const audited: AuditEntry[] = [];
  const createContext = createContextFactory({
    reads: store.reads,
    audit: {
      readingBySupport: async (entry) => {
        await store.audit.readingBySupport(entry);
        audited.push(entry);
      },
    },
    newLoaders: (viewer, shared) => createLoaders(store.reads, viewer, shared),
    clock: store.clock,
    policies: FIRST_BOOK,
    createApp: () => ({
      execute: doing,
      refundRecords: refundRecords({ ...parts, mails: false }),
      refundPayer: "MARKETPLACE",
      users: createUsers({ ...parts, mails: false }),
      apiKeys: createApiKeys({
        ...parts,
        keys: store.apiKeys,
        mint: keyMint(Buffer.alloc(32, 2)),
        realNow: Date.now,
        onChanged: () => undefined,
      }),
      orderReadings: orderReadings({
        orders: store.reads.orders,
        clock: store.clock,
        timers: systemTimers,
        wakeUps,
        newLoaders: () => createSharedLoaders(store.reads),
      }),
      orderFeed: feed,
      notificationFeed: notificationFeed(store.reads.notifications, live),
      countdowns: countdowns({ orders: store.reads.orders, feed, clock, policies: FIRST_BOOK, ...live }),
      webhooks: webhooksOn(store, { wakeUps, keyOf, newId }),
      advanceClock:
        sandboxClock === null
          ? null
          : (target) =>
              advanceClock(
                {
                  store: store.orders,
                  execute: doing,
                  policies: FIRST_BOOK,
                  clock: sandboxClock,
                  wakeUps,
                  timers: systemTimers,
                  logger: silent,
                },
                target,
              ),
    }),
  });

  /** Some request everything that a type has, and are sent over and over. */
  const documents = new Map<string, DocumentNode>();
  const prepare = async (caller: Caller, document: string, variables: Record<string, unknown>) => {
    const parsed = documents.get(document) ?? validated(document);
    documents.set(document, parsed);
    const contextValue = await createContext({ credentials: caller, locale: null });
    return { schema, document: parsed, variableValues: variables, contextValue };
  };

  return {
    store,
    audited,
    ask: async (caller, document, variables = {}) => execute(await prepare(caller, document, variables)),
    follow: async (caller, document, variables = {}) =>
      (await subscribe(await prepare(caller, document, variables))) as AsyncGenerator<Answer> | Answer,
    close: async () => {
      await store.close();
      await database.drop();
    },
  };
}

function validated(document: string): DocumentNode {
  const parsed = parse(document);
  const errors = validate(schema, parsed, specifiedRules);
  if (errors.length > 0) throw new AggregateError(errors, errors.map(({ message }) => message).join("\n"));
  return parsed;
}
