import { DAY_MS } from "../../../src/domain/duration";
import { applyDue, CHANGES } from "../../support/app/operations-b";
import { at, endOf, iso, openOrderScenario, type OrderScenario, succeeded } from "../../support/app/order-scenario";
import { millis, textAt } from "../../support/app/service";

let scenario: OrderScenario;
beforeAll(async () => {
  scenario = await openOrderScenario();
});
afterEach(() => applyDue(scenario));
afterAll(() => scenario.close());

const ask = (orderId: string, newDeliveryDueAt: number) => ({
  orderId,
  newDeliveryDueAt: iso(newDeliveryDueAt),
  message: "It takes longer.",
});

/** An order due in ten days, with a request for a date two days later. */
async function asked() {
  const { id } = await scenario.place();
  const due = millis((await scenario.order(id)).deliveryDueAt);
  const later = due + 2 * DAY_MS;
  const { result, order } = await scenario.done("freelancer", "requestDeliveryExtension", ask(id, later));
  return { id, due, later, changeRequestId: result?.id, result, order };
}

describe("[E1] the freelancer asks for a later delivery date", () => {
  it("[E1] it must be later than the present date, by a millisecond at least", async () => {
    const { id } = await scenario.place();
    const due = millis((await scenario.order(id)).deliveryDueAt);
    const error = { code: "DATE_NOT_LATER", field: ["newDeliveryDueAt"], actual: iso(due), required: iso(due) };
    expect(await scenario.refused("freelancer", "requestDeliveryExtension", ask(id, due), id)).toEqual([error]);
    expect(await scenario.userErrors("freelancer", "requestDeliveryExtension", ask(id, due + 1))).toEqual([]);
  });

  it("[E1] on a late order it must be later than now", async () => {
    const { id } = await scenario.place();
    const now = await scenario.moveBy(11 * DAY_MS);
    await applyDue(scenario);
    const error = { code: "DATE_NOT_LATER", field: ["newDeliveryDueAt"], actual: iso(now), required: iso(now) };
    expect(await scenario.refused("freelancer", "requestDeliveryExtension", ask(id, now), id)).toEqual([error]);
    expect(await scenario.userErrors("freelancer", "requestDeliveryExtension", ask(id, now + 1))).toEqual([]);
  });

  it("[E1] an order without a delivery date cannot get an extension", async () => {
    const { id } = await scenario.place({ deliveryDueAt: null });
    const input = ask(id, (await scenario.service.now()) + DAY_MS);
    expect(await scenario.refused("freelancer", "requestDeliveryExtension", input, id)).toEqual([
      { code: "NO_DELIVERY_DATE" },
    ]);
    expect(await scenario.blockers("freelancer", id, "REQUEST_DELIVERY_EXTENSION")).toEqual([
      { code: "NO_DELIVERY_DATE" },
    ]);
  });

  it("[E1] needs a message, and cannot be requested by the client", async () => {
    const { id } = await scenario.place();
    const input = ask(id, (await scenario.service.now()) + 20 * DAY_MS);
    const silent = await scenario.refused("freelancer", "requestDeliveryExtension", { ...input, message: " \n" }, id);
    expect(silent).toEqual([{ code: "TEXT_REQUIRED", field: ["message"] }]);
    expect(await scenario.refused("client", "requestDeliveryExtension", input, id)).toEqual([
      { code: "WRONG_ROLE", actual: "CLIENT" },
    ]);
  });

  it("[E1, O13] is refused while a delivery waits", async () => {
    const { id } = await scenario.place();
    await scenario.done("freelancer", "deliverOrder", { orderId: id, note: "Here." });
    const input = ask(id, (await scenario.service.now()) + 20 * DAY_MS);
    const userErrors = await scenario.refused("freelancer", "requestDeliveryExtension", input, id);
    expect(userErrors).toEqual([{ code: "ALREADY_DELIVERED", actual: "DELIVERED" }]);
  });
});

