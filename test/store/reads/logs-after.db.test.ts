import type { LogPosition, NumberedLog } from "../../../src/app/ports/numbered-log";
import type { Store } from "../../../src/store/open-store";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { passingEach } from "../../support/database/interrupted";
import { openOn, placeIn, playIn } from "../../support/database/stored-orders";
import { PLACED_AT } from "../../support/domain/orders";
import { freelancer } from "../../support/domain/run-steps";

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await freshDatabase();
  store = await openOn(database);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

/** An order with so many messages of the freelancer, and its client. */
async function withMessages(count: number) {
  const { id, clientId } = await placeIn(store);
  for (let posted = 1; posted <= count; posted += 1)
    await playIn(store, id, PLACED_AT + posted, freelancer("POST_MESSAGE"));
  return { orderId: id, clientId };
}

/** Each log as if it were read alone, and how many statements reading all of them together takes. */
async function together<Item>(log: NumberedLog<Item>, positions: readonly LogPosition[], limit: number) {
  const alone = await Promise.all(positions.map(({ ownerId, sequence }) => log.after(ownerId, sequence, limit)));
  let statements = 0;
  const found = await passingEach(
    (pass) => {
      statements += 1;
      return pass();
    },
    () => log.afterEach(positions, limit),
  );
  return { alone, found, statements };
}

describe("[L1, B10] many logs that are read together", () => {
  it("answer as each alone: in order, after each one's position, at most the limit of each, and none for an absent one", async () => {
    const [one, other] = [await withMessages(6), await withMessages(3)];
    const after = (ownerId: string, sequence: number): LogPosition => ({ ownerId, sequence });
    const positions = [
      after(other.orderId, 1),
      after(one.orderId, 0),
      after("ord_absent", 0),
      after(one.orderId, 5),
      after(other.orderId, 4),
    ];
    const events = await together(store.reads.activity, positions, 4);
    expect(events.found).toEqual(events.alone);
    expect(events.found.map((items) => items.map(({ sequence }) => sequence))).toEqual([
      [2, 3, 4],
      [1, 2, 3, 4],
      [],
      [6, 7],
      [],
    ]);
    expect(events.statements).toBe(1);
    const people = await together(store.reads.notifications, [after(one.clientId, 0), after(other.clientId, 2)], 3);
    expect(people.found).toEqual(people.alone);
    expect(people.statements).toBe(1);
  });

  it("take one statement for 50 of them", async () => {
    const { orderId } = await withMessages(1);
    const positions = Array.from({ length: 120 }, (_, index) => ({ ownerId: orderId, sequence: index % 3 }));
    const { found, alone, statements } = await together(store.reads.activity, positions, 100);
    expect(found).toEqual(alone);
    expect(statements).toBe(3);
    expect(await store.reads.activity.afterEach([], 100)).toEqual([]);
  });
});
