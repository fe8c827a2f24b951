import type { Execute, ExecuteRequest, Outcome } from "../app/execute";
import type { People, RegisterUser } from "../app/people";
import type { Clock } from "../app/ports";
import type { PlaceOrder } from "../domain/command";
import type { Instant } from "../domain/vocabulary";
import { demoOrders, type DemoOrder, type DemoMove } from "./demo-orders";

export interface SeedParts {
  readonly execute: Execute;
  readonly people: People;
  readonly clock: Clock;
}

/** The people of the sandbox; their external ids are the subjects of the printed tokens. */
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
  stranger: {
    externalId: "demo-stranger",
    displayName: "Sam Stranger",
    email: "sam@stranger.example",
    locale: "fr",
    timeZone: "Europe/Paris",
    avatarUrl: null,
  },
} as const satisfies Record<string, RegisterUser>;

const SUBJECT = "sandbox";

/** Fills an empty sandbox with people and an order of every type and status, through the same doors of app as everybody. */
export async function seedSandbox({ execute, people, clock }: SeedParts): Promise<void> {
  const register = async (user: RegisterUser): Promise<string> =>
    made(await people.register({ input: user, subject: SUBJECT, idempotencyKey: null })).userId;
  const clientId = await register(DEMO_USERS.client);
  const freelancerId = await register(DEMO_USERS.freelancer);
  await register(DEMO_USERS.stranger);
  const now = await clock.now();
  for (const [index, order] of demoOrders(now).entries()) {
    const input = placement(order, `DEMO-${1001 + index}`, { clientId, freelancerId }, now);
    const { orderId } = made(await execute.placeOrder({ input, subject: SUBJECT, idempotencyKey: null }));
    await play(execute, orderId, order.moves, { clientId, freelancerId });
  }
}

interface Pair {
  readonly clientId: string;
  readonly freelancerId: string;
}

const DAY_MS = 86_400_000;

function placement(order: DemoOrder, number: string, pair: Pair, now: Instant): PlaceOrder {
  const placedAt = order.placedAt ?? now - (order.placedDaysAgo ?? 1) * DAY_MS;
  return {
    number,
    title: order.title,
    type: order.type,
    discountSources: order.discountSources ?? [],
    quantity: order.quantity ?? 1,
    unitPrice: order.unitPrice ?? null,
    milestones: (order.milestones ?? []).map(({ dueInDays, ...milestone }) => ({ ...milestone, dueAt: now + dueInDays * DAY_MS })),
    ...pair,
    placedAt,
    deliveryDueAt: order.dueInDays === null ? null : now + order.dueInDays * DAY_MS,
    paymentSource: `pi_${number}`,
    paymentLabel: "Visa 4242",
  };
}

/** One move after another; those that answer a resolution answer the one that was opened last. */
async function play(execute: Execute, orderId: string, moves: readonly DemoMove[], pair: Pair): Promise<void> {
  let resolutionId: string | undefined;
  for (const { as, answers, ...move } of moves) {
    const by = { userId: as === "CLIENT" ? pair.clientId : pair.freelancerId, channel: "WEB" } as const;
    const target = answers === true && resolutionId !== undefined ? { resolutionId } : { orderId };
    const request = { ...move, target, by, subject: SUBJECT, idempotencyKey: null } as ExecuteRequest;
    resolutionId = made(await execute.move(request)).resolutionId ?? resolutionId;
  }
}

function made<M>(outcome: Outcome<M>): M {
  if ("made" in outcome) return outcome.made;
  throw new Error(`the sandbox can't be filled: ${outcome.refusals.map(({ code }) => code).join(", ")}`);
}
