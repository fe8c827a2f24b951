import { FairQueue } from "../../../src/app/background/fair-queue";
import { systemTimers } from "../../../src/app/background/timers";
import { DEFAULT_OPERATION_LIMITS } from "../../../src/graphql/operation/operation-limits";
import { OperationPreparer } from "../../../src/graphql/operation/prepare-operation";
import { webhookDocuments } from "../../../src/graphql/partner/webhook-document";
import { buildSchema } from "../../../src/graphql/schema";
import { until } from "../../support/app/until";
import { raise } from "../../support/domain/raise";
import { bearer, type MinimalApp, post, startTestServer } from "../minimal-app";
import { RawSocket } from "../raw-socket";

const QUIET = "subscription { quiet }"; // costs 1
describe("[S17] the cost of one subscription", () => {
  const schema = buildSchema();
  const limits = { ...DEFAULT_OPERATION_LIMITS, maxLiveCost: 3_000 };
  const preparer = new OperationPreparer({ limits, introspection: false, cacheCharacters: 100_000 });
  const page = (first: number): string => `{ order { activity(first: ${first}) { nodes { message } } } }`; // 26 for each
  const refused = [{ extensions: { code: "GRAPHQL_VALIDATION_FAILED", limit: "LIVE_COST", maximum: 3_000 } }];

  it("has a lower limit than the cost of a query, for known and unknown documents", () => {
    const subscription =
      "subscription ($first: Int!) { orderActivity(orderId: 1) { node { order { activity(first: $first) { nodes { message } } } } } }";
    for (let time = 0; time < 2; time += 1) {
      expect(preparer.prepare({ query: subscription, variables: { first: 100 } }, schema)).toMatchObject({
        size: { cost: 2_604 },
      });
      const twice = subscription.replace("message", "message text a: message");
      expect(preparer.prepare({ query: twice, variables: { first: 100 } }, schema)).toMatchObject({ errors: refused });
    }
    const query = `query { order(id: 1) { activity(first: 100) { nodes { message text a: message } } } }`;
    expect(preparer.prepare({ query }, schema)).toHaveProperty("size");
  });

  it("has the same limit as a webhook's own document", () => {
    const turns = { queue: new FairQueue(1), timers: systemTimers };
    const documents = webhookDocuments({ schema, preparer, createContext: () => raise("nothing is executed"), turns });
    const document = (first: number): string => `fragment Payload on ActivityEvent ${page(first)}`;
    expect(documents.documentError(document(50))).toBeNull();
    const tooMuch = document(100).replace("message", "message text a: message");
    expect(documents.documentError(tooMuch)).toMatch(
      /^A selection that is executed for each event can cost at most 3000, but this one costs \d+\.$/u,
    );
  });
});

describe("[S17] the total cost of a user's open subscriptions", () => {
  let minimalApp: MinimalApp;
  let authorization: string;
  beforeEach(async () => {
    minimalApp = await startTestServer({ limits: { maxLiveCostPerPerson: 3 } });
    authorization = await bearer();
  });
  afterEach(() => minimalApp.stop());

  const ready = async (token = authorization): Promise<RawSocket> =>
    (await RawSocket.open(minimalApp.wsUrl)).init({ authorization: token });
  const refused = { errors: [{ extensions: { code: "RATE_LIMITED", retryAfterSeconds: 1 } }] };
  const open = async (): Promise<number> =>
    Number(
      /^graphql_open_subscriptions (\d+)$/mu.exec(await (await fetch(new URL("/metrics", minimalApp.url))).text())?.[1],
    );

  it("is limited over all their sockets; queries and other users are not affected", async () => {
    const [one, two] = [await ready(), await ready()];
    one.subscribe("1", QUIET).subscribe("2", QUIET);
    two.subscribe("1", QUIET);
    await until(async () => (await open()) === 3);
    expect(await two.subscribe("2", QUIET).answer("2")).toMatchObject(refused);
    expect(await two.subscribe("3", "{ hello }").answer("3")).toMatchObject({ errors: [] });
    expect(await post(minimalApp.url, { query: "{ hello }" }, { authorization })).toMatchObject({ status: 200 });
    const other = await ready(await bearer({ subject: "usr_other" }));
    other.subscribe("1", QUIET);
    await until(async () => (await open()) === 4);
    await Promise.all([one, two, other].map((socket) => socket.end()));
  });

  it("decreases when a subscription ends, from either side, or its socket closes", async () => {
    const [one, two] = [await ready(), await ready()];
    for (let round = 0; round < 5; round += 1) {
      for (const id of ["1", "2"]) one.subscribe(`${id}-${round}`, QUIET);
      await until(async () => (await open()) === 2);
      const id = `ticks-${round}`;
      expect(await one.subscribe(id, "subscription { ticks(count: 1) }").answer(id)).toMatchObject({ errors: [] });
      await one.next((message) => message.type === "complete" && message.id === id);
      expect(await one.subscribe(`fails-${round}`, "subscription { fails }").answer(`fails-${round}`)).toMatchObject({
        errors: [{}],
      });
      for (const ended of ["1", "2"]) one.send({ type: "complete", id: `${ended}-${round}` });
      await until(async () => (await open()) === 0);
    }
    one.subscribe("1", QUIET).subscribe("2", QUIET).subscribe("3", QUIET);
    await until(async () => (await open()) === 3);
    await one.end();
    await until(async () => (await open()) === 0);
    two.subscribe("1", QUIET).subscribe("2", QUIET).subscribe("3", QUIET);
    await until(async () => (await open()) === 3);
    await two.end();
  });

  it("includes a third of the cost of a subscription with the same selection as another one", async () => {
    await minimalApp.stop();
    minimalApp = await startTestServer({ limits: { maxLiveCostPerPerson: 6 } });
    const socket = await ready();
    const three = "subscription { quiet again: quiet more: quiet }".replace(/ (again|more): quiet/gu, "");
    expect(three).toBe(QUIET);
    for (let count = 0; count < 6; count += 1) socket.subscribe(`same-${count}`, QUIET);
    await until(async () => (await open()) === 6);
    expect(await socket.subscribe("one more", QUIET).answer("one more")).toMatchObject(refused);
    await socket.end();
  });

  it("includes a subscription whose id is used again before the previous one has ended", async () => {
    const socket = await ready();
    for (let time = 0; time < 20; time += 1) socket.subscribe("1", QUIET).send({ type: "complete", id: "1" });
    await until(async () => (await open()) === 0);
    for (const id of ["a", "b", "c"]) socket.subscribe(id, QUIET);
    await until(async () => (await open()) === 3);
    expect(await socket.subscribe("d", QUIET).answer("d")).toMatchObject(refused);
    await socket.end();
  });
});
