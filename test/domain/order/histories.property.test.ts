import fc from "fast-check";
import { ledgerEntries, type LedgerEntry } from "../../../src/domain/ledger/ledger";
import { completionRecord } from "../../../src/domain/order/completion-rate";
import { deadlineOf } from "../../../src/domain/order/deadline";
import type { Order } from "../../../src/domain/order/order";
import type { PolicyBook } from "../../../src/domain/policy";
import { disagreements } from "../../support/domain/agreement";
import { checkDifferences, disagreementsWith, inOrder, ledgerErrors } from "../../support/domain/domain-ledger";
import { activityErrors, orderErrors } from "../../support/domain/invariants";
import { CANARY, histories, type History, live, type Moved } from "../../support/domain/simulation";

/**
 * [F21] Random histories of random orders keep the invariants. 1,000 of them in the suite, 100,000 by `npm run
 * simulate`. A failing one is printed with its seed and path: FC_SEED=… FC_PATH=… npx jest
 * test/domain/order/histories.property -t "name of the test" runs it again.
 */
const { FC_RUNS, FC_SEED, FC_PATH } = process.env;
const replay =
  FC_SEED === undefined ? {} : { seed: Number(FC_SEED), ...(FC_PATH === undefined ? {} : { path: FC_PATH }) };

const always = (differencesOf: (history: History) => readonly string[]): void => {
  fc.assert(
    fc.property(histories, (history) => {
      expect(differencesOf(history)).toEqual([]);
    }),
    { numRuns: Number(FC_RUNS ?? 1000), ...replay },
  );
};

/** A refused command changes nothing but due expiries. Everything that is notified about has happened. */
function moveErrors({ before, decision }: Moved): readonly string[] {
  const { order, events, notifications, confidential, outcome } = decision;
  const ids = new Set(events.map(({ id }) => id));
  const untouched = events.length > 0 || (order === before && notifications.length === 0);
  const bySilence =
    !("refusals" in outcome) || (confidential === null && events.every(({ actor }) => actor === "SYSTEM"));
  return [
    ...(untouched ? [] : ["no event, but a change"]),
    ...(bySilence ? [] : ["a refused command happened"]),
    ...(notifications.every(({ eventId }) => ids.has(eventId)) ? [] : ["[N4] a notification names no event"]),
  ];
}

const textOf = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) => (typeof inner === "bigint" ? "" : inner));

/** Re-evaluated from the order, it is what was decided when it ended, and null before. */
function recordErrors(order: Order, policies: PolicyBook): readonly string[] {
  const verdict = completionRecord(order, policies)?.verdict ?? null;
  const decided = {
    COMPLETED: "COMPLETED",
    CANCELLED: order.cancellationCounts === true ? "CANCELLED_COUNTS" : "EXEMPT_BY_POLICY",
  };
  const ended = order.status === "COMPLETED" || order.status === "CANCELLED" ? decided[order.status] : null;
  return verdict === ended ? [] : [`[C10] ${String(verdict)} instead of ${String(ended)}`];
}

it("[F21, A1, T2, V3, C10, P18, P21] every order satisfies its invariants, explains what counts, and equals the fold of its feed", () => {
  always((history) => {
    const { events, order, moves } = live(history);
    return [
      ...moves.flatMap((move) => [
        ...moveErrors(move),
        ...orderErrors(move.decision.order, history.policies),
        ...recordErrors(move.decision.order, history.policies),
      ]),
      ...activityErrors(events, order),
      ...(textOf([events, order]).includes(CANARY) ? ["[V3] a confidential word"] : []),
    ];
  });
});

it("[O2] the page and the mutation agree, also 1 ms before, at, and after each time at which something expires", () => {
  always((history) => {
    const { order, now } = live(history);
    const due = deadlineOf(order)?.at ?? now + 1;
    return [now, due - 1, due, due + 1]
      .filter((instant) => instant >= now)
      .flatMap((instant) => disagreements(order, { now: instant, policies: history.policies }));
  });
});

it("[M3, M4, O16, P19, P20, C5, C11, X3] the ledger is balanced after every event, matches the order, and its check has no finding", () => {
  always((history) => {
    const { events, order } = live(history);
    const entries = inOrder(ledgerEntries(null, events, history.policies));
    const found = [...checkDifferences(entries), ...disagreementsWith(order, entries, history.policies)];
    return [...ledgerErrors(events, history.policies), ...found.map(({ invariant }) => invariant)];
  });
});

/** Ways to spoil the entry at `index`, as a bug or a hand in the database could. */
const SPOILED: Readonly<
  Record<string, (entries: readonly LedgerEntry[], index: number, entry: LedgerEntry) => readonly LedgerEntry[]>
> = {
  "an entry is missing": (entries, index) => entries.toSpliced(index, 1),
  "a whole event's entries are missing": (entries, _index, { sequence }) =>
    entries.filter((one) => one.sequence !== sequence),
  "an entry is there again as another event's": (entries, _index, entry) => [
    ...entries,
    { ...entry, sequence: 1_000_000 },
  ],
  "an amount is shifted by one": (entries, index, entry) =>
    entries.with(index, { ...entry, amount: entry.amount + 1n }),
  "a balance is shifted by one": (entries, index, entry) =>
    entries.with(index, { ...entry, balance: entry.balance - 1n }),
  "amount and balance are shifted by one": (entries, index, entry) =>
    entries.with(index, { ...entry, amount: entry.amount + 1n, balance: entry.balance + 1n }),
  "an entry is another currency's": (entries, index, entry) => entries.with(index, { ...entry, currency: "XXX" }),
};

it("[M3] the ledger's check finds every injected error, and names the order", () => {
  fc.assert(
    fc.property(histories, fc.nat(), (history, pick) => {
      const { events, order } = live(history);
      const entries = inOrder(ledgerEntries(null, events, history.policies));
      const index = pick % entries.length;
      const [entry] = entries.slice(index);
      if (entry === undefined) throw new Error("an order without entries");
      for (const [sentence, spoil] of Object.entries(SPOILED)) {
        const spoiled = inOrder(spoil(entries, index, entry));
        const found = [...checkDifferences(spoiled), ...disagreementsWith(order, spoiled, history.policies)];
        expect([sentence, found.some(({ orderId }) => orderId === order.id)]).toEqual([sentence, true]);
      }
    }),
    { numRuns: Math.min(200, Number(FC_RUNS ?? 200)), ...replay },
  );
});
