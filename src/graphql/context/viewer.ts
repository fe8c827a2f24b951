import type { User } from "../../app/ports/users";
import { LAST_INSTANT } from "../../domain/last-instant";
import { type Principal, type Scope, SCOPES } from "../../domain/order/visibility";
import { type Channel, CHANNELS, type Instant } from "../../domain/vocabulary";
import { forbidden, unauthenticated } from "../operation/top-level-errors";

/** The content of a valid token or API key, as the endpoint has read it. */
export interface Credentials {
  /** The marketplace's own id of the user, or the key's id: a key is no person, whatever somebody was registered as. */
  readonly subject: string;
  /** As granted. Unknown scopes are ignored. */
  readonly scopes: ReadonlySet<string>;
  /** API where the token names none [P22]. */
  readonly channel: Channel;
  /** Epoch milliseconds. A socket ends with its token [S3]. */
  readonly expiresAt: Instant;
  /** Only for an API key, which can be revoked at any moment: called again and again while a socket uses it [S3]. */
  readonly apiKey?: { holds(): Promise<boolean> };
}

/** The channel that a token names; undefined: there is none of that name. */
export const channelNamed = (name: unknown): Channel | undefined => CHANNELS.find((known) => known === name);

/** As a refusal lists them. */
export const CHANNEL_NAMES = CHANNELS.join(", ");

/** What of it counts. */
export interface Claims {
  readonly subject: string;
  readonly scopes: ReadonlySet<Scope>;
  readonly channel: Channel;
  /** A whole instant. null: an API key was shown, whose end the database knows. */
  readonly tokenEndsAt: Instant | null;
}

/** The caller. `user`: null for a key's owner and for staff, and for a subject that was never registered. */
export interface Viewer extends Claims {
  readonly user: User | null;
}

export const claimsOf = ({ subject, scopes, channel, expiresAt, apiKey }: Credentials): Claims => ({
  subject,
  scopes: new Set(SCOPES.filter((scope) => scopes.has(scope))),
  channel,
  tokenEndsAt: apiKey === undefined ? wholeInstant(expiresAt) : null,
});

/** A token's end can have a fraction, and lie beyond all dates. */
const wholeInstant = (at: Instant): Instant => Math.min(Math.floor(at), LAST_INSTANT);

/** @throws UNAUTHENTICATED without a token; FORBIDDEN for a subject that is neither registered nor has any scope. */
export function requireViewer(viewer: Viewer | null): Viewer {
  if (viewer === null) throw unauthenticated();
  if (viewer.user === null && viewer.scopes.size === 0)
    throw forbidden("The subject of this token is not registered. Register it with registerUser.");
  return viewer;
}

/** @throws FORBIDDEN for a key or staff, which are no person of the marketplace. */
export function requireUser(viewer: Viewer | null): Viewer & { readonly user: User } {
  const known = requireViewer(viewer);
  const { user } = known;
  if (user === null) throw forbidden("Only users of the marketplace can do this.");
  return { ...known, user };
}

/** @throws FORBIDDEN without the scope. */
export function requireScope(viewer: Viewer | null, scope: Scope): Viewer {
  const known = requireViewer(viewer);
  if (!known.scopes.has(scope)) throw forbidden(`This requires a token with the scope ${scope}.`);
  return known;
}

export const principal = ({ user, scopes }: Viewer): Principal => ({ userId: user?.id ?? null, scopes });
