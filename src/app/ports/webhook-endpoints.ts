import type { OrderEvent } from "../../domain/order/event";
import type { ActivityType, Instant } from "../../domain/vocabulary";
import type { Part, Slice, Total } from "./paging";

/**
 * Why an endpoint is disabled. GONE: it answered 410. NO_SUCCESS: it accepted nothing in all the tries of a message.
 */
export type DisabledReason = "BY_OWNER" | "BY_OPERATOR" | "GONE" | "NO_SUCCESS" | "KEY_REVOKED" | "KEY_EXPIRED";

/**
 * Why nothing is sent to an endpoint. TOKEN_ENDED: see `ownerTokenEndsAt`. It is not stored as a state, because the
 * next token ends it.
 */
export type NotSentReason = DisabledReason | "TOKEN_ENDED";

/** An address at which a partner receives events of orders. */
export interface WebhookEndpoint {
  readonly id: string;
  /** The token's subject: only it sees the endpoint. */
  readonly owner: string;
  readonly url: string;
  readonly eventTypes: readonly ActivityType[];
  /** The owner's fragment on the event; null: the standard payload. */
  readonly document: string | null;
  /** null while it is enabled. */
  readonly disabledReason: DisabledReason | null;
  /**
   * [S24] The end of the last token with which the owner used its endpoints. A token is the only proof of its scope, so
   * nothing is sent after that until the owner sends another one. null: the owner is an API key, or has sent none since
   * this is recorded.
   */
  readonly ownerTokenEndsAt: Instant | null;
  readonly createdAt: Instant;
}

/** As it is read at one moment. */
export interface EndpointNow extends Omit<WebhookEndpoint, "disabledReason"> {
  /** null: messages are sent. */
  readonly disabledReason: NotSentReason | null;
}

/** With its secrets, sealed: for those who sign and those who rotate. */
export interface SealedEndpoint extends WebhookEndpoint {
  readonly secret: string;
  /** Those before, newest first, which sign beside the new one until then (real clock). */
  readonly previousSecrets: readonly string[];
  readonly previousSecretsUntil: Instant | null;
  /** What `disabledReason` is again when an operator lifts BY_OPERATOR. */
  readonly reasonBeforeOperator: DisabledReason | null;
  /**
   * When it was last enabled again: messages begin there with their first try, whatever was tried before. null: never.
   */
  readonly resumedAt: Instant | null;
}

/** One request to an endpoint, and what came of it. Instants by the real clock. */
export interface WebhookAttempt {
  readonly id: string;
  readonly endpointId: string;
  readonly orderId: string;
  readonly eventId: string;
  readonly messageId: string;
  /** 1, 2, 3 … of this message. */
  readonly number: number;
  readonly attemptedAt: Instant;
  readonly answerStatus: number | null;
  readonly error: string | null;
  /** null: there is no further try. */
  readonly nextAttemptAt: Instant | null;
}

/** What a transaction does with endpoints. */
export interface WebhookWrites {
  /** By the real clock [T3]. */
  realNow(): Promise<Instant>;
  /**
   * Locked to the end of the transaction; null if it does not exist or belongs to another owner. @param owner  null: of
   * any owner.
   */
  endpoint(owner: string | null, id: string): Promise<SealedEndpoint | null>;
  /**
   * No other transaction can count them until this one ends, so that an endpoint that is added after it is counted by
   * the next one [S27].
   */
  countOf(owner: string): Promise<number>;
  save(endpoint: SealedEndpoint): Promise<void>;
  remove(endpointId: string): Promise<void>;
  addAttempt(attempt: WebhookAttempt): Promise<void>;
  /** [S3] Of a revoked key: nothing is sent to them again, and nothing is stored for them. */
  disableOf(owner: string, reason: DisabledReason): Promise<void>;
  /**
   * [S24] The owner has shown a token that ends then. Endpoints for which an earlier one had ended continue with all
   * their tries.
   */
  ownerTokenEndsAt(owner: string, endsAt: Instant): Promise<void>;
}

