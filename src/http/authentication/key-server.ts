/**
 * The public keys of the marketplace's tokens, from its key server (JWKS). Known keys stay known while the key server
 * does not answer: its outage says nothing about a token, so no token is refused for it [F27].
 * - Known keys are requested again every 10 minutes, in the background of the requests that use them.
 * - Without the key server they stay valid for `keepMs` from the first failed try. After that, nothing is known.
 * - An unknown key makes the service ask the key server, and so does having none. The caller waits for that answer.
 * - The key server is asked at most once in `cooldownMs`, whatever its answer [S10].
 */
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from "jose";
import { Unavailable } from "../../app/failures";
import type { Logger } from "../monitoring/logger";
import type { KeysInUse } from "./verified-tokens";

export interface KeyServerRules {
  readonly jwksUrl: string;
  readonly cooldownMs: number;
  readonly keepMs: number;
}

export interface KeyServerParts {
  readonly log: Pick<Logger, "info" | "warn">;
  /** Of a monotonic clock, milliseconds. */
  readonly now: () => number;
  /** For an answer of the key server, its body included. */
  readonly timeoutMs?: number;
}

const REFRESH_MS = 600_000;
const TIMEOUT_MS = 5_000;
/** A key has some 400 characters. */
const MAX_BYTES = 1_000_000;

/** Why the key server's answer is of no use, without its address, which can contain a password. */
class NoKeys extends Error {
  override readonly name = "NoKeys";
}

export class KeyServer implements KeysInUse {
  private keys: JWTVerifyGetKey | null = null;
  private answeredAt = -Infinity;
  private nextAskAt = -Infinity;
  private failingSince: number | null = null;
  private asking: Promise<void> | undefined;
  /** Causes that were logged since its last answer. */
  private readonly logged = new Set<string>();

  constructor(
    private readonly rules: KeyServerRules,
    private readonly parts: KeyServerParts,
  ) {}

  /** As the last request has left them. */
  get last(): JWTVerifyGetKey | null {
    return this.keys;
  }

  /** For jose's jwtVerify. @throws Unavailable if nothing is known about the key. */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    const keys = await this.inUse();
    if (keys === null) throw this.unavailable();
    try {
      return await this.pick(keys, header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      return this.pickNewer(keys, header, token, error);
    }
  };

  /** The key server may have got a new key since the last request. */
  private async pickNewer(known: JWTVerifyGetKey, ...[header, token, error]: [...Parameters<JWTVerifyGetKey>, Error]) {
    await this.ask();
    if (this.keys !== null && this.keys !== known) return this.pick(this.keys, header, token);
    throw this.failingSince === null ? error : this.unavailable();
  }

  private async pick(keys: JWTVerifyGetKey, ...[header, token]: Parameters<JWTVerifyGetKey>) {
    try {
      return await keys(header, token);
    } catch (error) {
      if (error instanceof errors.JOSEError) throw error;
      this.warn("a key that can't be read");
      throw this.unavailable();
    }
  }

  /** A refresh runs in the background, unless the keys were unused for so long that they could be out of date. */
  async inUse(): Promise<JWTVerifyGetKey | null> {
    const age = this.parts.now() - this.answeredAt;
    this.forgetOld();
    const refreshed = age < REFRESH_MS ? undefined : this.ask();
    if (this.keys === null || (age >= 2 * REFRESH_MS && this.failingSince === null)) await refreshed;
    return this.keys;
  }

  private forgetOld(): void {
    if (this.keys === null || this.failingSince === null || this.parts.now() - this.failingSince < this.rules.keepMs)
      return;
    this.keys = null;
    this.parts.log.warn(
      "the key server has not responded for too long, its keys are no longer used and tokens get UNAVAILABLE",
    );
  }

  private ask(): Promise<void> {
    if (this.asking !== undefined) return this.asking;
    if (this.parts.now() < this.nextAskAt) return Promise.resolve();
    this.nextAskAt = this.parts.now() + this.rules.cooldownMs;
    this.asking = this.refresh().finally(() => (this.asking = undefined));
    return this.asking;
  }

  private async refresh(): Promise<void> {
    try {
      this.keys = createLocalJWKSet(await fetchKeys(this.rules.jwksUrl, this.parts.timeoutMs ?? TIMEOUT_MS));
      this.answeredAt = this.parts.now();
      if (this.failingSince !== null) this.parts.log.info("the key server responds again");
      this.failingSince = null;
      this.logged.clear();
    } catch (error) {
      this.failingSince ??= this.parts.now();
      this.warn(causeOf(error));
    }
  }

  /** Once per cause, not per request. */
  private warn(cause: string): void {
    if (this.logged.has(cause)) return;
    this.logged.add(cause);
    const consequence =
      this.keys === null ? "tokens are answered with UNAVAILABLE" : "its known keys stay valid for now";
    this.parts.log.warn(
      { cause, keepMs: this.rules.keepMs },
      `the key server gave no usable keys, will retry, ${consequence}`,
    );
  }

  private unavailable(): Unavailable {
    const waitMs = this.nextAskAt - this.parts.now();
    return new Unavailable("the key server", { retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1_000)) });
  }
}

async function fetchKeys(url: string, timeoutMs: number): Promise<JSONWebKeySet> {
  const signal = AbortSignal.timeout(timeoutMs); // for the body too
  const response = await fetch(url, {
    signal,
    redirect: "manual",
    headers: { accept: "application/json, application/jwk-set+json" },
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new NoKeys(`HTTP ${response.status}`);
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw new NoKeys(`more than ${MAX_BYTES} bytes`);
    chunks.push(chunk);
  }
  return parseKeys(Buffer.concat(chunks).toString("utf8"));
}

function parseKeys(text: string): JSONWebKeySet {
  try {
    return JSON.parse(text) as JSONWebKeySet; // its form is checked by createLocalJWKSet
  } catch {
    throw new NoKeys("invalid JSON");
  }
}

/** A code or a short text of this service: fetch hides the connection's own error in `cause`. */
function causeOf(error: unknown): string {
  if (error instanceof NoKeys) return error.message;
  if (error instanceof errors.JOSEError) return "no JSON Web Key Set";
  const name = textIn(error, "name") ?? "unknown";
  return name === "TimeoutError" ? "no answer in time" : (textIn(property(error, "cause"), "code") ?? name);
}

const property = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? (Reflect.get(value, name) as unknown) : undefined;

function textIn(value: unknown, name: string): string | undefined {
  const text = property(value, name);
  return typeof text === "string" ? text : undefined;
}
