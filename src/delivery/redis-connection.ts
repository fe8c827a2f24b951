import type { Redis, RedisOptions } from "ioredis";
import type { Logger } from "../app/ports/logger";

/** Between two attempts to connect again, of all connections of a node together [F28]. */
const RETRY_MS = 1_000;

/** A Redis that has not answered for so long is taken for gone. */
export const SILENCE_MS = 3_000;

const OPTIONS: RedisOptions = {
  connectTimeout: SILENCE_MS,
  // Not socketTimeout: its timer outlives the connection and then ends the next one (5.11).
  commandTimeout: SILENCE_MS,
  // Nothing waits for Redis, and nothing is sent twice: a wake-up that it does not accept now is lost [F8].
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  autoResubscribe: false,
  maxRetriesPerRequest: 0,
  // What Redis allows this user is proven by what the connection is for. ioredis' own check writes to the console if
  // INFO is not allowed.
  enableReadyCheck: false,
  disableClientInfo: true,
};

/** Different causes that are logged in one outage. */
const MAX_CAUSES = 20;

/**
 * Whether Redis does its work for this node: each connection has proven that Redis lets it do what it is for. Says once
 * when it does, and each cause once when it does not, until it does again.
 */
export class RedisState {
  readonly #proven = new Set<string>();
  readonly #causes = new Set<string>();

  constructor(
    private readonly logger: Logger,
    private readonly connections: readonly string[],
  ) {}

  get connected(): boolean {
    return this.connections.every((name) => this.#proven.has(name));
  }

  proven(name: string): void {
    if (this.#proven.has(name)) return;
    this.#proven.add(name);
    if (!this.connected) return;
    this.#causes.clear();
    this.logger.info({}, "connected to Redis");
  }

  failed(name: string, error: Error): void {
    this.#proven.delete(name);
    const cause = `${error.name} ${error.message}`;
    if (this.#causes.has(cause) || this.#causes.size >= MAX_CAUSES) return;
    this.#causes.add(cause);
    this.logger.warn(
      { err: error, connection: name },
      "Redis is unavailable, wake-ups of other nodes arrive by polling",
    );
  }

  /** The connection ended; why is mostly known already. */
  ended(name: string): void {
    if (this.#causes.size === 0 && this.#proven.has(name)) this.failed(name, new Error("Redis closed the connection"));
    this.#proven.delete(name);
  }
}

/**
 * When to connect again: at once after a quiet time, and never twice within a second, whichever connection asks.
 * @returns milliseconds.
 */
export function pacer(now: () => number = () => performance.now()): () => number {
  let nextAt = 0;
  return () => {
    const at = Math.max(now(), nextAt);
    nextAt = at + RETRY_MS;
    return at - now();
  };
}

/** Only a node with a REDIS_URL loads the package [B6]. */
export async function loadRedis(): Promise<typeof Redis> {
  return (await import("ioredis")).Redis;
}

interface ConnectionParts {
  readonly Client: typeof Redis;
  readonly url: string;
  readonly name: string;
  readonly state: RedisState;
  readonly retryAfterMs: () => number;
  /** Does what the connection is for: subscribes, or publishes. A refusal means that the connection is of no use. */
  readonly prove: (redis: Redis) => Promise<unknown>;
}

/** Connects in the background, again and again. */
export class RedisConnection {
  readonly redis: Redis;
  readonly #parts: ConnectionParts;
  readonly #credentials: readonly string[];
  #isClosed = false;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    const { address, credentials } = splitUrl(parts.url);
    this.#credentials = credentials;
    this.redis = new parts.Client(address, { ...OPTIONS, retryStrategy: parts.retryAfterMs });
    this.redis.on("ready", () => void this.#prove());
    this.redis.on("error", (error) => {
      parts.state.failed(parts.name, error);
    });
    this.redis.on("close", () => {
      if (!this.#isClosed) parts.state.ended(parts.name);
    });
  }

  /**
   * An answer that is a refusal or did not come in time. Other failures follow from the end of the connection, which is
   * reported separately.
   */
  failed(error: Error): void {
    if (isSilence(error) || isRefusal(error)) this.#parts.state.failed(this.#parts.name, error);
    if (isSilence(error)) this.#reconnect();
  }

  close(): void {
    this.#isClosed = true;
    this.redis.disconnect();
  }

  async #prove(): Promise<void> {
    const { state, name, prove } = this.#parts;
    try {
      await this.#logIn();
      await prove(this.redis);
      state.proven(name);
    } catch (error) {
      if (error instanceof Error) this.failed(error);
      this.#reconnect();
    }
  }

  /** By a separate command, because ioredis writes to the console if Redis wants no password. */
  async #logIn(): Promise<void> {
    if (this.#credentials.length === 0) return;
    try {
      await this.redis.call("AUTH", ...this.#credentials);
    } catch (error) {
      if (!(error instanceof Error && WANTS_NO_PASSWORD.test(error.message))) throw error;
    }
  }

  #reconnect(): void {
    if (!this.#isClosed && this.redis.status === "ready") this.redis.disconnect(true);
  }
}

const WANTS_NO_PASSWORD = /no password is set|without any password configured for the default user/u;

const isSilence = (error: Error): boolean => error.message === "Command timed out";
const isRefusal = (error: Error): boolean => error.name === "ReplyError";

/** The address without what logs in: what ioredis does not know it cannot hang on its errors. */
function splitUrl(url: string): { readonly address: string; readonly credentials: readonly string[] } {
  const address = new URL(url);
  const username = decodeURIComponent(address.username);
  const password = decodeURIComponent(address.password);
  address.username = "";
  address.password = "";
  const ofDefaultUser = password === "" ? [] : [password];
  return { address: address.href, credentials: username === "" ? ofDefaultUser : [username, password] };
}
