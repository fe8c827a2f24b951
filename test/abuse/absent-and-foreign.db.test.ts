import { environmentFor } from "../support/app/service";
import { placeOrder, registerTestUsers, type TestUsers } from "../support/app/users";
import { freshDatabase, type TestDatabase } from "../support/database/database";
import { NodeProcess } from "../support/processes/node-process";
import { PRODUCTION_LIMITS, SMALL_HEAP } from "./attacked-node";
import { Measurements, quantile } from "./measurements";

const isLong = process.env.LONG_FORMS === "1";
const REQUESTS = isLong ? 1_000 : 10;
const ALIASES = 10; // the most of one field on one object
/** What is measured is how long an answer takes: not how often one may ask. */
const ANY_RATE = {
  LIMIT_OPERATIONS_PER_PERSON_PER_MINUTE: "10000000",
  LIMIT_OPERATIONS_PER_ADDRESS_PER_MINUTE: "10000000",
};

let database: TestDatabase;
let node: NodeProcess;
let users: TestUsers;
let orderId: string;
beforeAll(async () => {
  database = await freshDatabase();
  node = await NodeProcess.start(environmentFor(database, { ...PRODUCTION_LIMITS, ...SMALL_HEAP, ...ANY_RATE }));
  users = await registerTestUsers(node);
  orderId = (await placeOrder(node, users)).id;
  const messages = Array.from(
    { length: 10 },
    (_one, index) => `m${index}: postMessage(input: $input) { userErrors { code } }`,
  );
  const post = `mutation ($input: PostMessageInput!) { ${messages.join(" ")} }`;
  await node.ask(users.client.token, post, { input: { orderId, message: "Words." } });
});
afterAll(async () => {
  await node.stop();
  await database.drop();
});

const absent = (): string => orderId.slice(0, -1) + (orderId.endsWith("0") ? "1" : "0");

/** No kind of request is always the first of its round. */
const rotated = <T>(all: readonly T[], by: number): readonly T[] => {
  const first = by % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
};

it.each(["order", "node"])(
  `[S29] ${REQUESTS} requests of ${ALIASES} aliases for ids of foreign and of absent orders, by %s`,
  async (field) => {
    const names = Array.from({ length: ALIASES }, (_one, index) => `a${index}: ${field}(id: $id) { id }`);
    const query = `query ($id: ID!) { ${names.join(" ")} }`;
    /** The same absent order twice: how much two runs of one request differ. */
    const asked = { foreign: orderId, absent: absent(), "absent, again": absent() };
    const taken: Record<string, number[]> = { foreign: [], absent: [], "absent, again": [] };
    for (let request = 0; request < REQUESTS + REQUESTS / 10; request += 1)
      for (const [which, id] of rotated(Object.entries(asked), request)) {
        const askedAt = performance.now();
        const { data, errors } = await node.ask(users.outsider.token, query, { id });
        if (request >= REQUESTS / 10) taken[which]?.push(performance.now() - askedAt);
        expect({ errors, found: Object.values(data) }).toEqual({ errors: [], found: names.map(() => null) });
      }
    const median = (which: string): number => quantile(taken[which] ?? [], 0.5);
    const measurements = new Measurements("S29", `${field}(id), ${database.url === undefined ? "SQLite" : "MariaDB"}`);
    measurements.add("median, absent", median("absent"), "ms");
    measurements.add("median, foreign", median("foreign"), "ms");
    const ratio = median("foreign") / median("absent");
    const noise = median("absent, again") / median("absent");
    measurements.add("foreign by absent", ratio, "");
    measurements.add("absent, again, by absent", noise, "");
    measurements.add(
      "the difference, beyond that of two runs of absent",
      Math.abs(ratio - 1) - Math.abs(noise - 1),
      "",
      0.03,
    );
    expect(measurements.over()).toEqual([]);
  },
);
