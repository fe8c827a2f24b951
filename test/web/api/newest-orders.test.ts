import {
  Client,
  type Exchange,
  getOperationName,
  gql,
  makeResult,
  type Operation,
  type OperationResult,
} from "@urql/core";
import { filter, makeSubject, map, merge, pipe, subscribe, tap } from "wonka";
import { pageCache } from "../../../src/web/api/cache";
import { LiveEvents } from "../../../src/web/api/live-events";
import { newestOrders } from "../../../src/web/api/newest-orders";

const ORDER = gql(`query Order { order(id: "a") { __typename id version status } }`);
const LIST = gql(`query List { orders { __typename edges { __typename node { __typename id version status } } } }`);
const PUSHES = gql(
  `subscription Pushes { orderActivity { __typename node { __typename id order { __typename id version status } } } }`,
);
const MOVE = gql(
  `mutation Move { move { __typename order { __typename id version status title } userErrors { __typename code } } }`,
);

const order = (version: number, id = "a") => ({ __typename: "Order", id, version, status: `status ${version}` });
const listed = (...versions: readonly number[]) => ({
  orders: {
    __typename: "OrderConnection",
    edges: versions.map((version, index) => ({ __typename: "OrderEdge", node: order(version, "abc"[index]) })),
  },
});

/** The client as the page has it, before a server whose answers come in the order in which the test gives them. */
class OrderScenario {
  readonly asked: Operation[] = [];
  readonly #answers = makeSubject<OperationResult>();
  readonly client: Client;

  constructor() {
    const protocol: Exchange = () => (operations$) =>
      merge([
        this.#answers.source,
        pipe(
          operations$,
          tap((operation) => operation.kind !== "teardown" && this.asked.push(operation)),
          filter(() => false),
          map((operation) => makeResult(operation, {})),
        ),
      ]);
    this.client = new Client({
      url: "http://nowhere",
      requestPolicy: "cache-and-network",
      preferGetMethod: false,
      exchanges: [pageCache(new LiveEvents()), newestOrders, protocol],
    });
  }

  /** Answers the latest request of that name. */
  answer(name: string, data: object): void {
    const operation = this.asked.findLast((one) => nameOf(one) === name);
    if (operation === undefined) throw new Error(`nobody asked for ${name}`);
    this.#answers.next(makeResult(operation, { data }));
  }

  push(version: number): void {
    const node = { __typename: "ActivityEvent", id: `event ${version}`, order: order(version) };
    this.answer("Pushes", { orderActivity: { __typename: "ActivityEventEdge", node } });
  }

  timesAsked(name: string): number {
    return this.asked.filter((one) => nameOf(one) === name).length;
  }

  show(query: typeof ORDER): OperationResult[] {
    const shown: OperationResult[] = [];
    pipe(
      this.client.query(query, {}),
      subscribe((result) => shown.push(result)),
    );
    return shown;
  }

  follow(): void {
    pipe(
      this.client.subscription(PUSHES, {}),
      subscribe(() => undefined),
    );
  }
}

const nameOf = ({ query }: Operation): string | undefined => getOperationName(query);

const settle = (): Promise<void> => jest.advanceTimersByTimeAsync(10_000);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

let warnings: jest.SpyInstance;
beforeEach(() => {
  warnings = jest.spyOn(console, "warn").mockImplementation(() => undefined);
});
afterEach(() => warnings.mockRestore());

