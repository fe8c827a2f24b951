import { DAY_MS, HOUR_MS } from "../../../src/domain/duration";
import { currentMilestone } from "../../../src/domain/order/order";
import { inMilestones, placed, PLACED_AT } from "../../support/domain/orders";
import {
  client,
  expectRefused,
  expire,
  freelancer,
  play,
  taken,
  type Turn,
  typesOf,
} from "../../support/domain/run-steps";

const at = (hours: number): number => PLACED_AT + hours * HOUR_MS;
const DELIVERED_AT = at(1);
const END = DELIVERED_AT + 3 * DAY_MS;
const delivered = play(placed(), [DELIVERED_AT, freelancer("DELIVER")]);

const word = (value: string) => ({ kind: "word", word: value }) as const;

describe("[O8] delivery, revision and acceptance", () => {
  it("a delivery has its text and attachments, and a number", () => {
    const decision = taken(
      placed(),
      DELIVERED_AT,
      freelancer("DELIVER", { note: " Done ", attachmentUrls: ["https://files.example/a.png"] }),
    );
    expect(decision.order).toMatchObject({ status: "DELIVERED", deliveryCount: 1 });
    expect(decision.events).toMatchObject([
      {
        type: "ORDER_DELIVERED",
        message: "Done",
        data: { number: 1, milestoneId: null, isRevision: false, attachmentUrls: ["https://files.example/a.png"] },
      },
    ]);
    expect(decision.outcome).toMatchObject({ result: { deliveryId: decision.events[0]?.subject?.id } });
  });

  it("the client sends it back with a text, and the revised work is delivered again", () => {
    expectRefused(delivered, at(2), client("REQUEST_REVISION", { message: "" }), [
      { code: "TEXT_REQUIRED", field: ["message"] },
    ]);
    const revised = play(delivered, [at(2), client("REQUEST_REVISION")]);
    expect(revised).toMatchObject({ status: "IN_REVISION", acceptance: null });
    const again = taken(revised, at(3), freelancer("DELIVER"));
    expect(again.order).toMatchObject({
      status: "DELIVERED",
      deliveryCount: 2,
      acceptance: { startsAt: at(3), endsAt: at(3) + 3 * DAY_MS },
    });
    expect(again.events[0]?.data).toMatchObject({ number: 2, isRevision: true });
  });

  it("an acceptance completes the order", () => {
    const decision = taken(delivered, at(2), client("ACCEPT_DELIVERY"));
    expect(decision.events).toMatchObject([{ type: "ORDER_COMPLETED", actor: "CLIENT", data: { bySilence: false } }]);
    expect(decision.order).toMatchObject({
      status: "COMPLETED",
      completedAt: at(2),
      acceptance: null,
      cancelledAt: null,
    });
  });
});

