/** [B2] Whole mutations, 16 in parallel, against the same statements by hand. */
import type { Place } from "./databases";
import { startLimit } from "./limit-process";
import type { Unit } from "./limits/mutations";
import type { WriteCommand, WriteServerArguments } from "./limits/write-server";
import { Load } from "./load";
import { tokenOf } from "./node";
import type { Size } from "./settings";
import { type Result, runPlan, type Slicing, type Variant } from "./slices";
import type { Deployed, Stage } from "./stage";

const PARALLEL = 16;
const LIMIT = "limit: the same statements by hand";

const DOCUMENTS = {
  postMessage: "mutation($input: PostMessageInput!) { move: postMessage(input: $input) { userErrors { code } } }",
  requestOrderUpdate:
    "mutation($input: RequestOrderUpdateInput!) { move: requestOrderUpdate(input: $input) { userErrors { code } } }",
} as const;

const MESSAGE = "Could you show me a first draft by Thursday? We would like to present it to the team.";

interface Ordered {
  readonly orderId: string;
  readonly subject: string;
  readonly token: string;
}

/** Takes orders one after the other. */
class Orders {
  #taken = 0;

  /** @param work  any number of messages can be posted on an order; only one order update is open at a time. */
  constructor(
    private readonly all: readonly Ordered[],
    private readonly work: Unit["work"],
  ) {}

