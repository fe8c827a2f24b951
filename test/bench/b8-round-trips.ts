/** [B8] Statements and round trips of the order page's query and of a mutation, with a database that is far away. */
import { pageDocument, textBody } from "./documents";
import { openFar } from "./far-database";
import { Load, type Request } from "./load";
import { BenchNode, tokenOf } from "./node";
import { PAGE_ORDER } from "./orders";
import { type Result, runPlan, type Variant } from "./slices";
import type { Deployed, Stage } from "./stage";

const ROUND_TRIP_MS = 50;
const ORDERS = 20;

type RequestOf = (url: string, unit: number) => Request;

interface Work {
  readonly name: string;
  readonly requestOf: RequestOf;
}

const MESSAGE = "mutation($input: PostMessageInput!) { postMessage(input: $input) { userErrors { code } } }";

async function worksOn(stage: Stage, { place }: Deployed): Promise<readonly Work[]> {
  const rows = await stage.databases.query(
    place,
    `SELECT orders.id AS id, users.external_id AS subject FROM orders JOIN users ON users.id = orders.client_id
     WHERE orders.title = ? LIMIT ${ORDERS}`,
    [PAGE_ORDER],
  );
  const orders = await Promise.all(
    rows.map(async ({ id, subject }) => ({ id: String(id), token: await tokenOf(String(subject)) })),
  );
  const of = (body: (id: string, unit: number) => string): RequestOf => {
    return (url, unit) => {
      const { id, token } = orders[unit % orders.length] ?? { id: "", token: "" };
      return { url, token, body: body(id, unit) };
    };
  };
  const page = pageDocument("OrderPage");
  return [
    { name: "OrderPage", requestOf: of((id) => textBody(page, { id })) },
    {
      name: "postMessage",
      requestOf: of((orderId, unit) => {
        const input = { orderId, message: "How far is it?", idempotencyKey: `far-${unit}-${Math.random()}` };
        return textBody(MESSAGE, { input });
      }),
    },
  ];
}

/** One after the other: what a request waits for is what its round trips take. */
const variantOf = (name: string, node: BenchNode, { requestOf }: Work, load: Load): Variant => ({
  name,
  pid: node.pid,
  run: (units) => load.run(units, (unit) => requestOf(node.url, unit)),
});

export async function benchRoundTrips(stage: Stage): Promise<readonly Result[]> {
  if (stage.databases.kind === "SQLITE") return []; // it is in the node
  // Other statements of the node would be counted too: its loops look rarely.
  const environment = { POLL_MS: "60000" };
  const deployed = await stage.deploy({ pattern: "ORDINARY", orders: 1_000 }, environment);
  const load = new Load(1);
  stage.atEnd(() => load.close());
  const results: Result[] = [];
  for (const one of deployed) {
    const { build, place, node } = one;
    const far = await stage.keep(openFar(place.url ?? "", ROUND_TRIP_MS));
    const farNode = await stage.keep(
      BenchNode.start({ dist: build.dist, place: { ...place, url: far.url }, environment }),
    );
    for (const work of await worksOn(stage, one)) {
      const near = `${build.name}, ${work.name}, database near`;
      const measured = await runPlan({
        bench: "B8",
        work: work.name,
        variants: [
          variantOf(near, node, work, load),
          variantOf(`${build.name}, ${work.name}, ${ROUND_TRIP_MS} ms away`, farNode, work, load),
        ],
        limit: near,
        database: stage.databases.measured,
        unitsPerSlice: stage.bySize({ SHORT: 4, QUICK: 20, WHOLE: 40 }),
        rounds: stage.bySize({ SHORT: 1, QUICK: 5, WHOLE: 7 }),
        warmUpRounds: 2,
      });
      results.push(...withRoundTrips(measured));
    }
  }
  return results;
}

/** How many round trips one after the other explain what the distance adds. */
function withRoundTrips(results: readonly Result[]): readonly Result[] {
  const [near, far] = results;
  if (near === undefined || far === undefined) return results;
  const roundTrips = ((far.p50Ms ?? NaN) - (near.p50Ms ?? NaN)) / ROUND_TRIP_MS;
  return results.map((result) => ({ ...result, besides: { "round trips": roundTrips } }));
}
