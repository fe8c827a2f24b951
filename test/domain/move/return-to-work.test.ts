import { DAY_MS, HOUR_MS } from "../../../src/domain/duration";
import { type Ending, RESOLUTIONS } from "../../../src/domain/order/resolution";
import { RESOLUTION_KINDS, type ResolutionKind } from "../../../src/domain/vocabulary";
import { placed, PLACED_AT } from "../../support/domain/orders";
import { client, expire, freelancer, play, resolutionOf, type Turn } from "../../support/domain/run-steps";

const at = (hours: number): number => PLACED_AT + hours * HOUR_MS;

const WORKING = {
  ACTIVE: [],
  DELIVERED: [[at(1), freelancer("DELIVER")]],
  IN_REVISION: [
    [at(1), freelancer("DELIVER")],
    [at(2), client("REQUEST_REVISION")],
  ],
} as const satisfies Record<string, readonly (readonly [number, Turn])[]>;
type Working = keyof typeof WORKING;

interface Story {
  readonly open: Turn;
  /** By the status in which it ends; absent: no answer. */
  readonly endings: Readonly<Record<string, Turn | null>>;
  readonly from: readonly Working[];
}

const ALL: readonly Working[] = ["ACTIVE", "DELIVERED", "IN_REVISION"];
const UNDELIVERED: readonly Working[] = ["ACTIVE", "IN_REVISION"];
const change = {
  ACCEPTED: client("ACCEPT_CHANGE"),
  DECLINED: client("DECLINE_CHANGE"),
  WITHDRAWN: freelancer("WITHDRAW_CHANGE"),
};

const STORIES: Readonly<Record<ResolutionKind, Story>> = {
  ORDER_UPDATE: {
    open: client("REQUEST_ORDER_UPDATE"),
    endings: { ANSWERED: freelancer("ANSWER_ORDER_UPDATE"), WITHDRAWN: client("WITHDRAW_DISPUTE"), EXPIRED: null },
    from: ALL,
  },
  CANCELLATION: {
    open: client("REQUEST_CANCELLATION"),
    endings: { DECLINED: freelancer("DECLINE_CANCELLATION"), WITHDRAWN: client("WITHDRAW_DISPUTE") },
    from: ALL,
  },
  PARTIAL_REFUND: {
    open: freelancer("OFFER_PARTIAL_REFUND"),
    endings: {
      ACCEPTED: client("ACCEPT_REFUND_OFFER"),
      DECLINED: client("DECLINE_REFUND_OFFER"),
      WITHDRAWN: freelancer("WITHDRAW_REFUND_OFFER"),
      EXPIRED: null,
    },
    from: ALL,
  },
  DELIVERY_EXTENSION: {
    open: freelancer("REQUEST_DELIVERY_EXTENSION"),
    endings: { ...change, EXPIRED: null },
    from: UNDELIVERED,
  },
  EXTRAS: { open: freelancer("OFFER_EXTRAS"), endings: { ...change, EXPIRED: null }, from: UNDELIVERED },
};

const cases = RESOLUTION_KINDS.flatMap((kind) =>
  Object.entries(STORIES[kind].endings).flatMap(([ending, turn]) =>
    STORIES[kind].from.map((status) => ({ kind, ending, turn, status })),
  ),
);

describe("[O6] a resolution that ends without ending the order returns it to the status that it had", () => {
  it.each(cases)("$kind, $ending: $status", ({ kind, ending, turn, status }) => {
    const asked = play(placed(), ...WORKING[status], [at(3), STORIES[kind].open]);
    expect(asked).toMatchObject({ status: "IN_RESOLUTION", resumeStatus: status });
    const { respondBy } = resolutionOf(asked, kind);
    const order = turn === null ? expire(asked, respondBy).order : play(asked, [respondBy - DAY_MS, turn]);
    expect(order).toMatchObject({ status, resumeStatus: null });
    expect(resolutionOf(order, kind).status).toBe(ending);
  });

  it("the cases are all such endings of the table", () => {
    const returning = RESOLUTION_KINDS.map((kind) => {
      const endings = Object.values<Ending>(RESOLUTIONS[kind].endings).filter(({ effect }) => effect !== "cancelOrder");
      return [kind, endings.map(({ status }) => status).sort()];
    });
    expect(returning).toEqual(RESOLUTION_KINDS.map((kind) => [kind, Object.keys(STORIES[kind].endings).sort()]));
  });
});
