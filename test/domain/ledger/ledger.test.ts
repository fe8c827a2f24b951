import { balancesOf, ledgerEntries } from "../../../src/domain/ledger/ledger";
import type { PlaceOrder } from "../../../src/domain/move/command";
import type { Order } from "../../../src/domain/order/order";
import {
  addingExtras,
  at,
  booked,
  cancelling,
  completing,
  milestoneDone,
  movedBy,
  placed,
  recipients,
  refunding,
  type Turns,
} from "../../support/domain/moved-amounts";
import { milestone, PLACED_AT, placing, usd } from "../../support/domain/orders";
import { FIRST, FIRST_BOOK } from "../../support/domain/policy";
import { client, expire, freelancer } from "../../support/domain/run-steps";

describe("[M3] placing an order charges the price and the service fee into escrow", () => {
  it.each<[string, Partial<PlaceOrder>, bigint]>([
    ["200.00 USD and 5.5 %", {}, 21_100n],
    ["below 100.00 USD with the surcharge of 2.50", { unitPrice: usd("99.00") }, 9_900n + 545n + 250n],
    ["20000 JPY, which have no decimals", { unitPrice: { amount: "20000", currencyCode: "JPY" } }, 21_100n],
    ["29.999 KWD, which have three", { unitPrice: { amount: "29.999", currencyCode: "KWD" } }, 29_999n + 1_650n + 750n],
    [
      "all milestones at once",
      {
        type: "MILESTONE",
        unitPrice: null,
        deliveryDueAt: null,
        milestones: [milestone("60.00"), milestone("140.00")],
      },
      21_100n,
    ],
  ])("%s", (_sentence, changes, charged) => {
    expect(placed(changes).amounts).toEqual({ CLIENT_PAYMENT_SOURCE: -charged, ESCROW: charged });
  });

  it("an entry has its order, its time, and its event", () => {
    const decision = placing();
    if ("refusals" in decision) throw new Error("refused");
    const about = {
      orderId: decision.order.id,
      sequence: 1,
      type: "ORDER_PLACED",
      currency: "USD",
      occurredAt: PLACED_AT,
    };
    expect(ledgerEntries(null, decision.events, FIRST_BOOK)).toEqual([
      { ...about, account: "CLIENT_PAYMENT_SOURCE", amount: -21_100n, balance: -21_100n },
      { ...about, account: "ESCROW", amount: 21_100n, balance: 21_100n },
    ]);
  });
});

it("[M3] an event that moves no money has no entries", () => {
  expect(movedBy(placed().order, [at(1), freelancer("DELIVER")]).amounts).toEqual({});
  expect(movedBy(placed().order, [at(1), freelancer("OFFER_PARTIAL_REFUND")]).amounts).toEqual({});
});

describe("[O16, P20] completion pays the freelancer, and the commission on the final price", () => {
  it("200.00 USD: 160.00, 40.00 of commission, 11.00 of service fee", () => {
    expect(movedBy(placed().order, ...completing(5)).amounts).toEqual({
      ESCROW: -21_100n,
      FREELANCER_BALANCE: 16_000n,
      PLATFORM_COMMISSION: 4_000n,
      PLATFORM_SERVICE_FEES: 1_100n,
    });
  });

  it("[O9] is the same if the client does not answer", () => {
    const delivered = movedBy(placed().order, [at(5), freelancer("DELIVER")]).order;
    const { events } = expire(delivered, at(5 + 72));
    expect(booked(delivered, events)).toMatchObject({ FREELANCER_BALANCE: 16_000n, PLATFORM_COMMISSION: 4_000n });
  });

  it("[P19, P20] is calculated after a refund of 120.00 on 80.00 and the remaining fee", () => {
    expect(movedBy(placed().order, ...refunding("120.00"), ...completing(5)).amounts).toEqual({
      ESCROW: -8_690n,
      FREELANCER_BALANCE: 6_400n,
      PLATFORM_COMMISSION: 1_600n,
      PLATFORM_SERVICE_FEES: 690n,
    });
  });
});

