import { DAY_MS } from "../../../src/domain/duration";
import { MARK_READ, NOTIFICATIONS, NOTIFIED } from "../../support/app/operations-a";
import {
  at,
  iso,
  listOf,
  openOrderScenario,
  type OrderScenario,
  orderScenarioOn,
  type Role,
  succeeded,
} from "../../support/app/order-scenario";
import { type Json, textAt } from "../../support/app/service";
import { registerTestUsers } from "../../support/app/users";

let opened: OrderScenario;
/** New users for each test: counts start at zero. */
let scenario: OrderScenario;
beforeAll(async () => {
  opened = await openOrderScenario();
});
beforeEach(async () => {
  scenario = orderScenarioOn(opened.service, await registerTestUsers(opened.service));
});
afterAll(() => opened.close());

const viewer = async (who: Role, variables: object = {}): Promise<Json> =>
  at(succeeded(await scenario.service.ask(scenario.token(who), NOTIFICATIONS, variables)), "viewer");
const edges = async (who: Role): Promise<readonly Json[]> => listOf((await viewer(who)).notifications?.edges);
const typesFor = async (who: Role): Promise<readonly string[]> =>
  (await edges(who)).map(({ node }) => textAt(node?.event?.type)).reverse();
const sequences = async (who: Role) => (await edges(who)).map(({ node }) => Number(node?.sequence)).reverse();

describe("[N4] notifications in the product", () => {
  it("[N4] each party has one per move that it did not cause, numbered without a gap", async () => {
    const order = await scenario.place();
    await scenario.done("client", "requestOrderUpdate", { orderId: order.id, message: "How is it going?" });
    await scenario.done("freelancer", "deliverOrder", { orderId: order.id, note: "Here it is." });
    await scenario.done("client", "acceptDelivery", { orderId: order.id });
    expect(await typesFor("client")).toEqual(["ORDER_PLACED", "ORDER_DELIVERED"]);
    expect(await typesFor("freelancer")).toEqual(["ORDER_PLACED", "ORDER_UPDATE_REQUESTED", "ORDER_COMPLETED"]);
    expect(await sequences("freelancer")).toEqual([1, 2, 3]);
    expect(await edges("outsider")).toEqual([]);
  });

  it("[N4, A3] a move with two events creates one notification, about the last event; both parties get it if neither caused it", async () => {
    const order = await scenario.place();
    await scenario.done("client", "requestCancellation", {
      orderId: order.id,
      message: "Sorry.",
      reason: "NO_LONGER_NEEDED",
    });
    const stream = await notified("freelancer");
    await scenario.moveBy(2 * DAY_MS);
    expect((await stream.next()).node?.event).toEqual({ type: "ORDER_CANCELLED", order: { id: order.id } });
    expect(await typesFor("client")).toEqual(["ORDER_PLACED", "ORDER_CANCELLED"]);
    expect(await typesFor("freelancer")).toEqual(["ORDER_PLACED", "CANCELLATION_REQUESTED", "ORDER_CANCELLED"]);
    await stream.close();
  });

  it("[P11] the freelancer also gets a notification, as a confirmation of a refund offer", async () => {
    const order = await scenario.place();
    const input = {
      orderId: order.id,
      message: "Sorry.",
      reason: "GOODWILL",
      amount: { amount: "10", currencyCode: "USD" },
    };
    const offered = await scenario.done("freelancer", "offerPartialRefund", input);
    expect(await typesFor("freelancer")).toEqual(["ORDER_PLACED", "REFUND_OFFERED"]);
    expect(await typesFor("client")).toEqual(["ORDER_PLACED", "REFUND_OFFERED"]);
    await scenario.done("client", "acceptRefundOffer", { refundOfferId: offered.result?.id, message: "Thanks." });
    expect(await typesFor("client")).toEqual(["ORDER_PLACED", "REFUND_OFFERED"]);
    expect(await typesFor("freelancer")).toEqual(["ORDER_PLACED", "REFUND_OFFERED", "REFUND_OFFER_ACCEPTED"]);
  });
});

