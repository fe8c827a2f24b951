import { setTimeout as pause } from "node:timers/promises";
import type { Answer } from "../support/app/service";
import { type Party, placeOrder, registerTestUsers, type TestUsers } from "../support/app/users";
import { Nodes } from "../support/processes/nodes";
import { PRODUCTION_LIMITS, SMALL_HEAP } from "./attacked-node";
import { Measurements, quantile } from "./measurements";

const isLong = process.env.LONG_FORMS === "1";
const MOVES = isLong ? 400 : 40;
const DOCUMENTS = isLong ? 20 : 2;
const QUERIES = isLong ? 20 : 2;
/** How long the other person is served before the attack, to compare. */
const BEFORE_MS = isLong ? 5_000 : 200;
/** In the short form, on a machine that does much else. */
const PATIENT = { DATABASE_TIMEOUT_MS: "20000" };

let nodes: Nodes;
let users: TestUsers;
let attacked: string;
let others: string;
beforeAll(async () => {
  nodes = await Nodes.open(2, { environment: { ...PRODUCTION_LIMITS, ...SMALL_HEAP, ...(isLong ? {} : PATIENT) } });
  users = await registerTestUsers(nodes);
  const { id } = await placeOrder(nodes, users);
  attacked = id;
  others = (await placeOrder(nodes, { ...users, client: users.outsider })).id;
});
afterAll(() => nodes.close());

const POST = "mutation ($input: PostMessageInput!) { postMessage(input: $input) { userErrors { code } } }";
const READ = "query ($id: ID!) { order(id: $id) { status activity(first: 5) { nodes { type } } } }";

interface Served {
  /** Of each answer, in the order in which they came. */
  readonly milliseconds: number[];
  readonly failed: string[];
  readonly readiness: number[];
}

/** Another person reads and moves, at both nodes, and the balancer asks for their readiness, until it is enough. */
async function serveOthers({ token }: Party, isEnough: () => boolean): Promise<Served> {
  const served: Served = { milliseconds: [], failed: [], readiness: [] };
  const ask = async (query: string, variables: object, node: number): Promise<void> => {
    const askedAt = performance.now();
    const { errors } = await nodes.node(node).ask(token, query, variables);
    served.milliseconds.push(performance.now() - askedAt);
    served.failed.push(...errors.map(({ extensions }) => String(extensions.code)));
  };
  const serveAt = async (node: number): Promise<void> => {
    do {
      await ask(READ, { id: others }, node);
      await ask(POST, { input: { orderId: others, message: "Hello." } }, node);
      served.readiness.push(await nodes.node(node).readiness());
      await pause(20);
    } while (!isEnough());
  };
  await Promise.all([serveAt(0), serveAt(1)]);
  return served;
}

/** @returns how the attacker's requests were answered: "ok", or the code of the first error. */
async function during(attack: string, work: () => Promise<readonly Answer[]>): Promise<readonly string[]> {
  const end = performance.now() + BEFORE_MS;
  const before = await serveOthers(users.outsider, () => performance.now() > end);
  let isOver = false;
  const serving = serveOthers(users.outsider, () => isOver);
  const startedAt = performance.now();
  const answers = await work();
  const took = performance.now() - startedAt;
  isOver = true;
  const served = await serving;
  const measurements = new Measurements("S18", attack);
  measurements.add("the attack took", took / 1_000, "s");
  measurements.add("others' median, before", quantile(before.milliseconds, 0.5), "ms");
  measurements.add("others' median, during", quantile(served.milliseconds, 0.5), "ms");
  measurements.add("ratio of the medians", quantile(served.milliseconds, 0.5) / quantile(before.milliseconds, 0.5), "");
  measurements.add("others' p99, before", quantile(before.milliseconds, 0.99), "ms");
  measurements.add("others' p99, during", quantile(served.milliseconds, 0.99), "ms", 1_000);
  measurements.add("others' requests that failed", served.failed.length, "", 0);
  measurements.add("/health/ready other than 200", served.readiness.filter((status) => status !== 200).length, "", 0);
  expect(served.failed).toEqual([]);
  expect(measurements.over()).toEqual([]);
  return answers.map(({ errors: [error] }) => (error === undefined ? "ok" : String(error.extensions.code)));
}

const times = (count: number, work: (index: number) => Promise<Answer>): Promise<readonly Answer[]> =>
  Promise.all(Array.from({ length: count }, (_one, index) => work(index)));

const version = async (): Promise<number> => {
  const { data } = await nodes.ask(users.client.token, "query ($id: ID!) { order(id: $id) { version } }", {
    id: attacked,
  });
  return Number(data.order?.version);
};

it(`[S18] ${MOVES} moves of one person on one order, at once`, async () => {
  const before = await version();
  const answers = await during(`${MOVES} moves on one order`, () =>
    times(MOVES, (index) =>
      nodes.node(index).ask(users.client.token, POST, { input: { orderId: attacked, message: "Again." } }),
    ),
  );
  expect(answers.every((code) => ["ok", "RATE_LIMITED"].includes(code))).toBe(true);
  expect((await version()) - before).toBe(answers.filter((code) => code === "ok").length);
});

it(`[S18] ${DOCUMENTS} documents of 20 moves each, at once`, async () => {
  const moves = Array.from(
    { length: 20 },
    (_one, index) => `m${index}: postMessage(input: $input) { userErrors { code } }`,
  );
  const document = `mutation ($input: PostMessageInput!) { ${moves.join(" ")} }`;
  const before = await version();
  const answers = await during(`${DOCUMENTS} documents of 20 moves`, () =>
    times(DOCUMENTS, (index) =>
      nodes.node(index).ask(users.client.token, document, { input: { orderId: attacked, message: "Again." } }),
    ),
  );
  expect(answers.every((code) => ["ok", "RATE_LIMITED"].includes(code))).toBe(true);
  expect((await version()) - before).toBe(20 * answers.filter((code) => code === "ok").length);
});

it(`[S18] ${QUERIES} queries that open 4,800 pages, and as many with the most pages that are permitted`, async () => {
  const pages = (names: number): string => {
    const fields = Array.from(
      { length: names },
      (_one, index) => `d${index}: deliveries(first: 1) { totalCount pageInfo { hasNextPage } }`,
    );
    return `query ($id: ID!) { order(id: $id) { activity(first: 100) { nodes { order { ${fields.join(" ")} } } } } }`;
  };
  const ask = (names: number) => (index: number) =>
    nodes.node(index).ask(users.client.token, pages(names), { id: attacked });
  const [refused] = await times(1, ask(48));
  expect(refused?.errors).toMatchObject([{ extensions: { limit: "ALIASES_PER_FIELD" } }]);
  const answers = await during(`${QUERIES} queries of 1,000 pages`, () => times(QUERIES, ask(10)));
  expect(answers.every((code) => ["ok", "RATE_LIMITED"].includes(code))).toBe(true);
});