describe("[X3] accepted extras are charged with the acceptance", () => {
  it("with the service fee if it is higher on the new price", () => {
    expect(movedBy(placed().order, ...addingExtras("50.00")).amounts).toEqual({
      CLIENT_PAYMENT_SOURCE: -5_275n,
      ESCROW: 5_275n,
    });
  });

  it("without a service fee if it would be lower: 7.95 on 99.00, 5.50 on 100.00", () => {
    const { order } = placed({ unitPrice: usd("99.00") });
    expect(movedBy(order, ...addingExtras("1.00")).amounts).toEqual({ CLIENT_PAYMENT_SOURCE: -100n, ESCROW: 100n });
  });

  it("[O16] and paid to the freelancer at the order's end", () => {
    expect(movedBy(placed().order, ...addingExtras("50.00"), ...completing(5)).amounts).toMatchObject({
      FREELANCER_BALANCE: 20_000n,
    });
  });

  it("[E2] but a later date alone moves nothing", () => {
    const turns: Turns = [
      [at(1), freelancer("REQUEST_DELIVERY_EXTENSION")],
      [at(2), client("ACCEPT_CHANGE")],
    ];
    expect(movedBy(placed().order, ...turns).amounts).toEqual({});
  });
});

describe("[P15, P19] an accepted refund is pending from its acceptance on", () => {
  it("200.00 − 120.00: with 4.10 of the service fee", () => {
    expect(movedBy(placed().order, ...refunding("120.00")).amounts).toEqual({
      ESCROW: -12_410n,
      REFUNDS_UNDER_WAY: 12_410n,
    });
  });

  it("100.00 − 1.00: the fee would be higher, and none is charged", () => {
    const { order } = placed({ unitPrice: usd("100.00") });
    expect(movedBy(order, ...refunding("1.00")).amounts).toEqual({ ESCROW: -100n, REFUNDS_UNDER_WAY: 100n });
  });

  it("[M1] in KWD to the third decimal", () => {
    const { order } = placed({ unitPrice: { amount: "100.001", currencyCode: "KWD" } });
    // 5.5 % of 100.001 is 5.500055, of 50.001 2.750055.
    expect(movedBy(order, ...refunding("50.000", "KWD")).amounts).toEqual({
      ESCROW: -52_750n,
      REFUNDS_UNDER_WAY: 52_750n,
    });
  });
});

describe("[C5] a cancellation refunds everything", () => {
  it("price, extras and service fee", () => {
    expect(movedBy(placed().order, ...addingExtras("50.00"), ...cancelling).amounts).toEqual({
      ESCROW: -26_375n,
      REFUNDS_UNDER_WAY: 26_375n,
    });
  });

  it("less the refunds that are already pending", () => {
    const { order, amounts } = movedBy(placed().order, ...refunding("120.00"), ...cancelling);
    expect(amounts).toEqual({ ESCROW: -8_690n, REFUNDS_UNDER_WAY: 8_690n });
    expect(balancesOf(order, FIRST)).toMatchObject({
      CLIENT_PAYMENT_SOURCE: -21_100n,
      ESCROW: 0n,
      REFUNDS_UNDER_WAY: 21_100n,
    });
  });
});

/** 33.33 and 33.33 and 33.34: commissions of 6.666, 6.666 and 6.668. */
const oddCents: Partial<PlaceOrder> = {
  type: "MILESTONE",
  unitPrice: null,
  deliveryDueAt: null,
  milestones: [milestone("33.33"), milestone("33.33"), milestone("33.34")],
};

describe("[O16, P20] milestones are paid one by one, and their rounded commissions add up to the whole's", () => {
  it("33.33 + 33.33 + 33.34 USD: 6.67 + 6.66 + 6.67 = 20.00", () => {
    const first = movedBy(placed(oddCents).order, ...milestoneDone(1));
    const second = movedBy(first.order, ...milestoneDone(3));
    const third = movedBy(second.order, ...milestoneDone(5));
    const paid = [first, second, third].map(({ amounts }) => [amounts.FREELANCER_BALANCE, amounts.PLATFORM_COMMISSION]);
    expect(paid).toEqual([
      [2_666n, 667n],
      [2_667n, 666n],
      [2_667n, 667n],
    ]);
    expect(third.order.status).toBe("COMPLETED");
    expect(balancesOf(third.order, FIRST)).toEqual({
      CLIENT_PAYMENT_SOURCE: -10_550n,
      ESCROW: 0n,
      REFUNDS_UNDER_WAY: 0n,
      FREELANCER_BALANCE: 8_000n,
      PLATFORM_COMMISSION: 2_000n,
      PLATFORM_SERVICE_FEES: 550n,
    });
  });

  it("2 JPY at a time: the one of commission comes with the second", () => {
    const milestones = ["2", "2", "2"].map((amount) => milestone(amount, null, "JPY"));
    const first = movedBy(placed({ ...oddCents, milestones }).order, ...milestoneDone(1));
    const second = movedBy(first.order, ...milestoneDone(3));
    const third = movedBy(second.order, ...milestoneDone(5));
    // 20 % of 2, 4 and 6: 0.4, 0.8 and 1.2.
    expect([first, second, third].map(({ amounts }) => amounts.PLATFORM_COMMISSION)).toEqual([
      undefined,
      1n,
      undefined,
    ]);
  });

  it("[P6] the first is paid less its refund", () => {
    const { amounts } = movedBy(
      placed({ ...oddCents, milestones: [milestone("60.00"), milestone("140.00")] }).order,
      ...refunding("36.00"),
      ...milestoneDone(5),
    );
    expect(amounts).toEqual({ ESCROW: -2_400n, FREELANCER_BALANCE: 1_920n, PLATFORM_COMMISSION: 480n });
  });

  it("[X1] extras are paid with the last", () => {
    const { order } = movedBy(
      placed(oddCents).order,
      ...addingExtras("10.00"),
      ...milestoneDone(5),
      ...milestoneDone(7),
    );
    expect(movedBy(order, ...milestoneDone(9)).amounts).toMatchObject({ FREELANCER_BALANCE: 8_800n - 5_333n });
  });
});

