import type { Clock } from "../app/ports";
import type { AuditLog, ReadStore } from "../app/read-ports";
import type { PolicyBook } from "../domain/policy";
import type { Instant, Language } from "../domain/vocabulary";
import { languageOf } from "../wording/language";
import type { App } from "./app";
import type { Loaders } from "./loaders.type";
import type { Claims, Viewer } from "./viewer";

/** What resolvers are given: made for one operation. */
export interface Context {
  /** null: nobody showed a token. */
  readonly viewer: Viewer | null;
  readonly language: Language;
  /** IANA. */
  readonly timeZone: string;
  readonly policies: PolicyBook;
  readonly reads: ReadStore;
  readonly app: App;
  /** Of the present reading. */
  readonly loaders: Loaders;
  /** Business time of the present reading: asked once. */
  now(): Promise<Instant>;
  /** Begins a new reading, after a write and before each item of a subscription: newer rows, later time. */
  renew(): void;
  /** [O12] Writes once for each operation and order that support reads it. */
  audit(orderId: string): Promise<void>;
}

export interface ContextParts {
  readonly reads: ReadStore;
  readonly audit: AuditLog;
  readonly newLoaders: () => Loaders;
  readonly clock: Clock;
  readonly policies: PolicyBook;
  readonly app: App;
}

/** What a door knows of an operation. */
export interface Request {
  /** null: no token was shown. The door has refused one that does not hold. */
  readonly claims: Claims | null;
  /** For the audit log: the operation's name. */
  readonly operationName: string | null;
}

export type CreateContext = (request: Request) => Promise<Context>;

const ENGLISH = "en";

export function createContextFactory(parts: ContextParts): CreateContext {
  return async ({ claims, operationName }) => {
    const viewer = claims === null ? null : { ...claims, user: await parts.reads.userByExternalId(claims.subject) };
    return contextOf(parts, viewer, operationName ?? "anonymous");
  };
}

function contextOf({ reads, audit, newLoaders, clock, policies, app }: ContextParts, viewer: Viewer | null, operation: string): Context {
  let loaders = newLoaders();
  let now: Promise<Instant> | null = null;
  const audited = new Map<string, Promise<void>>();
  const writeAudit = async (orderId: string): Promise<void> => {
    const at = await clock.now();
    await audit.readingBySupport({ reader: viewer?.subject ?? "", orderId, operation, at });
  };
  return {
    viewer,
    language: languageOf(viewer?.user?.locale ?? ENGLISH),
    timeZone: viewer?.user?.timeZone ?? "UTC",
    policies,
    reads,
    app,
    get loaders() {
      return loaders;
    },
    now: () => (now ??= clock.now()),
    renew() {
      loaders = newLoaders();
      now = null;
    },
    async audit(orderId) {
      const writing = audited.get(orderId) ?? writeAudit(orderId);
      audited.set(orderId, writing);
      await writing;
    },
  };
}
