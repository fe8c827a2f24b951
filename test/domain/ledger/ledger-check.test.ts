import { HOUR_MS } from "../../../src/domain/duration";
import { ledgerEntries, type LedgerEntry } from "../../../src/domain/ledger/ledger";
import { agreementDifferences } from "../../../src/domain/ledger/ledger-agreement";
import { checkEntry, NO_ENTRIES } from "../../../src/domain/ledger/ledger-check";
import type { LedgerDifference } from "../../../src/domain/ledger/ledger-difference";
import type { OrderEvent } from "../../../src/domain/order/event";
import type { Order } from "../../../src/domain/order/order";
import { checkDifferences, disagreementsWith, inOrder } from "../../support/domain/domain-ledger";
import { PLACED_AT, placing, usd } from "../../support/domain/orders";
import { FIRST_BOOK } from "../../support/domain/policy";
import { client, freelancer, taken, type Turn } from "../../support/domain/run-steps";

/**
 * 200.00 USD, fee 11.00: placed (1); extras of 50.00 (3), fee 13.75; a refund of 120.00 (5), fee 7.15; delivered,
 * completed (7).
 */
const TURNS: readonly Turn[] = [
  freelancer("OFFER_EXTRAS", { extras: [{ title: "More", price: usd("50.00"), extraDays: 0 }] }),
  client("ACCEPT_CHANGE"),
  freelancer("OFFER_PARTIAL_REFUND", { amount: usd("120.00") }),
  client("ACCEPT_REFUND_OFFER"),
  freelancer("DELIVER"),
  client("ACCEPT_DELIVERY"),
];

interface Lived {
  readonly order: Order;
  readonly entries: readonly LedgerEntry[];
}

function lived(turns: readonly Turn[] = TURNS): Lived {
  const decision = placing();
  if ("refusals" in decision) throw new Error("refused");
  let { order } = decision;
  const events: OrderEvent[] = [...decision.events];
  for (const [index, turn] of turns.entries()) {
    const next = taken(order, PLACED_AT + (index + 1) * HOUR_MS, turn);
    order = next.order;
    events.push(...next.events);
  }
  return { order, entries: inOrder(ledgerEntries(null, events, FIRST_BOOK)) };
}

const { order, entries } = lived();

/** Each difference in a line: what, at which event and account, and by how much. */
const said = (errors: readonly LedgerDifference[]): readonly string[] =>
  errors.map(({ invariant, sequence, account, expected, found }) =>
    [invariant, sequence, account, expected === null ? found : `${expected} ≠ ${found}`]
      .filter((part) => part !== null)
      .join(" "),
  );

const found = (changed: readonly LedgerEntry[]): readonly string[] => said(checkDifferences(inOrder(changed)));

/** The entries with one of them changed; without it where the change is null. */
function changing(sequence: number, account: string, change: Partial<LedgerEntry> | null): readonly LedgerEntry[] {
  const isIt = (entry: LedgerEntry): boolean => entry.sequence === sequence && entry.account === account;
  if (!entries.some(isIt)) throw new Error(`no entry ${sequence} ${account}`);
  return entries.flatMap((entry) => (isIt(entry) ? (change === null ? [] : [{ ...entry, ...change }]) : [entry]));
}

describe("a correct ledger", () => {
  it("has no finding, and its entries are counted", () => {
    expect(found(entries)).toEqual([]);
    expect(disagreementsWith(order, entries, FIRST_BOOK)).toEqual([]);
    const fold = entries.reduce((before, entry) => checkEntry(before, entry).fold, NO_ENTRIES);
    expect(fold).toMatchObject({ entries: 10, orders: 1, sums: { USD: 0n }, differences: 0 });
  });

  it("has no finding with several orders and currencies", () => {
    const others = [lived([]), lived([client("REQUEST_CANCELLATION"), freelancer("ACCEPT_CANCELLATION")])];
    const euros = lived().entries.map((entry) => ({ ...entry, orderId: `${entry.orderId}-euro`, currency: "EUR" }));
    expect(found([...entries, ...others.flatMap((one) => one.entries), ...euros])).toEqual([]);
  });

  it("has no finding without any entry", () => {
    expect(found([])).toEqual([]);
  });
});