describe("a late answer never overwrites a newer push", () => {
  it("of a query is requested again, and until then the page shows nothing of it", async () => {
    const scenario = new OrderScenario();
    const shown = scenario.show(ORDER);
    scenario.follow();
    scenario.push(5);
    scenario.answer("Order", { order: order(4) });
    expect(shown).toEqual([]);
    await settle();
    expect(scenario.timesAsked("Order")).toBe(2);
    scenario.answer("Order", { order: order(5) });
    expect(shown.at(-1)).toMatchObject({ data: { order: { version: 5, status: "status 5" } }, stale: false });
  });

  it("leaves the shown data unchanged, and still marked as loading", async () => {
    const scenario = new OrderScenario();
    scenario.show(ORDER);
    scenario.follow();
    scenario.answer("Order", { order: order(3) });
    const shown = scenario.show(ORDER);
    await settle();
    scenario.push(5);
    await settle();
    scenario.answer("Order", { order: order(4) });
    await settle();
    expect(shown.map(({ data }) => (data as { order: { version: number } }).order.version)).not.toContain(4);
    expect(shown.at(-1)).toMatchObject({ stale: true });
    scenario.answer("Order", { order: order(5) });
    expect(shown.at(-1)).toMatchObject({ data: { order: { version: 5 } }, stale: false });
  });

  it("of two queries at once is requested again for each that is late, and only for those", async () => {
    const scenario = new OrderScenario();
    const [one, list] = [scenario.show(ORDER), scenario.show(LIST)];
    scenario.follow();
    scenario.push(5);
    scenario.answer("List", listed(4, 1));
    scenario.answer("Order", { order: order(6) });
    await settle();
    expect([scenario.timesAsked("Order"), scenario.timesAsked("List")]).toEqual([1, 2]);
    scenario.answer("List", listed(6, 2));
    expect(one.at(-1)).toMatchObject({ data: { order: { version: 6 } } });
    expect(list.at(-1)).toMatchObject({
      data: { orders: { edges: [{ node: { version: 6 } }, { node: { version: 2 } }] } },
    });
  });

  it("is accepted after a few tries if the server was reset", async () => {
    const scenario = new OrderScenario();
    const shown = scenario.show(ORDER);
    scenario.follow();
    scenario.push(5);
    for (let tries = 1; shown.length === 0; tries++) {
      expect(tries).toBeLessThan(10);
      scenario.answer("Order", { order: order(2) });
      await settle();
    }
    expect(scenario.timesAsked("Order")).toBe(6);
    const again = scenario.show(LIST);
    scenario.answer("List", listed(3));
    expect(again).toHaveLength(1);
  });

  it("is not requested again if nobody needs it", async () => {
    const scenario = new OrderScenario();
    scenario.follow();
    const looking = pipe(
      scenario.client.query(ORDER, {}),
      subscribe(() => undefined),
    );
    scenario.push(5);
    scenario.answer("Order", { order: order(4) });
    scenario.answer("Order", { order: order(4) });
    looking.unsubscribe();
    await settle();
    expect(scenario.timesAsked("Order")).toBeLessThanOrEqual(2);
  });

  it("of a mutation keeps its newer fields and replaces the older ones, and the cache is complete", async () => {
    const scenario = new OrderScenario();
    const shown = scenario.show(ORDER);
    scenario.follow();
    scenario.answer("Order", { order: order(4) });
    const sent = scenario.client.mutation(MOVE, {}).toPromise();
    await settle();
    scenario.push(6);
    scenario.answer("Move", {
      move: {
        __typename: "MovePayload",
        order: { ...order(5), title: "A logo" },
        userErrors: [{ __typename: "UserError", code: "STILL_THERE" }],
      },
    });
    await settle();
    expect((await sent).data).toMatchObject({
      move: { order: { ...order(6), title: "A logo" }, userErrors: [{ code: "STILL_THERE" }] },
    });
    expect(shown.at(-1)?.data).toMatchObject({ order: order(6) });
    expect(scenario.timesAsked("Move")).toBe(1);
    expect(warnings).not.toHaveBeenCalled();
  });

  it("by a push does not replace newer data of another push", async () => {
    const scenario = new OrderScenario();
    const shown = scenario.show(ORDER);
    scenario.follow();
    scenario.answer("Order", { order: order(4) });
    scenario.push(6);
    scenario.push(5);
    await settle();
    expect(shown.at(-1)?.data).toMatchObject({ order: order(6) });
  });
});
