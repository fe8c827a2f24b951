/**
 * [B7, B9] Growth: the same requests on 10,000, 100,000, and 1,000,000 orders of one database. Each is compared with
 * itself on the smallest one. Beyond it, only orders, users, and deadlines are added.
 */
import { pageDocument, textBody } from "./documents";
import { Load } from "./load";
import { tokenOf } from "./node";
import { PAGE_ORDER } from "./orders";
import { comparedWith, type Result, runPlan, type Slicing } from "./slices";
import type { Deployed, Stage } from "./stage";

const LONG_EVENTS = 10_000;

interface Asked {
  readonly bench: "B7" | "B9";
  readonly name: string;
  readonly token: string;
  readonly body: string;
}

/** The people and orders of the first copy: they are on a database of any size. */
async function askedOf(stage: Stage, { place }: Deployed): Promise<readonly Asked[]> {
  const [orders, client, backEnd, support, operator] = await Promise.all([
    stage.databases.query(
      place,
      `SELECT orders.id AS id, users.external_id AS subject FROM orders JOIN users ON users.id = orders.client_id
       WHERE orders.title = ? ORDER BY SUBSTR(orders.id, 15), orders.id LIMIT 2`,
      [PAGE_ORDER],
    ),
    tokenOf("CLIENT-0-000001"),
    tokenOf("back-end", ["orders:read"]),
    tokenOf("support", ["support"]),
    tokenOf("operator", ["operator"]),
  ]);
  const [short, long] = orders.map(({ id }) => String(id));
  if (short === undefined || long === undefined) throw new RangeError("there are too few orders");
  await lengthen(stage, { place, orderId: long });
  const [shortToken, longToken] = await Promise.all(orders.map(({ subject }) => tokenOf(String(subject))));
  const page = pageDocument("OrderPage");
  const list = (filter: string, fields = "nodes { id number status }"): string =>
    textBody(`{ orders(first: 20${filter === "" ? "" : `, filter: { ${filter} }`}) { ${fields} } }`, {});
  const b7 = (name: string, token = "", body = ""): Asked => ({ bench: "B7", name, token, body });
  const b9 = (name: string, token: string, body: string): Asked => ({ bench: "B9", name, token, body });
  const older = `query($id: ID!) { order(id: $id) { activity(last: 20) { nodes { id text } } } }`;
  return [
    b7("order page, 10 events", shortToken, textBody(page, { id: short })),
    b7(`order page, ${LONG_EVENTS} events`, longToken, textBody(page, { id: long })),
    b7(`activity, ${LONG_EVENTS} events`, longToken, textBody(older, { id: long })),
    b9("a party's orders", client, list("")),
    b9("a party's orders, a status without any", client, list("statuses: [IN_REVISION]")),
    b9("a party's orders that await it", client, list("awaitingMe: true")),
    b9("a party's notifications", client, textBody("{ viewer { notifications(first: 20) { nodes { id } } } }", {})),
    b9("back end's orders", backEnd, list("")),
    b9("back end's orders, a status without any", backEnd, list("statuses: [IN_REVISION]")),
    b9("back end's orders, a frequent status", backEnd, list("statuses: [ACTIVE]")),
    b9("back end's orders with a resolution", backEnd, list("hasOpenResolution: true")),
    b9("back end's orders without a resolution", backEnd, list("hasOpenResolution: false")),
    b9("back end's orders, total", backEnd, list("", "totalCount")),
    b9("support's orders, none granted", support, list("")),
    b9("operator's failed refunds", operator, textBody("{ failedRefunds(first: 20) { nodes { id } } }", {})),
    b9("operator's dead letters", operator, textBody("{ deadLetters(first: 20) { nodes { id } } }", {})),
  ];
}

interface LongOrder {
  readonly place: Deployed["place"];
  readonly orderId: string;
}

/** Its last event is repeated, under a new id each time. */
async function lengthen(stage: Stage, { place, orderId }: LongOrder): Promise<void> {
  const columns = ["type", "occurred_at", "actor", "actor_user_id", "message", "subject_kind", "subject_id", "data"];
  const insert = `INSERT INTO activity (order_id, sequence, id, ${columns.join(", ")})
    WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 500)
    SELECT e.order_id, e.sequence + n + ?, CONCAT('evt_', LPAD(n + ?, 26, '0')), ${columns.map((name) => `e.${name}`).join(", ")}
    FROM activity e CROSS JOIN numbers WHERE e.order_id = ? AND e.sequence = 2`;
  const perStatement = 500;
  // The events from number 3 on make place for the new ones, which follow number 2.
  const added = LONG_EVENTS - perStatement;
  await stage.databases.query(
    place,
    "UPDATE activity SET sequence = sequence + ? WHERE order_id = ? AND sequence > 2 ORDER BY sequence DESC",
    [added, orderId],
  );
  for (let from = 0; from < added; from += perStatement)
    await stage.databases.query(place, insert, [from, from, orderId]);
  await stage.databases.query(place, "UPDATE orders SET version = version + ? WHERE id = ?", [added, orderId]);
}

interface Growing {
  readonly deployed: Deployed;
  readonly asked: readonly Asked[];
  readonly load: Load;
}

const SLICING: Readonly<Record<"SHORT" | "QUICK" | "WHOLE", Slicing>> = {
  SHORT: { unitsPerSlice: 2, rounds: 1, warmUpRounds: 1 },
  QUICK: { unitsPerSlice: 10, rounds: 5, warmUpRounds: 1 },
  WHOLE: { unitsPerSlice: 20, rounds: 7, warmUpRounds: 2 },
};

async function measure(stage: Stage, { deployed, asked, load }: Growing, size: string): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const { bench, name, token, body } of asked) {
    const { pid, url } = deployed.node;
    const variant = {
      name: `${deployed.build.name}, ${name}, ${size}`,
      pid,
      run: (units: number) => load.run(units, () => ({ url, token, body })),
    };
    const measured = await runPlan({
      bench,
      work: name,
      variants: [variant],
      limit: variant.name,
      database: stage.databases.measured,
      ...stage.bySize(SLICING),
    });
    results.push(...measured);
  }
  return results;
}

/** [B7, B9] together, because both need the same database, which takes the longest to fill. */
export async function benchGrowth(stage: Stage): Promise<readonly Result[]> {
  if (stage.databases.kind === "SQLITE") return []; // its file cannot grow while a node has it
  const sizes = stage.bySize({ SHORT: [200, 400], QUICK: [10_000, 100_000], WHOLE: [10_000, 100_000, 1_000_000] });
  const [smallest = 0] = sizes;
  const load = new Load(1);
  stage.atEnd(() => load.close());
  const results: Result[] = [];
  for (const deployed of await stage.deploy({ pattern: "ORDINARY", orders: smallest }, { POLL_MS: "60000" })) {
    const growing = { deployed, asked: await askedOf(stage, deployed), load };
    let orders = smallest;
    let first: readonly Result[] = [];
    for (const size of sizes) {
      await stage.grow(deployed.place, { pattern: "ORDINARY", from: orders, to: size });
      orders = size;
      const measured = await measure(stage, growing, `${size.toLocaleString("en")} orders`);
      if (first.length === 0) first = measured;
      results.push(...measured.map((result, index) => comparedWith(result, first[index] ?? result)));
    }
  }
  return results;
}
