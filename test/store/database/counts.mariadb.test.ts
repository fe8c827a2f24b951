import { Unavailable } from "../../../src/app/failures";
import type { Store } from "../../../src/store/open-store";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { apiOn } from "../../support/database/lock-paths";
import { openOn } from "../../support/database/stored-orders";

const AT_ONCE = 160;

let database: TestDatabase;
let nodes: readonly Store[];
beforeAll(async () => {
  database = await freshDatabase();
  nodes = [await openOn(database), await openOn(database)];
});
afterAll(async () => {
  for (const node of nodes) await node.close();
  await database.drop();
});

/** As a client retries: an UNAVAILABLE request wrote nothing. */
async function answered(ask: () => Promise<string>): Promise<string> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Unavailable)) return error instanceof Error ? error.message : "?";
    }
  }
}

type Api = ReturnType<typeof apiOn>;

/** The answers to as many requests at once, half of them at each node: ids, and refusals' codes. */
const allAtOnce = (ask: (api: Api) => Promise<string>): Promise<readonly string[]> => {
  const apis = nodes.map(apiOn);
  return Promise.all(
    Array.from({ length: AT_ONCE / apis.length }, () => apis.map((api) => answered(() => ask(api)))).flat(),
  );
};

it("[S27] 160 requests for API keys at once, from two nodes, create exactly 100", async () => {
  const answers = await allAtOnce((api) => api.createKey());
  expect(answers.filter((answer) => answer.startsWith("key_"))).toHaveLength(100);
  expect(answers.filter((answer) => answer === "TOO_MANY_API_KEYS")).toHaveLength(60);
  expect(await nodes[0]?.apiKeys.list(Date.now(), 0)).toHaveLength(100);
});

it("[S27] 160 requests of one owner for webhook endpoints at once, from two nodes, create exactly 20", async () => {
  const answers = await allAtOnce((api) => api.endpoint());
  expect(answers.filter((answer) => answer.startsWith("whk_"))).toHaveLength(20);
  expect(answers.filter((answer) => answer === "INVALID_VALUE")).toHaveLength(140);
  expect(await nodes[0]?.webhooks.reads.endpointsOf("partner")).toHaveLength(20);
});
