/** Realistic orders, as the domain decides them: the pattern that is copied until the database has its size. */
import type { OrderChange } from "../../src/app/ports/orders";
import { DAY_MS, HOUR_MS } from "../../src/domain/duration";
import { decide } from "../../src/domain/move/decide";
import type { Decision } from "../../src/domain/order/decision";
import type { Order } from "../../src/domain/order/order";
import type { PartyRole } from "../../src/domain/vocabulary";
import type { Store } from "../../src/store/open-store";
import { changeOf, placement } from "../support/database/stored-orders";
import { FIRST_BOOK } from "../support/domain/policy";
import { client, freelancer, type Turn } from "../support/domain/run-steps";

/** In each id, number, and name of the pattern; replaced in each copy. Six characters of a ULID. */
export const MARK = "zzzzzz";

const TIME = "01kqz00000";
/** What an order's id begins with, before the number of its copy. */
export const ORDER_ID_BEFORE_MARK = `ord_${TIME}`;
const TAIL_LENGTH = 10;

/** ULIDs with the mark, far enough from each other that ids counted up from one never meet the next. */
class Ids {
  #count = 0;

  next(): string {
    this.#count += 1;
    return `${TIME}${MARK}${(this.#count * 1_000).toString().padStart(TAIL_LENGTH, "0")}`;
  }
}

type Move = readonly [agoMs: number, role: PartyRole, turn: (by: { readonly userId: string }) => Turn];

interface Life {
  readonly count: number;
  /** Part of the title, by which a benchmark finds its orders. */
  readonly name: string;
  readonly placedAgoMs: number;
  readonly moves: readonly Move[];
}

const says = (role: PartyRole, agoMs: number, message: string): Move => [
  agoMs,
  role,
  (by) => (role === "CLIENT" ? client : freelancer)("POST_MESSAGE", { message }, by),
];

const QUESTION = "Could you show me a first draft by Thursday? We would like to present it to the team.";
const REPLY = "Sure. I have two directions and will upload both, with the colours that we discussed, tomorrow morning.";

const conversation = (fromAgoMs: number): readonly Move[] => [
  says("CLIENT", fromAgoMs, QUESTION),
  says("FREELANCER", fromAgoMs - HOUR_MS, REPLY),
];

const delivered = (agoMs: number): Move => [
  agoMs,
  "FREELANCER",
  (by) =>
    freelancer(
      "DELIVER",
      { note: "Both drafts, with sources.", attachmentUrls: ["https://files.example.com/drafts/1.zip"] },
      by,
    ),
];

const offered = (agoMs: number): Move => [
  agoMs,
  "FREELANCER",
  (by) => freelancer("OFFER_PARTIAL_REFUND", { confidentialNote: "The client was patient." }, by),
];

/** [B1] The order of the page: ten events, one delivery, an answered update, an open offer. */
export const PAGE_ORDER = "A logo with an offer";

const ORDINARY: readonly Life[] = [
  {
    count: 20,
    name: PAGE_ORDER,
    placedAgoMs: 6 * DAY_MS,
    moves: [
      ...conversation(5 * DAY_MS),
      [4 * DAY_MS, "CLIENT", (by) => client("REQUEST_ORDER_UPDATE", { message: "How far is it?" }, by)],
      [3 * DAY_MS, "FREELANCER", (by) => freelancer("ANSWER_ORDER_UPDATE", { message: "Nearly done." }, by)],
      says("CLIENT", 2 * DAY_MS, "Thank you, that helps."),
      delivered(DAY_MS),
      ...conversation(20 * HOUR_MS),
      offered(HOUR_MS),
    ],
  },
  { count: 30, name: "A logo in work", placedAgoMs: 2 * DAY_MS, moves: conversation(DAY_MS) },
  {
    count: 15,
    name: "A logo to accept",
    placedAgoMs: 4 * DAY_MS,
    moves: [...conversation(3 * DAY_MS), delivered(DAY_MS)],
  },
  {
    count: 10,
    name: "A logo to cancel",
    placedAgoMs: 4 * DAY_MS,
    moves: [
      ...conversation(3 * DAY_MS),
      [HOUR_MS, "CLIENT", (by) => client("REQUEST_CANCELLATION", { confidentialNote: "Found another one." }, by)],
    ],
  },
  {
    count: 5,
    name: "A logo with a question",
    placedAgoMs: 4 * DAY_MS,
    moves: [[HOUR_MS, "CLIENT", (by) => client("REQUEST_ORDER_UPDATE", {}, by)]],
  },
  {
    count: 15,
    name: "A finished logo",
    placedAgoMs: 20 * DAY_MS,
    moves: [
      ...conversation(19 * DAY_MS),
      delivered(15 * DAY_MS),
      [14 * DAY_MS, "CLIENT", (by) => client("ACCEPT_DELIVERY", {}, by)],
      [13 * DAY_MS, "CLIENT", (by) => client("LEAVE_REVIEW", {}, by)],
    ],
  },
  {
    count: 5,
    name: "A cancelled logo",
    placedAgoMs: 20 * DAY_MS,
    moves: [
      [19 * DAY_MS, "CLIENT", (by) => client("REQUEST_CANCELLATION", {}, by)],
      [18 * DAY_MS, "FREELANCER", (by) => freelancer("ACCEPT_CANCELLATION", {}, by)],
    ],
  },
];

