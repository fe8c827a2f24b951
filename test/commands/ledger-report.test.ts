import { differenceLine, progressOn, verdictLine } from "../../src/commands/ledger-report";
import { difference, LEDGER_INVARIANTS } from "../../src/domain/ledger/ledger-difference";
import { FIRST_BOOK } from "../support/domain/policy";

const here = { orderId: "ord_1", sequence: 7, type: "ORDER_COMPLETED" } as const;

describe("[M3] the line of a finding says which order breaks which invariant, where, and by how much", () => {
  it.each([
    [
      difference("BALANCE_FOLLOWS", { ...here, account: "ESCROW", currency: "USD", expected: -5_275n, found: 0n }),
      "event 7 ORDER_COMPLETED, ESCROW; expected -52.75 USD, found 0.00 USD",
    ],
    [
      difference("BALANCED_EVENT", { ...here, currency: "JPY", expected: 0n, found: 1n }),
      "event 7 ORDER_COMPLETED; expected 0 JPY, found 1 JPY",
    ],
    [
      difference("NOT_BELOW_NOTHING", { ...here, account: "ESCROW", currency: "KWD", found: -1n }),
      "event 7 ORDER_COMPLETED, ESCROW; found -0.001 KWD",
    ],
    [
      difference("ADDS_UP_TO_THE_ORDER", {
        orderId: "ord_1",
        account: "ESCROW",
        currency: "XXX",
        expected: 1n,
        found: 2n,
      }),
      "ESCROW; expected 1 smallest units of XXX, found 2 smallest units of XXX",
    ],
    [
      difference("ENTRIES_FOLLOW_THE_ACTIVITY", { ...here, account: "ESCROW", currency: "USD", detail: "occurredAt" }),
      "event 7 ORDER_COMPLETED, ESCROW; occurredAt",
    ],
  ])("%#", (found, figures) => {
    expect(differenceLine(found, FIRST_BOOK)).toBe(`ord_1: ${LEDGER_INVARIANTS[found.invariant]}; ${figures}`);
  });

  it("it says which currency breaks it", () => {
    const line = differenceLine(
      difference("NOTHING_FROM_NOWHERE", { currency: "USD", expected: 0n, found: 100n }),
      FIRST_BOOK,
    );
    expect(line).toBe("USD: [M3] all entries of a currency add up to zero; expected 0.00 USD, found 1.00 USD");
  });

  it("it has no empty parts", () => {
    expect(differenceLine(difference("ORDER_IS_BOOKED", { orderId: "ord_1", currency: "USD" }), FIRST_BOOK)).toBe(
      "ord_1: [M3] an order has entries",
    );
  });
});

it.each([
  [
    { entries: 10, orders: 3, currencies: ["EUR", "USD"], differences: 0, withoutDigest: 0 },
    "10 entries of 3 orders, balanced in EUR, USD",
  ],
  [{ entries: 0, orders: 0, currencies: [], differences: 0, withoutDigest: 0 }, "0 entries of 0 orders"],
  [
    { entries: 10, orders: 3, currencies: ["USD"], differences: 1, withoutDigest: 0 },
    "10 entries of 3 orders: 1 error",
  ],
  [
    { entries: 10, orders: 3, currencies: ["USD"], differences: 2, withoutDigest: 0 },
    "10 entries of 3 orders: 2 errors",
  ],
  [
    { entries: 10, orders: 3, currencies: ["USD"], differences: 0, withoutDigest: 2 },
    "10 entries of 3 orders (the payment source of 2 can't be proved: an older release placed them), balanced in USD",
  ],
])("the last line sums up: %j", (verdict, line) => {
  expect(verdictLine(verdict)).toBe(line);
});

describe("progress", () => {
  const shownOn = (isTTY: boolean, steps: readonly (readonly [number, number])[]): readonly string[] => {
    const written: string[] = [];
    const progress = progressOn({ isTTY, write: (text) => written.push(text) });
    for (const [done, total] of steps) progress.show(done, total);
    progress.clear();
    return written;
  };

  it("is a bar on a terminal, which makes room for the result", () => {
    expect(
      shownOn(true, [
        [0, 200],
        [100, 200],
        [101, 200],
      ]),
    ).toEqual([`\r${"░".repeat(30)} 0 %`, `\r${"█".repeat(15)}${"░".repeat(15)} 50 %`, `\r${" ".repeat(36)}\r`]);
  });

  it("is a line for every tenth part elsewhere, and never more than all", () => {
    const steps = Array.from({ length: 300 }, (_, index) => [index, 200] as const);
    expect(shownOn(false, steps)).toEqual([
      "0 %\n",
      "10 %\n",
      "20 %\n",
      "30 %\n",
      "40 %\n",
      "50 %\n",
      "60 %\n",
      "70 %\n",
      "80 %\n",
      "90 %\n",
      "100 %\n",
    ]);
  });

  it("of nothing is done at once", () => {
    expect(shownOn(false, [[0, 0]])).toEqual(["100 %\n"]);
  });
});