describe("[M3] with the entries alone the check finds", () => {
  it.each<[string, readonly LedgerEntry[], readonly string[]]>([
    [
      "a missing entry",
      changing(3, "ESCROW", null),
      ["BALANCED_EVENT 3 0 ≠ -5275", "BALANCE_FOLLOWS 5 ESCROW 8440 ≠ 13715", "NOTHING_FROM_NOWHERE 0 ≠ -5275"],
    ],
    ["a missing event", entries.filter(({ sequence }) => sequence !== 3), ["BALANCE_FOLLOWS 5 ESCROW 8440 ≠ 13715"]],
    [
      "a missing placement",
      entries.filter(({ sequence }) => sequence !== 1),
      [
        "BALANCE_FOLLOWS 3 CLIENT_PAYMENT_SOURCE -5275 ≠ -26375",
        "PLACED_ONCE 3 CLIENT_PAYMENT_SOURCE -5275",
        "BALANCE_FOLLOWS 3 ESCROW 5275 ≠ 26375",
      ],
    ],
    [
      "an amount shifted by one",
      changing(5, "REFUNDS_UNDER_WAY", { amount: 12_659n }),
      ["BALANCE_FOLLOWS 5 REFUNDS_UNDER_WAY 12659 ≠ 12660", "BALANCED_EVENT 5 0 ≠ -1", "NOTHING_FROM_NOWHERE 0 ≠ -1"],
    ],
    [
      "a balance shifted by one",
      changing(3, "ESCROW", { balance: 26_376n }),
      ["BALANCE_FOLLOWS 3 ESCROW 26375 ≠ 26376", "BALANCE_FOLLOWS 5 ESCROW 13716 ≠ 13715"],
    ],
    [
      "an entry on the wrong account",
      changing(3, "ESCROW", { account: "FREELANCER_BALANCE", balance: 5_275n }),
      [
        "WHAT_AN_EVENT_MOVES 3 FREELANCER_BALANCE 5275",
        "BALANCE_FOLLOWS 5 ESCROW 8440 ≠ 13715",
        "BALANCE_FOLLOWS 7 FREELANCER_BALANCE 15675 ≠ 10400",
      ],
    ],
    [
      "an entry of zero",
      [...changing(7, "ESCROW", {}), ...emptyEntry()],
      ["NO_EMPTY_ENTRY 7 REFUNDS_UNDER_WAY 0", "WHAT_AN_EVENT_MOVES 7 REFUNDS_UNDER_WAY 0"],
    ],
  ])("%s", (_sentence, changed, errors) => {
    expect(found(changed)).toEqual(errors);
  });

  function emptyEntry(): readonly LedgerEntry[] {
    const under = entries.find(({ account }) => account === "REFUNDS_UNDER_WAY");
    return under === undefined ? [] : [{ ...under, sequence: 7, type: "ORDER_COMPLETED", amount: 0n }];
  }

  it("a doubled entry, as another event's", () => {
    const again = entries
      .filter(({ sequence, account }) => sequence === 3 && account === "ESCROW")
      .map((entry) => ({ ...entry, sequence: 4 }));
    expect(found([...entries, ...again])).toEqual([
      "BALANCE_FOLLOWS 4 ESCROW 31650 ≠ 26375",
      "BALANCED_EVENT 4 0 ≠ 5275",
      "NOTHING_FROM_NOWHERE 0 ≠ 5275",
    ]);
  });

  it("a doubled placement, also if its balances continue", () => {
    const { entries: first } = lived([]);
    const again = first.map((entry) => ({ ...entry, sequence: 2, balance: 2n * entry.amount }));
    expect(found([...first, ...again])).toEqual(["PLACED_ONCE 2 CLIENT_PAYMENT_SOURCE -21100"]);
  });

  it("a negative balance of an account of the platform, but not of the client's payment source", () => {
    const stolen = entries.map((entry) =>
      entry.sequence === 1 ? { ...entry, amount: -entry.amount, balance: -entry.balance } : entry,
    );
    expect(found(stolen)).toEqual(
      expect.arrayContaining(["NOT_BELOW_NOTHING 1 ESCROW -21100", "WHAT_AN_EVENT_MOVES 1 ESCROW -21100"]),
    );
  });

  it("[O16] money that stays in escrow when the order ends", () => {
    const less = entries.map((entry) => {
      if (entry.sequence !== 7 || (entry.account !== "ESCROW" && entry.account !== "FREELANCER_BALANCE")) return entry;
      const change = entry.account === "ESCROW" ? 100n : -100n;
      return { ...entry, amount: entry.amount + change, balance: entry.balance + change };
    });
    expect(found(less)).toEqual(["NO_ESCROW_AT_THE_END 7 ESCROW 0 ≠ 100"]);
  });

  it("[O16] a movement after the end, except for refunds", () => {
    const late = lived([]).entries.map((entry) => ({
      ...entry,
      orderId: order.id,
      sequence: 9,
      type: "CHANGE_ACCEPTED" as const,
    }));
    expect(found([...entries, ...late])).toEqual(
      expect.arrayContaining([
        "NOTHING_AFTER_THE_END 9 CLIENT_PAYMENT_SOURCE -21100",
        "NOTHING_AFTER_THE_END 9 ESCROW 21100",
      ]),
    );
    const about = {
      orderId: order.id,
      sequence: 9,
      type: "REFUND_PROCESSED",
      currency: "USD",
      occurredAt: PLACED_AT,
    } as const;
    const processed: readonly LedgerEntry[] = [
      { ...about, account: "CLIENT_PAYMENT_SOURCE", amount: 12_660n, balance: -13_715n },
      { ...about, account: "REFUNDS_UNDER_WAY", amount: -12_660n, balance: 0n },
    ];
    expect(found([...entries, ...processed])).toEqual([]);
  });

  it("[M5] a second currency on an order", () => {
    expect(found(changing(3, "ESCROW", { currency: "EUR" }))).toEqual([
      "ONE_CURRENCY 3 ESCROW 5275",
      "NOTHING_FROM_NOWHERE 0 ≠ -5275",
      "NOTHING_FROM_NOWHERE 0 ≠ 5275",
    ]);
  });

  it("both orders if an entry was moved from one to the other", () => {
    const other = lived([]);
    const moved = changing(3, "ESCROW", { orderId: other.order.id });
    const errors = checkDifferences(inOrder([...moved, ...other.entries]));
    expect(new Set(errors.map(({ orderId }) => orderId))).toEqual(new Set([order.id, other.order.id]));
  });
});

