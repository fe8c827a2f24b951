import type { Outcome } from "../app/idempotency";
import type { Execute, ExecuteRequest } from "../app/order/execute";
import type { Clock, MovableClock } from "../app/ports/clock";
import type { ReadStore } from "../app/ports/read-store";
import type { RegisterUser, Users } from "../app/user/users";
import { DAY_MS } from "../domain/duration";
import type { PlaceOrder } from "../domain/move/command";
import type { Instant } from "../domain/vocabulary";
import { type DemoMove, type DemoOrder, demoOrders } from "./demo-orders";

export interface SandboxParts {
  readonly execute: Execute;
  readonly users: Users;
  readonly store: {
    readonly reads: Pick<ReadStore, "users" | "orders">;
    /** null outside a sandbox. */
    readonly sandboxClock: MovableClock | null;
  };
}

type SeedParts = Pick<SandboxParts, "execute" | "users"> &
  Pick<SandboxParts["store"], "reads"> & { readonly clock: Clock };

/** A demo order that this policy refuses, for example because it lacks the order's currency. */
export class SandboxNotFilled extends Error {
  override readonly name = "SandboxNotFilled";
  constructor(number: string, codes: readonly string[]) {
    super(`The sandbox cannot be filled: its demo order ${number} is refused, ${codes.join(", ")}`);
  }
}

/** The users of the sandbox. Their external ids are the subjects of the printed tokens. */
export const DEMO_USERS = {
  client: {
    externalId: "demo-client",
    displayName: "Cleo Client",
    email: "cleo@client.example",
    locale: "en",
    timeZone: "Europe/London",
    avatarUrl: null,
  },
  freelancer: {
    externalId: "demo-freelancer",
    displayName: "Fred Freelancer",
    email: "fred@freelancer.example",
    locale: "en", // not de: side by side one reader follows both
    timeZone: "Europe/Berlin",
    avatarUrl: null,
  },
  unknownUser: {
    externalId: "demo-stranger",
    displayName: "Sam Stranger",
    email: "sam@stranger.example",
    locale: "fr",
    timeZone: "Europe/Paris",
    avatarUrl: null,
  },
} as const satisfies Record<string, RegisterUser>;

const SUBJECT = "sandbox";

/** Registered last, so that this person's presence says that the sandbox is complete. */
const LAST = DEMO_USERS.unknownUser;

/**
 * Fills a sandbox that is empty, or that an earlier start left incomplete [F29], one node at a time.
 *
 * @throws SandboxNotFilled, Unavailable
 */
export async function fillSandbox({
  execute,
  users: people,
  store: { reads, sandboxClock: clock },
}: SandboxParts): Promise<void> {
  await clock?.alone(async () => {
    if ((await reads.users.byExternalId(LAST.externalId)) === null)
      await seedSandbox({ execute, users: people, reads, clock });
  });
}

/** Users, and an order of every type and status, through the same functions of the application as all others. */
async function seedSandbox({ execute, users: people, reads, clock }: SeedParts): Promise<void> {
  const register = async (user: RegisterUser): Promise<string> =>
    result(await people.register({ input: user, subject: SUBJECT, idempotencyKey: null }), user.externalId).userId;
  const pair = { clientId: await register(DEMO_USERS.client), freelancerId: await register(DEMO_USERS.freelancer) };
  const now = await clock.now();
  for (const [index, order] of demoOrders(now).entries()) {
    const number = `DEMO-${1001 + index}`;
    const earlier = await reads.orders.idByNumber(number);
    const story = { number, moves: order.moves, pair, isResumed: earlier !== null };
    await play(execute, earlier ?? (await place(execute, placement(order, number, pair, now))), story);
  }
  await register(LAST);
}

const place = async (execute: Execute, input: PlaceOrder): Promise<string> =>
  result(await execute.placeOrder({ input, subject: SUBJECT, idempotencyKey: null }), input.number).orderId;

interface Pair {
  readonly clientId: string;
  readonly freelancerId: string;
}

function placement(order: DemoOrder, number: string, pair: Pair, now: Instant): PlaceOrder {
  const placedAt = order.placedAt ?? now - (order.placedDaysAgo ?? 1) * DAY_MS;
  return {
    number,
    title: order.title,
    type: order.type,
    discountSources: order.discountSources ?? [],
    quantity: order.quantity ?? 1,
    unitPrice: order.unitPrice ?? null,
    milestones: (order.milestones ?? []).map(({ dueInDays, ...milestone }) => ({
      ...milestone,
      dueAt: now + dueInDays * DAY_MS,
    })),
    ...pair,
    placedAt,
    deliveryDueAt: order.dueInDays === null ? null : now + order.dueInDays * DAY_MS,
    paymentSource: `pi_${number}`,
    paymentLabel: "Visa 4242",
  };
}

interface Story {
  readonly number: string;
  readonly moves: readonly DemoMove[];
  readonly pair: Pair;
  /** Whether an earlier start has placed the order. */
  readonly isResumed: boolean;
}

/**
 * One move after another. Those that answer a resolution answer the newest one. Each has a key, so that a move which an
 * earlier start made is not made twice. If such an order refuses a move, its time has passed meanwhile: it stays as it
 * is.
 */
async function play(execute: Execute, orderId: string, { number, moves, pair, isResumed }: Story): Promise<void> {
  let resolutionId: string | undefined;
  for (const [index, { as, answers, ...move }] of moves.entries()) {
    const by = { userId: as === "CLIENT" ? pair.clientId : pair.freelancerId, channel: "WEB" } as const;
    const target = answers === true && resolutionId !== undefined ? { resolutionId } : { orderId };
    const request = {
      ...move,
      target,
      by,
      subject: SUBJECT,
      idempotencyKey: `${orderId} move ${index + 1}`,
    } as ExecuteRequest;
    const outcome = await execute.move(request);
    if (isResumed && "refusals" in outcome) return;
    resolutionId = result(outcome, number).resolutionId ?? resolutionId;
  }
}

function result<M>(outcome: Outcome<M>, what: string): M {
  if ("result" in outcome) return outcome.result;
  throw new SandboxNotFilled(
    what,
    outcome.refusals.map(({ code }) => code),
  );
}