describe("[C11] cancelling a milestone order", () => {
  it("refunds everything before the first is completed", () => {
    expect(movedBy(placed(oddCents).order, ...cancelling).amounts).toEqual({
      ESCROW: -10_550n,
      REFUNDS_UNDER_WAY: 10_550n,
    });
  });

  it("leaves a completed milestone paid, and the platform keeps its fee on the rest", () => {
    const { order, amounts } = movedBy(placed(oddCents).order, ...milestoneDone(1), ...cancelling);
    // On 33.33 the fee is 1.83 + 2.50; 5.50 were paid.
    expect(amounts).toEqual({ ESCROW: -6_667n - 550n, REFUNDS_UNDER_WAY: 6_667n + 117n, PLATFORM_SERVICE_FEES: 433n });
    expect(balancesOf(order, FIRST)).toMatchObject({
      FREELANCER_BALANCE: 2_666n,
      PLATFORM_COMMISSION: 667n,
      ESCROW: 0n,
    });
  });
});

describe("[P15, P16] the result that the payment gateway reports for a refund", () => {
  const accepted = (): Order => movedBy(placed().order, ...refunding("120.00")).order;

  it("processed: the client has the money again, and [M4] nothing is lost", () => {
    const { order, amounts } = recipients(accepted(), "REFUND_PROCESSED");
    expect(amounts).toEqual({ REFUNDS_UNDER_WAY: -12_410n, CLIENT_PAYMENT_SOURCE: 12_410n });
    expect(balancesOf(order, FIRST)).toMatchObject({
      CLIENT_PAYMENT_SOURCE: -8_690n,
      ESCROW: 8_690n,
      REFUNDS_UNDER_WAY: 0n,
    });
  });

  it("failed: the refund is still pending, and nothing moves", () => {
    expect(recipients(accepted(), "REFUND_FAILED").amounts).toEqual({});
  });

  it("failed twice, then processed: it moves once", () => {
    const failed = recipients(recipients(accepted(), "REFUND_FAILED").order, "REFUND_FAILED");
    expect(failed.amounts).toEqual({});
    expect(recipients(failed.order, "REFUND_PROCESSED").amounts).toMatchObject({ CLIENT_PAYMENT_SOURCE: 12_410n });
  });

  it("failed late, after it was processed: the amount is owed to the client again", () => {
    const { order, amounts } = recipients(recipients(accepted(), "REFUND_PROCESSED").order, "REFUND_FAILED");
    expect(amounts).toEqual({ CLIENT_PAYMENT_SOURCE: -12_410n, REFUNDS_UNDER_WAY: 12_410n });
    expect(balancesOf(order, FIRST)).toMatchObject({ CLIENT_PAYMENT_SOURCE: -21_100n, REFUNDS_UNDER_WAY: 12_410n });
  });

  it("the entries are the same after the order's end", () => {
    const { order } = movedBy(accepted(), ...completing(5));
    const { amounts, order: after } = recipients(order, "REFUND_PROCESSED");
    expect(amounts).toEqual({ REFUNDS_UNDER_WAY: -12_410n, CLIENT_PAYMENT_SOURCE: 12_410n });
    expect(balancesOf(after, FIRST)).toMatchObject({ ESCROW: 0n, FREELANCER_BALANCE: 6_400n });
  });
});