/** [B4] Each has an offer whose three days ended an hour ago. */
const DUE: readonly Life[] = [
  {
    count: 20,
    name: "A due logo",
    placedAgoMs: 6 * DAY_MS,
    moves: [...conversation(5 * DAY_MS), offered(73 * HOUR_MS)],
  },
];

/** [B4] Each has an offer whose three days have just begun. */
const PENDING: readonly Life[] = [
  {
    count: 100,
    name: "A pending logo",
    placedAgoMs: 6 * DAY_MS,
    moves: [...conversation(5 * DAY_MS), offered(HOUR_MS)],
  },
];

export const PATTERNS = { ORDINARY, DUE, PENDING } as const;
export type PatternName = keyof typeof PATTERNS;

export const sizeOf = (name: PatternName): number => PATTERNS[name].reduce((sum, { count }) => sum + count, 0);

const PEOPLE = 10;

/** Writes the pattern into an empty database: ten clients, ten freelancers, and their orders. */
export async function writePattern(store: Store, name: PatternName, now: number): Promise<void> {
  const ids = new Ids();
  const people = (role: PartyRole) =>
    Array.from({ length: PEOPLE }, (_one, index) => ({ id: `usr_${ids.next()}`, name: `${role}-${index}-${MARK}` }));
  const [clients, freelancers] = [people("CLIENT"), people("FREELANCER")];
  for (const { id, name: externalId } of [...clients, ...freelancers])
    await store.orders.transact((transaction) => transaction.users.save(personOf(externalId), id));
  const histories = PATTERNS[name]
    .flatMap((life) => Array.from({ length: life.count }, () => life))
    .map((life, index) =>
      changesOf(life, now, {
        number: `R-${index}-${MARK}`,
        clientId: clients[index % PEOPLE]?.id ?? "",
        freelancerId: freelancers[Math.floor(index / PEOPLE) % PEOPLE]?.id ?? "",
        ids,
      }),
    );
  const longest = Math.max(...histories.map(({ length }) => length));
  for (let step = 0; step < longest; step += 1) {
    const changes = histories.flatMap((history) => history.slice(step, step + 1));
    await store.orders.transact((transaction) => transaction.orders.write(changes));
  }
}

const personOf = (externalId: string) => ({
  externalId,
  displayName: externalId.startsWith("CLIENT") ? "Anna Client" : "Ben Freelancer",
  email: `${externalId}@example.com`,
  locale: "en",
  timeZone: "Europe/Amsterdam",
  avatarUrl: null,
});

interface Parties {
  readonly number: string;
  readonly clientId: string;
  readonly freelancerId: string;
  readonly ids: Ids;
}

/** One change for each move. Nothing waits in the outbox and nobody is reminded: that is other work. */
function changesOf(life: Life, now: number, { number, clientId, freelancerId, ids }: Parties): readonly OrderChange[] {
  const placedAt = now - life.placedAgoMs;
  const first = placement(
    { number, clientId, freelancerId, title: life.name, placedAt, deliveryDueAt: placedAt + 10 * DAY_MS },
    ids.next(),
  );
  const changes = [first];
  let order: Order = first.after;
  for (const [agoMs, role, turn] of life.moves) {
    const by = { userId: role === "CLIENT" ? clientId : freelancerId };
    const decision = decided(order, now - agoMs, turn(by), ids.next());
    changes.push(changeOf(order, decision));
    order = decision.order;
  }
  return changes.map((change) => ({ ...change, outbox: [], firstReminderAt: null }));
}

function decided(order: Order, at: number, turn: Turn, freshId: string): Decision {
  const decision = decide(order, turn(order, at, FIRST_BOOK), null, { now: at, policies: FIRST_BOOK, freshId });
  if ("refusals" in decision.outcome)
    throw new Error(`refused: ${decision.outcome.refusals.map(({ code }) => code).join(", ")}`);
  return decision;
}
