import fc from "fast-check";
import type { OrderChange } from "../../../src/app/ports/orders";
import { completionRecord } from "../../../src/domain/order/completion-rate";
import type { OrderEvent } from "../../../src/domain/order/event";
import type { Order } from "../../../src/domain/order/order";
import type { Store } from "../../../src/store/open-store";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { changesOf, interleaved, write } from "../../support/database/stored-histories";
import { openOn } from "../../support/database/stored-orders";
import { checked } from "../../support/domain/ledger";
import { FREELANCER_ID } from "../../support/domain/orders";
import { FIRST, FIRST_BOOK } from "../../support/domain/policy";
import { histories, type History } from "../../support/domain/simulation";

/**
 * Random histories of one freelancer's orders beside each other, written to a real database move by move. The domain's
 * tests alone play thousands.
 */
let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await freshDatabase();
  store = await openOn(database);
  await store.orders.transact((transaction) => transaction.policies.use(FIRST));
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const SOME = { minLength: 3, maxLength: 4 } as const;
const SEED = 1;

/**
 * Plays new histories on top of the stored ones, and looks at the database after each move that ended an order, or now
 * and then.
 */
const always = (
  look: (sofar: readonly OrderChange[]) => Promise<void>,
  isWorthALook: (change: OrderChange, index: number) => boolean,
) =>
  fc.assert(
    fc.asyncProperty(fc.array(histories, SOME), async (some: readonly History[]) => {
      for (const [index, change] of interleaved(some.map(changesOf)).entries()) {
        await write(store, change);
        written.push(change);
        if (isWorthALook(change, index)) await look(written);
      }
    }),
    // The same histories each time: so few of them might otherwise contain no end at all.
    { numRuns: 5, seed: SEED, endOnFailure: true },
  );
const written: OrderChange[] = [];

const ends = ({ events }: OrderChange): boolean =>
  events.some(({ type }) => type === "ORDER_COMPLETED" || type === "ORDER_CANCELLED");

/** What the feed alone says: completions, and the cancellations that were written down as counting. */
function recounted(events: readonly OrderEvent[]) {
  const completedOrders = events.filter(({ type }) => type === "ORDER_COMPLETED").length;
  const counting = events.filter((event) => event.type === "ORDER_CANCELLED" && event.data.countsAgainstFreelancer);
  return { completedOrders, cancelledOrders: counting.length, isFreelancer: true };
}

/** By the rows, page by page. */
async function endedOrders(): Promise<readonly Order[]> {
  const ids: string[] = [];
  for (let hasNext = true; hasNext;) {
    const part = await store.reads.orders.endedPage(FREELANCER_ID, {
      after: ids.at(-1) ?? null,
      before: null,
      limit: 5,
      from: "start",
    });
    ids.push(...part.items);
    ({ hasNext } = part);
  }
  return [...(await store.reads.orders.byId(ids)).values()];
}

it("[C10, P18, P21] statistics match the feed at all times, and the rows if each order is re-evaluated", async () => {
  await always(
    async (sofar) => {
      const statistics = (await store.reads.users.freelancerRecords([FREELANCER_ID])).get(FREELANCER_ID);
      expect(statistics).toEqual(recounted(sofar.flatMap(({ events }) => events)));
      const judged = (await endedOrders()).map((order) => completionRecord(order, FIRST_BOOK));
      const count = (verdict: string): number => judged.filter((record) => record?.verdict === verdict).length;
      expect(statistics).toMatchObject({
        completedOrders: count("COMPLETED"),
        cancelledOrders: count("CANCELLED_COUNTS"),
      });
      expect(count("EXEMPT_BY_POLICY")).toBe(judged.length - count("COMPLETED") - count("CANCELLED_COUNTS"));
      expect(await store.reads.orders.endedCount(FREELANCER_ID)).toEqual({ count: judged.length, isExact: true });
    },
    (change, index) => ends(change) || index % 20 === 0,
  );
  expect(written.filter(ends).length).toBeGreaterThan(3);
});

it("[M3, M4, O16, P19, P20, C5, C11, X3] the ledger's check has no finding at any time", async () => {
  await always(
    async () => {
      expect((await checked(database)).errors).toEqual([]);
    },
    (change, index) => ends(change) || change.ledger.some(({ sequence }) => sequence > 1) || index % 20 === 0,
  );
});
