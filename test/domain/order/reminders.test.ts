import { DAY_MS, HOUR_MS } from "../../../src/domain/duration";
import { deadlineName, firstReminderAt, reminderInstants, reminderStep } from "../../../src/domain/order/reminder";
import type { Policy } from "../../../src/domain/policy";
import { inMilestones, placed, PLACED_AT } from "../../support/domain/orders";
import { bookOfTwo, bookWith, FIRST, FIRST_BOOK, secondPolicy } from "../../support/domain/policy";
import { client, freelancer, play, playUnder } from "../../support/domain/run-steps";

const asked = play(placed(), [PLACED_AT, client("REQUEST_ORDER_UPDATE")]);
const END = PLACED_AT + 48 * HOUR_MS;
const [HALF, LATE] = [PLACED_AT + 24 * HOUR_MS, PLACED_AT + 42 * HOUR_MS];

const reminding = (reminders: Policy["reminders"], hours = 48) =>
  bookWith({ reminders, windowsMs: { ...FIRST.windowsMs, orderUpdateAnswer: hours * HOUR_MS } });

describe("[N3] the times of the reminders", () => {
  it("are half of the window and 6 h before its end", () => {
    expect(reminderInstants(asked, FIRST_BOOK)).toEqual([HALF, LATE]);
    expect(firstReminderAt(asked, FIRST_BOOK)).toBe(HALF);
  });

  it("[O9] apply to a delivery and to a milestone's too", () => {
    for (const order of [placed(), inMilestones()]) {
      const delivered = play(order, [PLACED_AT, freelancer("DELIVER")]);
      expect(reminderInstants(delivered, FIRST_BOOK)).toEqual([PLACED_AT + 36 * HOUR_MS, PLACED_AT + 66 * HOUR_MS]);
    }
  });

  it.each([
    ["they are in the order of time, whichever comes first", 5_000n, 6, 8, [2, 4]],
    ["a time before the window's start does not exist", 5_000n, 6, 5, [2.5]],
    ["a time at its start does not exist", 5_000n, 6, 6, [3]],
    ["a time at its end does not exist", 10_000n, 0, 8, []],
    ["two at the same time are one", 5_000n, 4, 8, [4]],
  ])("%s", (_sentence, atElapsedBasisPoints, beforeEndHours, windowHours, expected) => {
    const book = reminding({ atElapsedBasisPoints, beforeEndMs: beforeEndHours * HOUR_MS }, windowHours);
    const order = playUnder(book, placed({}, book), [PLACED_AT, client("REQUEST_ORDER_UPDATE")]);
    expect(reminderInstants(order, book)).toEqual(expected.map((hours) => PLACED_AT + hours * HOUR_MS));
  });

  it("do not exist without a window", () => {
    expect([reminderInstants(placed(), FIRST_BOOK), deadlineName(placed())]).toEqual([[], null]);
    expect(reminderStep(placed(), 0, END, FIRST_BOOK)).toEqual({ due: null, nextAt: null });
  });

  it("[POL2] depend on the version of the window, also after another one is in force", () => {
    const second = {
      ...secondPolicy(PLACED_AT + HOUR_MS),
      reminders: { atElapsedBasisPoints: 1_000n, beforeEndMs: HOUR_MS },
    };
    const book = bookOfTwo(second);
    expect(reminderInstants(playUnder(book, placed(), [PLACED_AT, client("REQUEST_ORDER_UPDATE")]), book)).toEqual([
      HALF,
      LATE,
    ]);
    const at = PLACED_AT + 2 * HOUR_MS;
    const later = playUnder(book, placed(), [at, client("REQUEST_ORDER_UPDATE")]);
    expect(reminderInstants(later, book)).toEqual([at + HOUR_MS / 2, at + 4 * HOUR_MS]);
    const delivered = playUnder(book, placed(), [at, freelancer("DELIVER")]);
    expect(reminderInstants(delivered, book)).toEqual([at + HOUR_MS, at + 9 * HOUR_MS]);
  });
});

describe("[N3] the reminder that is sent at a given time", () => {
  it.each([
    ["none before the first", 0, HALF - 1, null, HALF],
    ["the first at its time", HALF, HALF, 1, LATE],
    ["none between the two, because it was sent", LATE, LATE - 1, null, LATE],
    ["the second at its time", LATE, LATE, 2, null],
    ["only the later if both passed", HALF, LATE + 5, 2, null],
    ["the later 1 ms before the end", HALF, END - 1, 2, null],
    ["none at the end", HALF, END, null, null],
    ["none after the end", HALF, END + DAY_MS, null, null],
    ["none if both were sent", END, LATE + 5, null, null],
  ])("%s", (_sentence, from, now, due, nextAt) => {
    expect(reminderStep(asked, from, now, FIRST_BOOK)).toEqual({ due, nextAt });
  });
});

it("[N2] each deadline has its own name, also on one order", () => {
  const delivered = play(placed(), [PLACED_AT, freelancer("DELIVER")]);
  const again = play(delivered, [PLACED_AT + 1, client("REQUEST_REVISION")], [PLACED_AT + 2, freelancer("DELIVER")]);
  const names = [asked, delivered, again].map((order) => deadlineName(order));
  expect(new Set(names).size).toBe(3);
  for (const name of names) expect(`REMINDER:${name ?? ""}:2`.length).toBeLessThanOrEqual(64);
});