describe("[O9] a delivery is accepted if the client does not answer for 3 days", () => {
  it("1 ms before the deadline the client can still send it back", () => {
    expect(expire(delivered, END - 1).events).toEqual([]);
    expect(play(delivered, [END - 1, client("REQUEST_REVISION")]).status).toBe("IN_REVISION");
  });

  it("[T2] at the deadline the order is completed with the time of the deadline, however late the expiry is processed", () => {
    const { order, events } = expire(delivered, END + DAY_MS);
    expect(events).toMatchObject([
      { type: "ORDER_COMPLETED", actor: "SYSTEM", occurredAt: END, data: { bySilence: true } },
    ]);
    expect(order).toMatchObject({ status: "COMPLETED", completedAt: END });
  });

  it("the countdown ends when a resolution opens: the order is not completed meanwhile", () => {
    const asked = play(delivered, [END - 1, freelancer("REQUEST_CANCELLATION")]);
    expect(asked.acceptance).toBeNull();
    expect(expire(asked, END + DAY_MS).events).toEqual([]);
  });

  it.each<[string, Turn]>([
    ["declined", client("DECLINE_CANCELLATION")],
    ["withdrawn", freelancer("WITHDRAW_DISPUTE")],
  ])("if a resolution is %s, a whole new window starts at that time", (_how, turn) => {
    const order = play(delivered, [END - 1, freelancer("REQUEST_CANCELLATION")], [END + HOUR_MS, turn]);
    expect(order).toMatchObject({
      status: "DELIVERED",
      acceptance: { startsAt: END + HOUR_MS, endsAt: END + HOUR_MS + 3 * DAY_MS },
    });
  });

  it("if a resolution expires, the window starts when the expiry is processed, so that the client always has the full time", () => {
    const asked = play(delivered, [at(2), client("REQUEST_ORDER_UPDATE")]);
    const late = at(2) + 48 * HOUR_MS + 5 * DAY_MS;
    const { order, events } = expire(asked, late);
    const endsAt = late + 3 * DAY_MS - HOUR_MS;
    expect(events).toMatchObject([{ type: "ORDER_UPDATE_EXPIRED", occurredAt: at(2) + 48 * HOUR_MS }]);
    expect(order).toMatchObject({ status: "DELIVERED", acceptance: { startsAt: late, endsAt } });
    expect(expire(order, endsAt - 1).events).toEqual([]);
    expect(typesOf(expire(order, endsAt))).toEqual(["ORDER_COMPLETED"]);
  });

  describe("[S26] after a resolution that the client opened, the rest of the window starts", () => {
    const ask = client("REQUEST_ORDER_UPDATE");
    const answer = freelancer("ANSWER_ORDER_UPDATE");
    const after = (hours: number) => END - hours * HOUR_MS;

    it.each<[string, Turn, Turn]>([
      ["an order update that was answered", ask, answer],
      ["an order update that was withdrawn", ask, client("WITHDRAW_DISPUTE")],
      ["a cancellation that was declined", client("REQUEST_CANCELLATION"), freelancer("DECLINE_CANCELLATION")],
    ])("%s", (_what, opened, ended) => {
      const order = play(delivered, [after(30), opened], [after(10), ended]);
      expect(order.acceptance).toEqual({ startsAt: after(10), endsAt: after(10) + 30 * HOUR_MS });
    });

    it.each<[left: number, hours: number]>([
      [24 * HOUR_MS + 1, 24 * HOUR_MS + 1],
      [24 * HOUR_MS, 24 * HOUR_MS],
      [24 * HOUR_MS - 1, 24 * HOUR_MS],
      [1, 24 * HOUR_MS],
    ])("with %d ms left, it lasts %d ms: at least 24 hours", (left, length) => {
      const order = play(delivered, [END - left, ask], [END, answer]);
      expect(order.acceptance).toEqual({ startsAt: END, endsAt: END + length });
    });

    it("several requests on one delivery use up the window, except for the last 24 hours", () => {
      const [first, second] = [play(delivered, [at(21), ask], [at(22), answer]), at(42)];
      expect(first.acceptance?.endsAt).toBe(at(22) + 52 * HOUR_MS);
      expect(play(first, [second, ask], [second, answer]).acceptance?.endsAt).toBe(second + 32 * HOUR_MS);
    });

    it("a request of an older release, which did not record the rest, is followed by a whole window", () => {
      const asked = play(delivered, [at(21), ask]);
      const resolutions = asked.resolutions.map((one) => (one.kind === "ORDER_UPDATE" ? { ...one, terms: {} } : one));
      expect(play({ ...asked, resolutions }, [at(22), answer]).acceptance?.endsAt).toBe(at(22) + 3 * DAY_MS);
    });
  });

  it("an accepted refund starts the window again as well", () => {
    const order = play(delivered, [at(2), freelancer("OFFER_PARTIAL_REFUND")], [at(3), client("ACCEPT_REFUND_OFFER")]);
    expect(order.acceptance).toEqual({ startsAt: at(3), endsAt: at(3) + 3 * DAY_MS });
  });

  it("an order that returns to ACTIVE or IN_REVISION has no window", () => {
    const revised = play(delivered, [at(2), client("REQUEST_REVISION")], [at(3), client("REQUEST_ORDER_UPDATE")]);
    expect(play(revised, [at(4), freelancer("ANSWER_ORDER_UPDATE")])).toMatchObject({
      status: "IN_REVISION",
      acceptance: null,
    });
  });
});