describe("[M4, P20] with the order's row the check finds", () => {
  const differencesOf = (booked: readonly LedgerEntry[]) => said(disagreementsWith(order, booked, FIRST_BOOK));

  it("a last movement that is missing completely, which the entries alone do not show", () => {
    const without = entries.filter(({ sequence }) => sequence !== 7);
    expect(found(without)).toEqual([]);
    expect(differencesOf(without)).toEqual([
      "ADDS_UP_TO_THE_ORDER ESCROW 0 ≠ 13715",
      "ADDS_UP_TO_THE_ORDER FREELANCER_BALANCE 10400 ≠ 0",
      "ADDS_UP_TO_THE_ORDER PLATFORM_SERVICE_FEES 715 ≠ 0",
      "ADDS_UP_TO_THE_ORDER PLATFORM_COMMISSION 2600 ≠ 0",
    ]);
  });

  it("a commission that does not match the final price", () => {
    const shifted = entries.map((entry) => {
      if (entry.sequence !== 7 || (entry.account !== "PLATFORM_COMMISSION" && entry.account !== "FREELANCER_BALANCE"))
        return entry;
      const change = entry.account === "PLATFORM_COMMISSION" ? 1n : -1n;
      return { ...entry, amount: entry.amount + change, balance: entry.balance + change };
    });
    expect(found(shifted)).toEqual([]);
    expect(differencesOf(shifted)).toEqual([
      "ADDS_UP_TO_THE_ORDER FREELANCER_BALANCE 10400 ≠ 10399",
      "ADDS_UP_TO_THE_ORDER PLATFORM_COMMISSION 2600 ≠ 2601",
    ]);
  });

  it("an order without entries, and entries without an order", () => {
    expect(differencesOf([])).toEqual(["ORDER_IS_BOOKED"]);
    const orphaned = agreementDifferences({ orderId: "ord_gone", sums: { USD: {} }, order: null }, FIRST_BOOK);
    expect(said(orphaned)).toEqual(["ORDER_IS_THERE"]);
  });

  it("[M5] entries in a currency that is not the order's", () => {
    const errors = agreementDifferences({ orderId: order.id, sums: { EUR: { ESCROW: 1n } }, order }, FIRST_BOOK);
    expect(said(errors)).toContain("SAME_CURRENCY");
  });
});

it("an input in the wrong order, which is refused because no statement about it is possible", () => {
  expect(() => checkDifferences(entries.toReversed())).toThrow(RangeError);
  expect(() => checkDifferences(entries.slice(0, 1).flatMap((entry) => [entry, entry]))).toThrow(RangeError);
});
