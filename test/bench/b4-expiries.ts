/** [B4] Refund offers that expire: the product's loop against one transaction each and against batches, by hand. */
import { setTimeout as pause } from "node:timers/promises";
import { command } from "./b2-writes";
import { benchClaims } from "./b4-claims";
import { queueVariants } from "./b4-queue";
import { codeOf } from "./copies";
import type { Place } from "./databases";
import { startLimit } from "./limit-process";
import type { WriteServerArguments } from "./limits/write-server";
import { ORDER_ID_BEFORE_MARK, sizeOf } from "./orders";
import type { Size } from "./settings";
import { type Result, runPlan, type Slicing, type Variant } from "./slices";
import type { Deployed, Growth, Stage } from "./stage";

const SESSIONS = 8;
const BATCH = 200;
const LOOK_EVERY_MS = 20;
const LIMIT = "limit: batches of 200 by hand";

/** Above the numbers that the pending orders, and those of the claims, have. */
const FIRST_NUMBER = 500_001;

/** At or before all orders of the copy with this number. */
const firstId = (number: number): string => `${ORDER_ID_BEFORE_MARK}${codeOf(number)}`;

/** Makes orders due in one database, more and more. */
class DueOrders {
  #next = FIRST_NUMBER;
  #last = FIRST_NUMBER - 1;

  constructor(
    private readonly stage: Stage,
    readonly place: Place,
  ) {}

  /** Everything but the deadlines. */
  async prepare(units: number): Promise<void> {
    this.#last = this.#next + Math.round(units / sizeOf("DUE")) - 1;
    await this.stage.databases.copy("DUE", this.place, [this.#next, this.#last], "SLEEPING");
  }

  /** Of those that were prepared last. */
  async ids(): Promise<readonly string[]> {
    const rows = await this.stage.databases.query(this.place, "SELECT id FROM orders WHERE id >= ? AND id < ?", [
      firstId(this.#next),
      firstId(this.#last + 1),
    ]);
    return rows.map(({ id }) => String(id));
  }

  /** From here on they are due. */
  async wake(): Promise<void> {
    await this.stage.databases.copy("DUE", this.place, [this.#next, this.#last], "WAKING");
    this.#next = this.#last + 1;
  }

  async areThere(): Promise<boolean> {
    const rows = await this.stage.databases.query(
      this.place,
      "SELECT order_id FROM deadlines WHERE set_aside = 0 AND due_at <= ? LIMIT 1",
      [Date.now()],
    );
    return rows.length > 0;
  }
}

function nodeVariant(stage: Stage, { build, node, place }: Deployed): Variant {
  const due = new DueOrders(stage, place);
  return {
    name: build.name,
    pid: node.pid,
    prepare: (units) => due.prepare(units),
    run: async () => {
      await due.wake();
      while (await due.areThere()) await pause(LOOK_EVERY_MS);
      return [];
    },
  };
}

interface Way {
  readonly name: string;
  readonly perTransaction: number;
  readonly sessions: number;
}

const WAYS: readonly Way[] = [
  { name: LIMIT, perTransaction: BATCH, sessions: 1 },
  { name: "one transaction each by hand, 8 at a time", perTransaction: 1, sessions: SESSIONS },
];

async function limitVariants(stage: Stage, place: Place): Promise<readonly Variant[]> {
  const due = new DueOrders(stage, place);
  const given: WriteServerArguments = { place, parallel: SESSIONS };
  const limit = await stage.keep(startLimit("write-server.ts", given));
  const ways = WAYS.map(({ name, perTransaction, sessions }): Variant => ({
    name,
    pid: limit.pid,
    prepare: (units) => due.prepare(units),
    run: async () => {
      await due.wake();
      return command(limit, { kind: "EXPIRIES", perTransaction, sessions });
    },
  }));
  return [...ways, ...(await queueVariants(stage, place, SESSIONS, due))];
}

const SLICES: Readonly<Record<Size, Slicing>> = {
  SHORT: { unitsPerSlice: 20, rounds: 1, warmUpRounds: 0 },
  QUICK: { unitsPerSlice: 400, rounds: 5, warmUpRounds: 1 },
  WHOLE: { unitsPerSlice: 2_000, rounds: 7, warmUpRounds: 1 },
};

/** Half of the first orders have a deadline, and all that are added: 1,000,000 at last in the whole form. */
const ORDERS: Readonly<Record<Size, Growth>> = {
  SHORT: { pattern: "PENDING", from: 100, to: 200 },
  QUICK: { pattern: "PENDING", from: 2_000, to: 11_000 },
  WHOLE: { pattern: "PENDING", from: 20_000, to: 1_010_000 },
};

/** The claims are measured where no node takes what is due. */
export async function benchExpiries(stage: Stage): Promise<readonly Result[]> {
  const growth = stage.bySize(ORDERS);
  const filling = { pattern: "ORDINARY", orders: growth.from } as const;
  const place = await stage.fill(stage.product, filling);
  const claims = await benchClaims(stage, place, growth);
  const deployed = await stage.deploy(filling, { POLL_MS: "100" });
  if (stage.databases.kind === "MARIADB") for (const one of deployed) await stage.grow(one.place, growth);
  const variants = [...(await limitVariants(stage, place)), ...deployed.map((one) => nodeVariant(stage, one))];
  const results = await runPlan({
    bench: "B4",
    work: "expiry of a refund offer",
    variants,
    limit: LIMIT,
    database: stage.databases.measured,
    ...stage.bySize(SLICES),
  });
  await compareRows(stage, [place, ...deployed.map((one) => one.place)]);
  return [...results, ...claims];
}

const ROWS = [
  "SELECT version, status, resume_status, awaiting, active_at - placed_at AS active_ms FROM orders WHERE id = ?",
  "SELECT kind, status, ended_at - opened_at AS ended_ms, response, is_newest FROM resolutions WHERE order_id = ?",
  "SELECT sequence, type, actor, subject_kind, occurred_at - (SELECT placed_at FROM orders WHERE id = order_id) AS at_ms FROM activity WHERE order_id = ? ORDER BY sequence",
  "SELECT due_at FROM deadlines WHERE order_id = ?",
  "SELECT COUNT(*) AS notifications, COUNT(DISTINCT user_id) AS users FROM notifications WHERE order_id = ?",
] as const;

/** Of each database, the order that was made due last. @throws if it was not written alike. */
async function compareRows(stage: Stage, places: readonly Place[]): Promise<void> {
  const written: string[] = [];
  for (const place of places) {
    const [order] = await stage.databases.query(
      place,
      "SELECT id FROM orders WHERE title = 'A due logo' ORDER BY id DESC LIMIT 1",
    );
    const rows: unknown[] = [];
    for (const sql of ROWS) rows.push(await stage.databases.query(place, sql, [String(order?.id)]));
    written.push(JSON.stringify(rows));
  }
  const different = written.findIndex((rows) => rows !== written[0]);
  if (different !== -1)
    throw new Error(`other rows than the limit's:\n${written[different] ?? ""}\n${written[0] ?? ""}`);
}