describe("[E2] the client has four days", () => {
  it("[E2] the window is four times 24 hours, and the requested date is shown", async () => {
    const { id, result, later, order } = await asked();
    expect(millis(result?.respondBy) - millis(result?.openedAt)).toBe(4 * DAY_MS);
    expect(order).toMatchObject({
      status: "IN_RESOLUTION",
      resumeStatus: "ACTIVE",
      countdown: { awaiting: "CLIENT", onExpiry: "REQUEST_WITHDRAWN" },
    });
    const { data } = await scenario.service.ask(scenario.token("client"), CHANGES, { id });
    expect(data.order?.openResolution).toMatchObject({ proposedDeliveryDueAt: iso(later), proposedExtras: [] });
  });

  it("[E2] an acceptance changes the date, and the order continues", async () => {
    const { changeRequestId, later } = await asked();
    const { order, result } = await scenario.done("client", "acceptChange", { changeRequestId, message: "All right." });
    expect(order).toMatchObject({ status: "ACTIVE", deliveryDueAt: iso(later), isLate: false, openResolution: null });
    expect(result).toMatchObject({ status: "ACCEPTED", response: "All right." });
  });

  it("[E2] an acceptance on a late order re-evaluates lateness", async () => {
    const { id } = await scenario.place({ deliveryDueAt: iso((await scenario.service.now()) + DAY_MS) });
    const later = (await scenario.service.now()) + 6 * DAY_MS;
    const { result } = await scenario.done("freelancer", "requestDeliveryExtension", ask(id, later));
    await scenario.moveBy(2 * DAY_MS);
    expect(await scenario.order(id)).toMatchObject({ status: "IN_RESOLUTION", isLate: true });
    const { order } = await scenario.done("client", "acceptChange", { changeRequestId: result?.id });
    expect(order).toMatchObject({ status: "ACTIVE", isLate: false, deliveryDueAt: iso(later) });
  });

  it("[E2] a refusal changes nothing", async () => {
    const { changeRequestId, due } = await asked();
    const { order, result } = await scenario.done("client", "declineChange", { changeRequestId, message: "No." });
    expect(order).toMatchObject({ status: "ACTIVE", deliveryDueAt: iso(due) });
    expect(result).toMatchObject({ status: "DECLINED", response: "No." });
  });

  it.each(["acceptChange", "declineChange"] as const)("[E2] only the client can %s", async (name) => {
    const { id, changeRequestId } = await asked();
    expect(await scenario.refused("freelancer", name, { changeRequestId }, id)).toEqual([
      { code: "WRONG_ROLE", actual: "FREELANCER" },
    ]);
  });
});

describe("[E3] without an answer in time it is withdrawn automatically", () => {
  it.each([
    ["1 ms before the deadline it can be accepted", -1, []],
    [
      "at the deadline it cannot be accepted, even if no scheduler has run",
      0,
      [{ code: "RESOLUTION_ENDED", actual: "EXPIRED" }],
    ],
  ])("[E3] %s", async (_sentence, offsetMs, userErrors) => {
    const { id, changeRequestId, due, later } = await asked();
    await scenario.service.moveTo(endOf(await scenario.order(id)) + offsetMs);
    expect(await scenario.userErrors("client", "acceptChange", { changeRequestId })).toEqual(userErrors);
    expect((await scenario.order(id)).deliveryDueAt).toBe(iso(offsetMs < 0 ? later : due));
  });

  it("[E3, T2] the order returns to its previous status, and the end has the time of the deadline", async () => {
    const { id, due, order } = await asked();
    const end = endOf(order);
    await scenario.service.moveTo(end + DAY_MS);
    await scenario.done("client", "postMessage", { orderId: id, message: "So?" });
    expect(await scenario.order(id)).toMatchObject({ status: "ACTIVE", resumeStatus: null, deliveryDueAt: iso(due) });
    const expired = (await scenario.events(id)).find(({ type }) => textAt(type) === "CHANGE_EXPIRED");
    expect(expired).toMatchObject({ occurredAt: iso(end), actor: "SYSTEM", actorUser: null });
  });
});

describe("[E4] the freelancer can withdraw it until it is answered", () => {
  it("[E4] it can be withdrawn before the answer", async () => {
    const { changeRequestId, due } = await asked();
    const { order, result } = await scenario.done("freelancer", "withdrawChange", { changeRequestId });
    expect(order).toMatchObject({ status: "ACTIVE", deliveryDueAt: iso(due) });
    expect(result).toMatchObject({ status: "WITHDRAWN" });
  });

  it("[E4] it cannot be withdrawn after the answer, nor by the client", async () => {
    const { id, changeRequestId } = await asked();
    expect(await scenario.refused("client", "withdrawChange", { changeRequestId }, id)).toEqual([
      { code: "WRONG_ROLE", actual: "CLIENT" },
    ]);
    await scenario.done("client", "declineChange", { changeRequestId });
    const userErrors = await scenario.refused("freelancer", "withdrawChange", { changeRequestId }, id);
    expect(userErrors).toEqual([{ code: "RESOLUTION_ENDED", actual: "DECLINED" }]);
  });
});

describe("[E5] on a milestone order", () => {
  it("[E5] it changes the current milestone's date only", async () => {
    const now = await scenario.service.now();
    const price = { amount: "100.00", currencyCode: "USD" };
    const milestones = [4, 8, 12].map((days) => ({ title: `Part ${days}`, price, dueAt: iso(now + days * DAY_MS) }));
    const { id, milestoneIds } = await scenario.place({
      type: "MILESTONE",
      unitPrice: null,
      deliveryDueAt: null,
      milestones,
    });
    await scenario.done("freelancer", "deliverOrder", { orderId: id, note: "One." });
    await scenario.done("client", "completeMilestone", { milestoneId: milestoneIds[0] });
    const later = now + 9 * DAY_MS;
    const { result } = await scenario.done("freelancer", "requestDeliveryExtension", ask(id, later));
    const { order } = await scenario.done("client", "acceptChange", { changeRequestId: result?.id });
    expect(order?.deliveryDueAt).toBe(iso(later));
    const { data } = await scenario.service.ask(
      scenario.token("client"),
      "query ($id: ID!) { order(id: $id) { milestones { dueAt } } }",
      {
        id,
      },
    );
    expect(at(succeeded({ status: 200, data, errors: [] }), "order").milestones).toEqual(
      [4, 9, 12].map((days) => ({ dueAt: iso(now + days * DAY_MS) })),
    );
  });
});