/** Everything after an event: the rest of its order, and of all others what occurred at its instant or later. */
export interface ReplayFrom {
  readonly orderId: string;
  readonly sequence: number;
}

/** An event that this node may send to an endpoint for as long as its lease runs. */
export interface WebhookTask {
  readonly endpointId: string;
  readonly event: OrderEvent;
  readonly lease: string;
  /** This one included: 1, 2, 3 … */
  readonly tries: number;
  /** Of this message, by the real clock. */
  readonly firstTriedAt: Instant;
}

/**
 * How a try ended. TAKEN: the next event of the order can be sent. HELD: nothing was sent, and the message waits
 * unchanged.
 */
export type TryEnd =
  { readonly end: "TAKEN" | "GIVEN_UP" | "GONE" | "HELD" } | { readonly end: "AGAIN"; readonly afterMs: number };

export interface WebhookStreams {
  /** Enabled endpoints for which something is due. */
  dueEndpoints(): Promise<readonly string[]>;
  /**
   * The next event of each of `limit` orders at most, earliest due first. Events of types that were not chosen are
   * skipped.
   */
  claim(options: {
    readonly endpointId: string;
    readonly limit: number;
    readonly leaseMs: number;
    readonly lease: string;
  }): Promise<readonly WebhookTask[]>;
  /**
   * Renews the leases that still hold; returns those of streams that somebody else has claimed since, or that were put
   * back.
   */
  renew(tasks: readonly WebhookTask[], leaseMs: number): Promise<readonly WebhookTask[]>;
  /** Writes the attempt down (null: there was none) and moves the order's stream on, where the lease still holds. */
  finish(task: WebhookTask, ended: TryEnd, attempt: Omit<WebhookAttempt, "nextAttemptAt"> | null): Promise<void>;
  /** Until the next message is due: 0 where one is already; null where none waits. */
  untilNextMs(): Promise<number | null>;
}

/**
 * Where a message goes, as it is at this moment; read between claim and request, so that a deletion stops it at once.
 */
export interface WebhookTarget {
  readonly endpoint: SealedEndpoint;
  /** The database's clock: a node whose own is wrong must not sign with it [F10]. */
  readonly now: Instant;
}

export interface WebhookReads {
  /** Oldest first. */
  endpointsOf(owner: string): Promise<readonly EndpointNow[]>;
  /** Of any owner. */
  endpoint(owner: string | null, id: string): Promise<EndpointNow | null>;
  /** Of all owners, oldest first. Position: the endpoint's id. Paged from the start only. */
  endpointsPage(slice: Slice<string>): Promise<Part<EndpointNow>>;
  endpointsCount(): Promise<Total>;
  /** Whether an endpoint of the owner relies on a token that ends before this. */
  reliesOnEarlierToken(owner: string, endsAt: Instant): Promise<boolean>;
  /** null if it was deleted, or its owner's key or token has ended. */
  target(endpointId: string): Promise<WebhookTarget | null>;
  /** null if it does not exist, or its endpoint belongs to another owner. @param owner  null: of any owner. */
  attempt(owner: string | null, id: string): Promise<WebhookAttempt | null>;
  /** Newest first. Position: the attempt's id. */
  attemptsPage(endpointId: string, slice: Slice<string>): Promise<Part<WebhookAttempt>>;
  attemptsCount(endpointId: string): Promise<Total>;
  /** Of all orders; null before the first. */
  newestEvent(): Promise<OrderEvent | null>;
}

export interface WebhookReplays {
  /**
   * Puts the endpoint's streams back to that event; how many events are so scheduled, or null where there is no such
   * event.
   */
  replay(endpointId: string, from: ReplayFrom): Promise<number | null>;
  /** Removes what is left of endpoints that are gone, some rows at once; returns how many. */
  removeLeftovers(limit: number): Promise<number>;
  /**
   * Endpoints of keys that have expired are sent nothing from then on. This records it, and stops storing events for
   * them.
   */
  disableExpired(): Promise<void>;
}
