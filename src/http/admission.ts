/** Whether one more operation may be asked, and by whom: the same count for both doors [S15]. */
import { rateLimited } from "../graphql/top-level-errors";
import type { Authenticate, Credentials } from "./authenticate";
import type { DoorLimits } from "./door-limits";
import { Holdings, RateLimiter } from "./rate-limiter";

/** What the GraphQL context is made of; the factory looks the person up and throws `forbidden` if it was never registered. */
export interface ContextRequest {
  /** null: no token was sent. Whoever needs a person then answers `unauthenticated`. */
  readonly credentials: Credentials | null;
  /** The Accept-Language header as sent. */
  readonly locale: string | null;
  readonly door: "http" | "ws";
}
export type CreateContext<Context> = (request: ContextRequest) => Promise<Context>;

export class Admission {
  readonly socketsOfAddress: Holdings;
  readonly socketsOfPerson: Holdings;
  private readonly byAddress: RateLimiter;
  private readonly byPerson: RateLimiter;

  constructor(
    limits: DoorLimits,
    readonly authenticate: Authenticate,
  ) {
    this.socketsOfAddress = new Holdings(limits.maxSocketsPerAddress);
    this.socketsOfPerson = new Holdings(limits.maxSocketsPerPerson);
    this.byAddress = new RateLimiter(limits.operationsPerAddress, limits.maxRateLimitKeys);
    this.byPerson = new RateLimiter(limits.operationsPerPerson, limits.maxRateLimitKeys);
  }

  /** Before a token is looked at, as that costs time too. @throws GraphQLError RATE_LIMITED. */
  chargeAddress(address: string): void {
    charge(this.byAddress, address, "Too many requests from this address.");
  }

  /** @throws GraphQLError RATE_LIMITED. */
  chargePerson(credentials: Credentials | null): void {
    if (credentials !== null) charge(this.byPerson, credentials.subject, "Too many operations of this person.");
  }
}

function charge(limiter: RateLimiter, key: string, message: string): void {
  const waitSeconds = limiter.take(key);
  if (waitSeconds > 0) throw rateLimited(message, waitSeconds);
}
