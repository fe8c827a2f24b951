import { NOTIFICATION_EVENTS, ORDER_COUNTDOWN, ORDER_EVENTS, ORDER_PAGE } from "../../../src/web/api/documents";
import { succeeded } from "../../support/app/order-scenario";
import { type Json, openService, type TestService, textAt } from "../../support/app/service";
import { placeOrder, registerTestUsers, type TestUsers } from "../../support/app/users";
import { moved } from "../../support/page/moved";
import { PageApi } from "../../support/page/page-api";
import { Wire } from "../../support/page/wire";

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

const post = (orderId: string, message: string): Promise<Json> =>
  moved(service, users.freelancer.token, "postMessage(input: PostMessageInput)", { orderId, message });

const requestCancellation = (orderId: string): Promise<Json> =>
  moved(service, users.freelancer.token, "requestCancellation(input: RequestCancellationInput)", {
    orderId,
    reason: "UNABLE_TO_COMPLETE",
  });

/** The cursor of an order's activity as it is now; without one a subscription begins whenever it gets there. */
async function cursorOf(id: string): Promise<string> {
  const { order } = succeeded(
    await service.ask(users.client.token, "query($id: ID!) { order(id: $id) { activityCursor } }", { id }),
  );
  return textAt(order?.activityCursor);
}

/** Waits until the page says so. */
const until = (state: string): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (page.api.connection.state() !== state) return;
      stop();
      resolve();
    };
    const stop = page.api.connection.onChange(look);
    look();
  });

describe("[L1] a subscription that was interrupted continues", () => {
  it("with the last cursor that it got: no event is missed or repeated", async () => {
    const { id } = await placeOrder(service, users);
    const events = page.follow(ORDER_EVENTS, { id, after: await cursorOf(id) });
    const latest = (message: string) => events.until(({ orderActivity }) => orderActivity.node.message === message);
    await post(id, "one");
    await latest("one");
    for (const message of ["two", "three", "four"]) {
      wire.breakDown();
      await post(id, `while away, ${message}`);
      await post(id, message);
      wire.mend();
      await latest(message);
    }
    const recipients = events.results.map(({ data }) => data?.orderActivity.node);
    expect(recipients.map((node) => node?.sequence)).toEqual(recipients.map((_node, index) => index + 2));
    expect(recipients.map((node) => node?.message).filter(Boolean)).toEqual([
      "one",
      ...["two", "three", "four"].flatMap((message) => [`while away, ${message}`, message]),
    ]);
    expect(events.results.every(({ error }) => error === undefined)).toBe(true);
  });

  it("for notifications, too", async () => {
    const { id } = await placeOrder(service, users);
    const { viewer } = succeeded(await service.ask(users.client.token, "{ viewer { notificationsCursor } }"));
    const notices = page.follow(NOTIFICATION_EVENTS, { after: textAt(viewer?.notificationsCursor) });
    await requestCancellation(id);
    await notices.until(({ notifications }) => notifications.node.event.order.id === id);
    wire.breakDown();
    const other = await placeOrder(service, users);
    await requestCancellation(other.id);
    wire.mend();
    await notices.until(({ notifications }) => notifications.node.event.order.id === other.id);
    const sequences = notices.results.map(({ data }) => data?.notifications.node.sequence ?? 0);
    expect(sequences).toEqual(sequences.map((_sequence, index) => Number(sequences[0]) + index));
    expect(sequences.length).toBeGreaterThan(1);
  });

  it("with the current countdown, also if it ended in between", async () => {
    const { id } = await placeOrder(service, users);
    await requestCancellation(id);
    const countdown = page.follow(ORDER_COUNTDOWN, { id });
    await countdown.until(({ orderCountdown }) => orderCountdown.order.countdown !== null);
    wire.breakDown();
    const { order } = succeeded(
      await service.ask(users.client.token, "query($id: ID!) { order(id: $id) { openResolution { id } } }", { id }),
    );
    const disputeId = textAt(order?.openResolution?.id);
    await moved(service, users.freelancer.token, "withdrawDispute(input: WithdrawDisputeInput)", { disputeId });
    wire.mend();
    await countdown.until(({ orderCountdown }) => orderCountdown.order.countdown === null);
  });

  it("without a request over HTTP meanwhile", async () => {
    const { id } = await placeOrder(service, users);
    const shown = page.show(ORDER_PAGE, { id });
    await shown.until((_data, { stale }) => !stale);
    const { version = 0, activity } = shown.data?.order ?? {};
    page.follow(ORDER_EVENTS, { id, after: activity?.edges.at(-1)?.cursor ?? null });
    wire.breakDown();
    await post(id, "while away");
    wire.mend();
    await shown.until(({ order }) => (order?.version ?? 0) > version);
    expect(page.api.liveEvents.of(id).flat()).toMatchObject([{ node: { message: "while away" } }]);
    expect(page.requests).toEqual(["OrderPage"]);
  });
});

