import { API_SCOPES, hasEnded } from "../../domain/api-key";
import type { Scope } from "../../domain/order/visibility";
import type { Instant } from "../../domain/vocabulary";
import type { Timers } from "../background/timers";
import { Unavailable } from "../failures";
import type { ApiKeyStore, KeySecret } from "../ports/api-keys";
import type { Listener } from "../ports/wake-ups";
import type { KeyMint } from "./api-key-mint";
import type { KeyUses } from "./api-key-uses";

/** A partner system that has shown a key that holds. */
export interface KeyBearer {
  /** What it does is done under this name, through rotations. */
  readonly keyId: string;
  readonly scopes: ReadonlySet<Scope>;
  /** When the secret ends, as far as is known; Infinity without an end. */
  readonly endsAt: Instant;
  /**
   * Whether the secret is still valid, at most `FRESH_MS` behind. true while the database is unavailable: then nothing
   * can be read with the key, either.
   */
  holds(): Promise<boolean>;
}

export interface KeyBearers {
  /**
   * @returns null for a text that is no key, and for a key that is not valid (any more). @throws Unavailable if this
   *   cannot be found out.
   */
  identify(text: string): Promise<KeyBearer | null>;
  /** Asks again for every secret: a key was changed, which is seldom. */
  readonly forget: () => void;
}

export interface KeyBearersParts {
  readonly mint: Pick<KeyMint, "hashOf">;
  readonly store: Pick<ApiKeyStore, "secret">;
  readonly uses: Pick<KeyUses, "note">;
  /** For how old an answer is. */
  readonly timers: Pick<Timers, "now">;
  /** The real clock, by which keys end. */
  readonly realNow: () => Instant;
  readonly maxKnown?: number;
}

/**
 * For so long one answer of the database serves all requests and sockets of a secret. With the sockets' sweep of a
 * second it makes 3 s [S3].
 */
const FRESH_MS = 2_000;

/**
 * Secrets that a node remembers at a time, those that don't hold included. Only minted ones get here, so it is never
 * full in practice.
 */
const MAX_KNOWN = 10_000;

interface Answer {
  readonly found: Promise<KeySecret | null>;
  readonly askedAt: number;
}

/**
 * Who shows a key. Each node asks the database for each secret once in 2 s at most, however many requests and sockets
 * use it.
 */
export function keyBearers({
  mint,
  store,
  uses,
  timers,
  realNow,
  maxKnown: mostKnown = MAX_KNOWN,
}: KeyBearersParts): KeyBearers {
  const known = new Map<string, Answer>();

  const ask = (hash: string): Answer => {
    const answer = { found: store.secret(hash), askedAt: timers.now() };
    known.delete(hash);
    known.set(hash, answer); // youngest last
    const [oldest] = known.keys();
    if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
    return answer;
  };

  const holding = async (hash: string): Promise<KeySecret | null> => {
    const remembered = known.get(hash);
    const answer = remembered !== undefined && timers.now() - remembered.askedAt < FRESH_MS ? remembered : ask(hash);
    try {
      const secret = await answer.found;
      if (secret === null || endOf(secret) <= realNow() || hasEnded(secret, realNow())) return null;
      uses.note(secret.keyId, secret.lastUsedAt);
      return secret;
    } catch (error) {
      if (known.get(hash) === answer) known.delete(hash); // a failure is no answer: the next one asks again
      throw error;
    }
  };

  return {
    async identify(text) {
      const hash = mint.hashOf(text);
      const secret = hash === null ? null : await holding(hash);
      if (hash === null || secret === null) return null;
      return {
        keyId: secret.keyId,
        scopes: new Set(secret.scopes.map((scope) => API_SCOPES[scope])),
        endsAt: endOf(secret),
        holds: () => holding(hash).then((still) => still !== null, unannounced),
      };
    },
    forget: () => {
      known.clear();
    },
  };
}

/**
 * A change by another node is read at its wake-up. If that is lost, it is read when this node's answer is `FRESH_MS`
 * old. Ends with the listener.
 */
export async function forgetAtEach(
  changed: Pick<Listener, "next">,
  { forget }: Pick<KeyBearers, "forget">,
): Promise<void> {
  while (await changed.next(Infinity)) forget();
}

const endOf = ({ expiresAt, holdsUntil }: KeySecret): Instant =>
  Math.min(expiresAt ?? Infinity, holdsUntil ?? Infinity);

function unannounced(error: unknown): true {
  if (error instanceof Unavailable) return true;
  throw error;
}
