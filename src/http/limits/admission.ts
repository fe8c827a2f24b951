/** Whether one more operation is admitted, and for whom: one count for HTTP and WebSocket [S15]. */
import { Turns } from "../../app/background/turns";
import type { Credentials } from "../../graphql/context/viewer";
import type { OperationSize } from "../../graphql/operation/operation-cost";
import { rateLimited } from "../../graphql/operation/top-level-errors";
import type { Authenticate } from "../authentication/authenticate";
import { Holdings, RateLimiter } from "./rate-limiter";
import type { ServerLimits } from "./server-limits";

/**
 * An operation of this cost takes one of LIMIT_OPERATIONS_PER_PERSON_PER_MINUTE; the largest one that is permitted
 * takes 80.
 */
const COST_OF_A_UNIT = 250;

/** Of those that cost more than this, at most LIMIT_OPERATIONS_PER_PERSON_AT_ONCE times so much runs at once. */
const COST_OF_A_TURN = 1_000;

export class Admission {
  readonly socketsOfAddress: Holdings;
  readonly socketsOfPerson: Holdings;
  private readonly byAddress: RateLimiter;
  private readonly byPerson: RateLimiter;
  private readonly running: Turns;
  private readonly heavy: Turns;

  constructor(
    private readonly limits: ServerLimits,
    readonly authenticate: Authenticate,
  ) {
    this.socketsOfAddress = new Holdings(limits.maxSocketsPerAddress);
    this.socketsOfPerson = new Holdings(limits.maxSocketsPerPerson);
    this.byAddress = new RateLimiter(limits.operationsPerAddress, limits.maxRateLimitKeys);
    this.byPerson = new RateLimiter(limits.operationsPerPerson, limits.maxRateLimitKeys);
    this.running = new Turns(limits.maxRunningPerPerson);
    this.heavy = new Turns(limits.maxRunningPerPerson);
  }

  /**
   * Runs an operation if fewer than the limit of the same user run. The others wait in line, so that one user's burst
   * does not take the database from everybody else [S18]. Subscriptions do not count: they run for an event only.
   * @throws GraphQLError RATE_LIMITED if its turn does not come in time; no part of it was executed.
   */
  inTurn<T>(credentials: Pick<Credentials, "subject"> | null, operation: () => Promise<T>): Promise<T> {
    const { turnWaitMs } = this.limits;
    return credentials === null
      ? operation()
      : this.running.run(credentials.subject, turnWaitMs, tooManyRunning, operation);
  }

  /**
   * What an operation needs besides its turn if it costs more than the others: so one user's most expensive operations
   * run one after the other, and other users' requests are served in between [S18].
   * @returns the function that releases it.
   * @throws GraphQLError RATE_LIMITED if it does not come in time; no part of the operation was executed.
   */
  takeForCost(credentials: Pick<Credentials, "subject"> | null, cost: number): Promise<() => void> {
    const turns = Math.ceil(cost / COST_OF_A_TURN);
    if (credentials === null || turns <= 1) return Promise.resolve(() => undefined);
    return this.heavy.take(credentials.subject, { turns, waitMs: this.limits.turnWaitMs, late: tooManyRunning });
  }

  /** Before a token is looked at, as that costs time too. @throws GraphQLError RATE_LIMITED. */
  chargeAddress(address: string): void {
    charge(this.byAddress, address, "Too many requests from this address.");
  }

  /** @throws GraphQLError RATE_LIMITED. */
  chargePerson(credentials: Credentials | null, units = 1): void {
    if (credentials !== null && units > 0)
      charge(this.byPerson, credentials.subject, "Too many operations of this caller.", units);
  }

  /**
   * What an operation costs beyond the one unit that its request was charged with: by its root fields or its cost,
   * whichever is more [S18].
   */
  chargeOperation(
    credentials: Credentials | null,
    { cost, rootFields }: Pick<OperationSize, "cost" | "rootFields">,
  ): void {
    this.chargePerson(credentials, Math.max(rootFields, Math.ceil(cost / COST_OF_A_UNIT)) - 1);
  }

  /** As in draft-ietf-httpapi-ratelimit-headers-10: of the person, or of the address if there is none. */
  rateLimitHeaders(
    credentials: Credentials | null,
    address: string,
  ): Readonly<Record<"ratelimit-policy" | "ratelimit", string>> {
    const name = credentials === null ? "address" : "person";
    const { burst, windowSeconds, remaining, resetSeconds } =
      credentials === null ? this.byAddress.allowance(address) : this.byPerson.allowance(credentials.subject);
    return {
      "ratelimit-policy": `"${name}";q=${burst};w=${windowSeconds}`,
      ratelimit: `"${name}";r=${remaining};t=${resetSeconds}`,
    };
  }
}

const tooManyRunning = (): Error => rateLimited("Too many operations of this caller are running.", 1);

function charge(limiter: RateLimiter, key: string, message: string, units = 1): void {
  const waitSeconds = limiter.take(key, units);
  if (waitSeconds > 0) throw rateLimited(message, waitSeconds);
}