  peek(): Ordered {
    const order = this.all[this.work === "postMessage" ? this.#taken % this.all.length : this.#taken];
    if (order === undefined) throw new RangeError("there are too few orders");
    return order;
  }

  next(): Ordered {
    const order = this.peek();
    this.#taken += 1;
    return order;
  }
}

/** Orders that get messages; the others get an order update each. */
const WITH_MESSAGES = 0.2;

async function ordersFor(stage: Stage, place: Place, work: Unit["work"]): Promise<Orders> {
  const all = await ordersOf(stage, place);
  const split = Math.round(all.length * WITH_MESSAGES);
  return new Orders(work === "postMessage" ? all.slice(0, split) : all.slice(split), work);
}

async function ordersOf(stage: Stage, place: Place): Promise<readonly Ordered[]> {
  const rows = await stage.databases.query(
    place,
    `SELECT orders.id AS id, users.external_id AS subject FROM orders JOIN users ON users.id = orders.client_id
     WHERE orders.title = 'A logo in work' ORDER BY SUBSTR(orders.id, 15), orders.id`,
  );
  const tokens = new Map<string, string>();
  for (const { subject } of rows) {
    const name = String(subject);
    if (!tokens.has(name)) tokens.set(name, await tokenOf(name));
  }
  return rows.map(({ id, subject }) => ({
    orderId: String(id),
    subject: String(subject),
    token: tokens.get(String(subject)) ?? "",
  }));
}

let keys = 0;

function unitOf(work: Unit["work"], { orderId, subject }: Ordered): Unit {
  keys += 1;
  return { work, orderId, subject, message: MESSAGE, key: `key-${keys}` };
}

function nodeVariant({ build, node }: Deployed, work: Unit["work"], orders: Orders, load: Load): Variant {
  return {
    name: `${build.name}, ${work}`,
    pid: node.pid,
    run: (units) =>
      load.run(units, () => {
        const order = orders.next();
        const { orderId, message, key: idempotencyKey } = unitOf(work, order);
        const variables = { input: { orderId, message, idempotencyKey } };
        return { url: node.url, token: order.token, body: JSON.stringify({ query: DOCUMENTS[work], variables }) };
      }),
  };
}

interface Limit {
  readonly pid: number;
  readonly url: string;
}

export async function command({ url }: Limit, sent: WriteCommand): Promise<readonly number[]> {
  const response = await fetch(url, { method: "POST", body: JSON.stringify(sent) });
  if (!response.ok) throw new Error(`the limit failed: ${await response.text()}`);
  return (await response.json()) as readonly number[];
}

const limitVariant = (limit: Limit, work: Unit["work"], orders: Orders): Variant => ({
  name: `${LIMIT}, ${work}`,
  pid: limit.pid,
  run: (units) =>
    command(limit, { kind: "MUTATIONS", units: Array.from({ length: units }, () => unitOf(work, orders.next())) }),
});

const SLICES: Readonly<Record<Size, Slicing>> = {
  SHORT: { unitsPerSlice: 8, rounds: 1, warmUpRounds: 0 },
  QUICK: { unitsPerSlice: 80, rounds: 5, warmUpRounds: 3 },
  WHOLE: { unitsPerSlice: 250, rounds: 10, warmUpRounds: 3 },
};

export async function benchWrites(stage: Stage): Promise<readonly Result[]> {
  const filling = { pattern: "ORDINARY", orders: stage.bySize({ SHORT: 200, QUICK: 8_000, WHOLE: 40_000 }) } as const;
  const deployed = await stage.deploy(filling);
  const [product] = deployed;
  if (product === undefined) throw new RangeError("nothing was deployed");
  // A node has its SQLite file for itself.
  const place = product.place.url === null ? await stage.fill(product.build, filling) : product.place;
  const given: WriteServerArguments = { place, parallel: PARALLEL };
  const limit = await stage.keep(startLimit("write-server.ts", given));
  const load = new Load(PARALLEL);
  stage.atEnd(() => load.close());
  const results: Result[] = [];
  for (const work of ["postMessage", "requestOrderUpdate"] as const) {
    const ofLimit = await ordersFor(stage, place, work);
    const ofBuilds = await Promise.all(deployed.map((one) => ordersFor(stage, one.place, work)));
    if (place === product.place) ofBuilds[0] = ofLimit;
    const variants = [
      limitVariant(limit, work, ofLimit),
      ...deployed.map((one, index) => nodeVariant(one, work, ofBuilds[index] ?? ofLimit, load)),
    ];
    await compareRows(stage, variants, [place, ...deployed.map((one) => one.place)], [ofLimit, ...ofBuilds]);
    results.push(
      ...(await runPlan({
        bench: "B2",
        work,
        variants,
        limit: `${LIMIT}, ${work}`,
        database: stage.databases.measured,
        ...stage.bySize(SLICES),
      })),
    );
  }
  return results;
}

/** Each variant writes once, and must leave the same rows, except ids, times, and the idempotency key. */
async function compareRows(
  stage: Stage,
  variants: readonly Variant[],
  places: readonly Place[],
  orders: readonly Orders[],
): Promise<void> {
  const written: string[] = [];
  for (const [index, { run }] of variants.entries()) {
    const place = places[index];
    const next = orders[index]?.peek();
    if (place === undefined || next === undefined) throw new RangeError("a variant without orders");
    await run(1);
    written.push(await rowsOf(stage, place, next.orderId));
  }
  const different = written.findIndex((rows) => rows !== written[0]);
  if (different !== -1)
    throw new Error(
      `${variants[different]?.name ?? ""} writes other rows than ${LIMIT}:\n${written[different] ?? ""}\n${written[0] ?? ""}`,
    );
}

const ROWS = [
  "SELECT status, resume_status, awaiting, refunded_price, service_fee FROM orders WHERE id = ?",
  "SELECT kind, status, opened_by, opened_sequence, respond_by - opened_at AS answer_ms, message, response, policy_version, is_newest FROM resolutions WHERE order_id = ? ORDER BY opened_sequence",
  "SELECT due_at - (SELECT active_at FROM orders WHERE id = order_id) AS in_ms, remind_at, tries, set_aside FROM deadlines WHERE order_id = ?",
  "SELECT sequence, type, actor, message, subject_kind FROM activity WHERE order_id = ? ORDER BY sequence",
  "SELECT COUNT(*) AS notifications, COUNT(DISTINCT user_id) AS users FROM notifications WHERE order_id = ?",
] as const;

/** What was written of an order, without what differs between two orders of the same kind. */
async function rowsOf(stage: Stage, place: Place, orderId: string): Promise<string> {
  const rows: unknown[] = [];
  for (const sql of ROWS) rows.push(await stage.databases.query(place, sql, [orderId]));
  return JSON.stringify(rows);
}
