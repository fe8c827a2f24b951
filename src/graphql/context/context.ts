import type { Decided } from "../../app/order/write-path";
import type { AuditLog } from "../../app/ports/audit";
import type { Clock } from "../../app/ports/clock";
import type { ReadStore } from "../../app/ports/read-store";
import { HOUR_MS } from "../../domain/duration";
import type { Principal } from "../../domain/order/visibility";
import type { PolicyBook } from "../../domain/policy";
import type { Instant, Language } from "../../domain/vocabulary";
import type { Loaders, SharedLoaders, ViewerOfLoaders } from "../../store/loaders";
import { languageOf } from "../../wording/language";
import type { App } from "./app";
import { claimsOf, type Credentials, principal, type Viewer } from "./viewer";

/** What resolvers receive: created for one operation. */
export interface Context {
  /** null: no token was sent. */
  readonly viewer: Viewer | null;
  readonly language: Language;
  /** IANA. */
  readonly timeZone: string;
  readonly policies: PolicyBook;
  readonly reads: ReadStore;
  readonly app: App;
  /** Of the present reading. */
  readonly loaders: Loaders;
  /** Business time of the present reading: read once. */
  now(): Promise<Instant>;
  /**
   * Begins a new reading, after a write and before each item of a subscription: newer rows, later time.
   * @param decided  what the write itself left: it is not read again.
   */
  renew(decided?: Decided | null): void;
  /**
   * Begins the reading that all followers of an order share [B10], unless it is the present one. What is the viewer's
   * own is read for the viewer alone.
   */
  join(reading: SharedReading): void;
  /** Says which operation this is, for the audit log. */
  begin(operation: string): void;
  /**
   * [O12, S30] Writes for each operation and order that support reads it; for one that lasts, again at the first
   * reading after an hour.
   */
  audit(orderId: string): Promise<void>;
}

/** A reading's time, and its loaders. */
export interface SharedReading {
  readonly loaders: SharedLoaders;
  now(): Instant;
}

export interface ContextParts {
  readonly reads: ReadStore;
  readonly audit: AuditLog;
  /** @param shared  those of a shared reading; absent: new ones. */
  readonly newLoaders: (viewer: ViewerOfLoaders, shared?: SharedLoaders) => Loaders;
  readonly clock: Clock;
  readonly policies: PolicyBook;
  /**
   * Makes the app of all contexts, once. The app can ping a webhook, whose document is executed in a context: so it
   * gets what creates them. It must not create one before it returns.
   */
  readonly createApp: (createContext: CreateContext) => App;
}

/** What the endpoint knows about an operation. */
export interface ContextRequest {
  /**
   * null: no token was sent. Operations that need a user then answer `unauthenticated`. The endpoint has refused an
   * invalid one.
   */
  readonly credentials: Credentials | null;
  /** The Accept-Language header as sent; counts for who is no registered user. */
  readonly locale: string | null;
}

/** One context for one operation: never shared, as a subscription renews it before each item. */
export type CreateContext<C = Context> = (request: ContextRequest) => Promise<C>;

const ENGLISH = "en";
const AUDITED_EVERY_MS = HOUR_MS;
const NOBODY: Principal = { userId: null, scopes: new Set() };

export function createContextFactory({ createApp, ...parts }: ContextParts): CreateContext {
  const createContext: CreateContext = async ({ credentials, locale }) => {
    const isPerson = credentials !== null && credentials.apiKey === undefined;
    const user = isPerson ? await parts.reads.users.byExternalId(credentials.subject) : null;
    const viewer = credentials === null ? null : { ...claimsOf(credentials), user };
    return contextOf({ ...parts, app }, viewer, languageOf(user?.locale ?? locale?.split(/[,;]/)[0] ?? ENGLISH));
  };
  const app = createApp(createContext);
  return createContext;
}

/** Rows and business time that belong together. */
interface Reading {
  /** Made when they are first used: who only waits for events has none. */
  readonly loaders: () => Loaders;
  /** Read once: with the first order, or alone. */
  now: Promise<Instant> | null;
  /** What it shares with others. */
  readonly shared: SharedLoaders | null;
}

function contextOf(
  { reads, audit, newLoaders, clock, policies, app }: Omit<ContextParts, "createApp"> & Pick<Context, "app">,
  viewer: Viewer | null,
  language: Language,
): Context {
  const beginReading = (shared: SharedLoaders | null): Reading => {
    const onTime = (read: Instant): void => {
      begun.now ??= Promise.resolve(read);
    };
    let loaders: Loaders | null = null;
    const whose = { principal: viewer === null ? NOBODY : principal(viewer), onTime };
    const begun: Reading = { now: null, shared, loaders: () => (loaders ??= newLoaders(whose, shared ?? undefined)) };
    return begun;
  };
  let reading = beginReading(null);
  let operation = "";
  const audited = new Map<string, { readonly at: Instant; readonly written: Promise<void> }>();
  const currentTime = (): Promise<Instant> => (reading.now ??= clock.now());
  return {
    viewer,
    language,
    timeZone: viewer?.user?.timeZone ?? "UTC",
    policies,
    reads,
    app,
    loaders: alwaysCurrent(() => reading.loaders()),
    begin(name) {
      operation = name;
    },
    now: currentTime,
    renew(decided = null) {
      reading = beginReading(null);
      if (decided === null) return;
      const { order, events, now } = decided;
      const loaders = reading.loaders();
      loaders.order.prime(order.id, order);
      loaders.visibleOrder.prime(order.id, order);
      for (const event of events) loaders.event.prime(event.id, event);
      reading.now = Promise.resolve(now);
    },
    join(shared) {
      if (reading.shared !== shared.loaders) reading = beginReading(shared.loaders);
      reading.now = Promise.resolve(shared.now());
    },
    async audit(orderId) {
      const at = await currentTime();
      const last = audited.get(orderId);
      if (last !== undefined && at - last.at < AUDITED_EVERY_MS) return last.written;
      const written = audit.readingBySupport({ reader: viewer?.subject ?? "", orderId, operation, at });
      audited.set(orderId, { at, written });
      return written;
    },
  };
}

/**
 * Those of the reading that runs when they are used. No getter of the context itself: Apollo Server copies the context,
 * which would freeze its value, so that the second of two mutations in a document would read what the first one has
 * left in the cache.
 */
const alwaysCurrent = (current: () => Loaders): Loaders =>
  new Proxy({}, { get: (_target, name) => Reflect.get(current(), name) as unknown }) as Loaders;

/**
 * Equal for two contexts whose viewers receive the same answer if they select the same. If nothing of the selection
 * depends on its viewer, all share it who follow the order as a party or as the back end. Never with support: each of
 * its readings is written to the audit log [O12], and its access can end. Text is in the reader's language and time
 * zone.
 */
export function answerKey(
  context: Pick<Context, "viewer" | "language" | "timeZone">,
  isSameForAll: boolean,
): string | null {
  const { viewer, language, timeZone } = context;
  if (!isSameForAll || viewer === null || viewer.scopes.has("support")) return viewerKey(context);
  return JSON.stringify([viewer.channel, language, timeZone]);
}

/**
 * Equal for two contexts only if every field answers both alike: same subject and user, same scopes, same channel, same
 * language and time zone. With these and the order, the relation to the order [V1] is the same too [S17].
 */
export function viewerKey({
  viewer,
  language,
  timeZone,
}: Pick<Context, "viewer" | "language" | "timeZone">): string | null {
  if (viewer === null) return null;
  const { subject, user, scopes, channel } = viewer;
  return JSON.stringify([subject, user?.id ?? null, [...scopes].sort(), channel, language, timeZone]);
}