const notified = async (who: Role) =>
  scenario.subscribe(who, NOTIFIED, { after: textAt((await viewer(who)).notificationsCursor) });

const markRead = async (who: Role, upTo: unknown) =>
  scenario.service.ask(scenario.token(who), MARK_READ, { input: { upTo } });

describe("[N4] read or unread", () => {
  it("[N4] notifications up to a cursor are marked as read once and permanently; later ones stay unread", async () => {
    const order = await scenario.place();
    for (const message of ["One", "Two", "Three"])
      await scenario.done("client", "postMessage", { orderId: order.id, message });
    expect(await viewer("freelancer")).toMatchObject({ unreadNotifications: 4, notifications: { totalCount: 4 } });
    const [, second, third] = await edges("freelancer");
    const readAt = iso(await scenario.service.now());
    const payload = at(succeeded(await markRead("freelancer", third?.cursor)), "it");
    expect(payload).toEqual({ viewer: { unreadNotifications: 2 }, userErrors: [] });
    await scenario.moveBy(1);
    await markRead("freelancer", second?.cursor);
    expect((await edges("freelancer")).map(({ node }) => node?.readAt).reverse()).toEqual([
      ...[readAt, readAt, iso(await scenario.service.now())],
      null,
    ]);
    const unread = await viewer("freelancer", { unreadOnly: true });
    expect(unread).toMatchObject({
      unreadNotifications: 1,
      notifications: { totalCount: 1, edges: [{ node: { sequence: 4 } }] },
    });
    expect(await viewer("client")).toMatchObject({ unreadNotifications: 1 });
  });

  it("[N4] another person's cursor is BAD_USER_INPUT and marks nothing", async () => {
    await scenario.place();
    const [edge] = await edges("client");
    const answer = await markRead("freelancer", edge?.cursor);
    expect(answer.errors.map(({ message, extensions }) => [message, extensions.code])).toEqual([
      ["input.upTo must be a cursor of this list.", "BAD_USER_INPUT"],
    ]);
    for (const who of ["client", "freelancer"] as const)
      expect(await viewer(who)).toMatchObject({ unreadNotifications: 1 });
  });
});

describe("[N4, L1] live", () => {
  it("[N4] notifications of all orders arrive in order, from the cursor of the page on", async () => {
    const stream = await notified("freelancer");
    const orders = [await scenario.place(), await scenario.place()];
    for (const { id } of orders) await scenario.done("client", "postMessage", { orderId: id, message: "Hello" });
    const recipients = [await stream.next(), await stream.next(), await stream.next(), await stream.next()];
    expect(recipients.map(({ node }) => [node?.sequence, node?.readAt, node?.event?.order?.id])).toEqual(
      [...orders, ...orders].map(({ id }, index) => [index + 1, null, id]),
    );
    await stream.close();
  });

  it("[N4] the stream continues from the last cursor after a lost connection, without a gap or a repeat", async () => {
    const first = await notified("freelancer");
    const order = await scenario.place();
    const { cursor } = await first.next();
    await first.close();
    await scenario.done("client", "postMessage", { orderId: order.id, message: "Missed." });
    const second = scenario.subscribe("freelancer", NOTIFIED, { after: cursor });
    expect((await second.next()).node).toMatchObject({ sequence: 2, event: { type: "MESSAGE_POSTED" } });
    await scenario.done("client", "postMessage", { orderId: order.id, message: "Live." });
    expect((await second.next()).node).toMatchObject({ sequence: 3 });
    await second.close();
  });

  it("[N4] an API key has no notifications to follow: FORBIDDEN", async () => {
    expect(await scenario.subscribe("support", NOTIFIED).refusedWith()).toEqual(["FORBIDDEN"]);
  });
});
