import {
  documentOf,
  NOTIFICATION_EVENTS,
  NOTIFICATIONS,
  ORDER_COUNTDOWN,
  ORDER_EVENTS,
  ORDER_PAGE,
  ORDERS,
  VIEWER,
} from "../../../src/web/api/documents";
import { KeyPerInput } from "../../../src/web/api/key-per-input";
import { type MoveState, sendMove } from "../../../src/web/api/send-move";
import { type OrderPageQuery, PostMessageDocument } from "../../../src/web/generated/graphql";
import { openService, type TestService, textAt } from "../../support/app/service";
import { placeOrder, registerTestUsers, type TestUsers } from "../../support/app/users";
import { moved } from "../../support/page/moved";
import { PageApi } from "../../support/page/page-api";
import { Wire } from "../../support/page/wire";

const POST_MESSAGE = documentOf(PostMessageDocument);

let service: TestService;
let users: TestUsers;
let wire: Wire;
let page: PageApi;

beforeAll(async () => {
  service = await openService();
  users = await registerTestUsers(service);
});
afterAll(() => service.stop());
beforeEach(async () => {
  wire = await Wire.to(service.url);
  page = new PageApi(users.client.token, wire.origin);
});
afterEach(async () => {
  await page.close();
  await wire.close();
});

describe("idempotency keys", () => {
  it("are the same for the same input until it is done, and differ for another input", () => {
    const keys = new KeyPerInput();
    const key = keys.of({ message: "a" });
    expect(key).toMatch(/^[0-9a-f]{32}$/u);
    expect(keys.of({ message: "a" })).toBe(key);
    expect(keys.of({ message: "b" })).not.toBe(key);
    keys.forget();
    expect(keys.of({ message: "a" })).not.toBe(key);
  });
});

describe("a move", () => {
  const send = (input: { orderId: string; message: string }, states: MoveState[], isGone = () => false) =>
    sendMove(
      { client: page.api.client, connection: page.api.connection, setState: (state) => states.push(state), isGone },
      POST_MESSAGE,
      {
        input: { ...input, idempotencyKey: "the same" },
      },
    );

  it("[I1] that did not succeed is sent again with the same key, and takes effect once", async () => {
    const { id } = await placeOrder(service, users);
    const shown = page.show(ORDER_PAGE, { id });
    await shown.until((_data, { stale }) => !stale);
    const states: MoveState[] = [];
    const release = page.holdAnswers();
    wire.breakDown();
    const done = send({ orderId: id, message: "Once." }, states);
    release();
    wire.mend();
    expect(await done).toBe(true);
    expect(states[0]).toMatchObject({ sending: true, failure: null });
    expect(states.at(-1)).toMatchObject({ sending: false, failure: null, refusals: [] });
    expect(await send({ orderId: id, message: "Once." }, states)).toBe(true);
    const { order } = (
      await service.ask(
        users.client.token,
        "query($id: ID!) { order(id: $id) { activity(last: 9) { nodes { message } } } }",
        { id },
      )
    ).data;
    expect(JSON.stringify(order).split("Once.")).toHaveLength(2);
  });

  it("is not sent again if a rule refuses it", async () => {
    const { id } = await placeOrder(service, users);
    const states: MoveState[] = [];
    expect(await send({ orderId: id, message: " " }, states)).toBe(false);
    expect(states.at(-1)?.refusals).toHaveLength(1);
    expect(page.requests).toEqual(["PostMessage"]);
  });

  it("is not sent if it was cancelled", async () => {
    expect(await send({ orderId: "x", message: "x" }, [], () => true)).toBe(false);
    expect(page.requests).toEqual([]);
  });
});

const activityOf = (data: OrderPageQuery | undefined) => data?.order?.activity;

const newestCursor = (data: OrderPageQuery | undefined): string | null =>
  activityOf(data)?.edges.at(-1)?.cursor ?? null;

describe("a push updates the cache, and nothing is requested", () => {
  it("for an event, a countdown, its end, notifications, their number, and the lists of orders", async () => {
    const { id } = await placeOrder(service, users);
    const shown = page.show(ORDER_PAGE, { id });
    const viewer = page.show(VIEWER, {});
    const notices = page.show(NOTIFICATIONS, { first: 20 });
    const waiting = page.show(ORDERS, { first: 20, filter: { awaitingMe: true } });
    for (const one of [shown, viewer, notices, waiting])
      await one.until((_data: unknown, { stale }: { stale: boolean }) => !stale);
    const unread = viewer.data?.viewer.unreadNotifications ?? 0;
    const asked = [...page.requests];
    page.follow(ORDER_EVENTS, { id, after: newestCursor(shown.data) });
    page.follow(ORDER_COUNTDOWN, { id });
    page.follow(NOTIFICATION_EVENTS, { after: viewer.data?.viewer.notificationsCursor ?? null });

    const { freelancer } = users;
    await moved(service, freelancer.token, "requestCancellation(input: RequestCancellationInput)", {
      orderId: id,
      reason: "UNABLE_TO_COMPLETE",
    });
    const { order } = await shown.until((data) => data.order !== null && data.order.countdown !== null);
    await viewer.until((data) => data.viewer.unreadNotifications === unread + 1);
    await notices.until((data) => data.viewer.notifications.edges[0]?.node.event.order.id === id);
    await waiting.until((data) => data.orders.edges.some(({ node }) => node.id === id));

    const disputeId = textAt(order?.openResolution?.id);
    await moved(service, freelancer.token, "withdrawDispute(input: WithdrawDisputeInput)", { disputeId });
    const after = await shown.until((data) => data.order?.countdown === null);
    await waiting.until((data) => data.orders.edges.every(({ node }) => node.id !== id));
    const events = [activityOf(after)?.edges ?? [], ...page.api.liveEvents.of(id)].flat();
    const sequences = events.map(({ node }) => node.sequence);
    expect(sequences).toEqual([1, 2, 3]);
    // [B11] The cache reads no more for an event, however many there are.
    expect(activityOf(after)).toBe(activityOf(shown.results[0]?.data));
    expect(page.requests).toEqual(asked);
  });
});