describe("[O11] the milestones of an order are worked on one at a time", () => {
  const complete = client("COMPLETE_MILESTONE");
  const first = play(inMilestones(), [at(1), freelancer("DELIVER")]);

  it("a delivery is for the first milestone that is not completed", () => {
    const order = play(first, [at(2), complete]);
    expect(taken(order, at(3), freelancer("DELIVER")).events[0]?.data).toMatchObject({
      number: 2,
      milestoneId: order.milestones[1]?.id,
    });
  });

  it("the client completes a milestone after its delivery: the order is ACTIVE for the next, with its date", () => {
    const decision = taken(first, at(2), complete);
    expect(decision.events).toMatchObject([{ type: "MILESTONE_COMPLETED", data: { bySilence: false } }]);
    expect(decision.order).toMatchObject({
      status: "ACTIVE",
      acceptance: null,
      deliveryDueAt: PLACED_AT + 10 * DAY_MS,
    });
    expect(decision.order.milestones.map(({ completedAt }) => completedAt)).toEqual([at(2), null, null]);
    expect(currentMilestone(decision.order)?.position).toBe(2);
  });

  it("no answer completes a milestone, then the next one can be delivered", () => {
    const { order, events } = expire(first, at(1) + 3 * DAY_MS);
    expect(events).toMatchObject([{ type: "MILESTONE_COMPLETED", actor: "SYSTEM", data: { bySilence: true } }]);
    expect(order.status).toBe("ACTIVE");
    expect(play(order, [at(1) + 3 * DAY_MS, freelancer("DELIVER")]).status).toBe("DELIVERED");
  });

  const last = play(
    first,
    [at(2), complete],
    [at(3), freelancer("DELIVER")],
    [at(4), complete],
    [at(5), freelancer("DELIVER")],
  );

  it("[A3] the last milestone completes the order: two events, by the client or without an answer", () => {
    const completed = ["MILESTONE_COMPLETED", "ORDER_COMPLETED"];
    expect(typesOf(taken(last, at(6), complete))).toEqual(completed);
    expect(typesOf(expire(last, at(5) + 3 * DAY_MS))).toEqual(completed);
    expect(expire(last, at(5) + 3 * DAY_MS).order).toMatchObject({
      status: "COMPLETED",
      completedAt: at(5) + 3 * DAY_MS,
    });
    expect(currentMilestone(expire(last, at(5) + 3 * DAY_MS).order)).toBeNull();
  });

  it("a milestone cannot be completed before its delivery, nor before an earlier one", () => {
    expectRefused(inMilestones(), at(1), complete, [
      { code: "NOT_DELIVERED", actual: word("ACTIVE"), required: word("DELIVERED") },
    ]);
    const named = (milestoneId: string): Turn => client("COMPLETE_MILESTONE", { milestoneId });
    const required = { kind: "number", number: 1 } as const;
    expectRefused(first, at(2), named(first.milestones[1]?.id ?? ""), [
      { code: "MILESTONE_OUT_OF_ORDER", field: ["milestoneId"], actual: { kind: "number", number: 2 }, required },
    ]);
    expectRefused(first, at(2), named("mst_unknown"), [
      { code: "MILESTONE_OUT_OF_ORDER", field: ["milestoneId"], required },
    ]);
  });

  it("a completed milestone cannot be completed again", () => {
    const second = play(first, [at(2), complete], [at(3), freelancer("DELIVER")]);
    expectRefused(second, at(4), client("COMPLETE_MILESTONE", { milestoneId: second.milestones[0]?.id ?? "" }), [
      {
        code: "MILESTONE_OUT_OF_ORDER",
        field: ["milestoneId"],
        actual: { kind: "number", number: 1 },
        required: { kind: "number", number: 2 },
      },
    ]);
  });

  it("acceptDelivery is refused on it, and completeMilestone on other orders", () => {
    expectRefused(first, at(2), client("ACCEPT_DELIVERY"), [
      { code: "ORDER_TYPE_NOT_ELIGIBLE", actual: word("MILESTONE") },
    ]);
    expectRefused(delivered, at(2), complete, [
      { code: "ORDER_TYPE_NOT_ELIGIBLE", actual: word("ONE_TIME"), required: word("MILESTONE") },
    ]);
  });
});