describe("a subscription ends", () => {
  it("if the order does not exist for the viewer, and is not requested again", async () => {
    const error = await page.follow(ORDER_EVENTS, { id: "ord_00000000000000000000000000", after: null }).failure();
    expect(error.graphQLErrors.map(({ extensions }) => extensions.code)).toEqual(["NOT_FOUND"]);
    expect(page.api.connection.state()).toBe("connected");
  });

  it("with the token, which signs out and is not retried", async () => {
    await page.close();
    page = new PageApi(await service.token(users.client.subject, { lifetimeSeconds: -10 }), wire.origin);
    const { id } = await placeOrder(service, users);
    const events = page.follow(ORDER_EVENTS, { id, after: null });
    await until("signed out");
    await events.failure();
    expect(wire.connections).toBeLessThanOrEqual(2);
  });

  it("if it was left while the connection was interrupted, and never returns", async () => {
    const [left, other] = [await placeOrder(service, users), await placeOrder(service, users)];
    const follow = async ({ id }: { readonly id: string }) =>
      page.follow(ORDER_EVENTS, { id, after: await cursorOf(id) });
    const [events, others] = [await follow(left), await follow(other)];
    for (const { id } of [left, other]) await post(id, "before");
    await Promise.all([events, others].map((shown) => shown.until(() => true)));
    wire.breakDown();
    events.leave();
    wire.mend();
    for (const { id } of [left, other]) await post(id, "after");
    await others.until(({ orderActivity }) => orderActivity.node.message === "after");
    expect(events.results).toHaveLength(1);
  });
});

describe("the page shows its connection", () => {
  it("as connected, without any subscription", async () => {
    await new Promise<void>((resolve) => page.api.connection.onChange(resolve));
    expect(page.api.connection.state()).toBe("connected");
    expect(wire.connections).toBe(1);
  });

  it("as reconnecting if it lasts, also without a subscription, and as connected again", async () => {
    await new Promise<void>((resolve) => page.api.connection.onChange(resolve));
    wire.breakDown();
    await until("reconnecting");
    wire.mend();
    await until("connected");
  });
});

describe("[R11] a user returns to a page whose socket ended without a close", () => {
  it.each(["visibilitychange", "pageshow", "online"])(
    "%s: an answer is requested immediately, and missed events come over a new socket",
    async (sign) => {
      const { id } = await placeOrder(service, users);
      const events = page.follow(ORDER_EVENTS, { id, after: await cursorOf(id) });
      await post(id, "before");
      await events.until(({ orderActivity }) => orderActivity.node.message === "before");
      wire.freeze();
      await post(id, "while asleep");
      window.dispatchEvent(new Event(sign));
      await events.until(({ orderActivity }) => orderActivity.node.message === "while asleep");
      expect(events.results.map(({ data }) => data?.orderActivity.node.message)).toEqual(["before", "while asleep"]);
      expect(wire.connections).toBe(2);
    },
  );

  it("an open socket is not replaced", async () => {
    const { id } = await placeOrder(service, users);
    const events = page.follow(ORDER_EVENTS, { id, after: await cursorOf(id) });
    await post(id, "before");
    await events.until(({ orderActivity }) => orderActivity.node.message === "before");
    for (let times = 0; times < 5; times += 1) window.dispatchEvent(new Event("online"));
    await post(id, "after");
    await events.until(({ orderActivity }) => orderActivity.node.message === "after");
    expect(wire.connections).toBe(1);
  });
});
