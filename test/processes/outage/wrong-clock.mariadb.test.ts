import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readConfig } from "../../../src/composition/config";
import { DAY_MS } from "../../../src/domain/duration";
import { Follower, ORDER_ACTIVITY } from "../../support/app/follower";
import { type Answer, environmentFor, millis, tokenFor } from "../../support/app/service";
import { placeOrder, registerTestUsers, type TestUsers } from "../../support/app/users";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { temporaryFolder } from "../../support/database/kept-server";
import { NodeProcess } from "../../support/processes/node-process";

const WINDOW_MS = 1_000;
const SHIFTED_CLOCK = join(__dirname, "../../support/processes/shifted-clock.mjs");
const DEFAULT_POLICY = join(__dirname, "../../../src/policy/default-policy.json");

/** Tokens go by the node's own clock, as their issuer's is none of the database's: these hold at each of the nodes. */
const lifetimeSeconds = (10 * DAY_MS) / 1_000;

let folder: string;
let policyFile: string;
beforeAll(async () => {
  folder = await temporaryFolder("policy");
  policyFile = join(folder, "policy.json");
  // In production nobody moves the clock: a window that a test can wait for, and one of four days.
  const policy = await readFile(DEFAULT_POLICY, "utf8");
  await writeFile(policyFile, policy.replace('"orderUpdateAnswer": "PT48H"', '"orderUpdateAnswer": "PT1S"'));
});
afterAll(() => rm(folder, { recursive: true }));

const REQUEST = `mutation($input: RequestOrderUpdateInput!) {
  it: requestOrderUpdate(input: $input) { opened: dispute { openedAt } userErrors { code } }
}`;
const EXTEND = `mutation($input: RequestDeliveryExtensionInput!) {
  it: requestDeliveryExtension(input: $input) { opened: changeRequest { openedAt } userErrors { code } }
}`;
const ORDER = `query($id: ID!) {
  order(id: $id) { activityCursor status countdown { endsAt serverTime } activity(first: 5) { nodes { type occurredAt } } }
}`;

/** What ORDER answers. */
interface Seen {
  readonly activityCursor: string;
  readonly status: string;
  readonly countdown: { readonly endsAt: string; readonly serverTime: string } | null;
  readonly activity: { readonly nodes: readonly { readonly type: string; readonly occurredAt: string }[] };
}

const openedAt = ({ data }: Answer): number => millis(data.it?.opened?.openedAt);

describe.each([
  ["3 days ahead", 3 * DAY_MS],
  ["3 days behind", -3 * DAY_MS],
])("[F10] [L3] in production, on a node whose clock is %s", (_sentence, shiftMs) => {
  let database: TestDatabase;
  let node: NodeProcess;
  let environment: Readonly<Record<string, string>>;
  beforeAll(async () => {
    database = await freshDatabase();
    const clock = { NODE_OPTIONS: `--import=${SHIFTED_CLOCK}`, CLOCK_SHIFT_MS: String(shiftMs) };
    environment = environmentFor(database, { SANDBOX: "0", POLICY_FILE: policyFile, ...clock });
    // [R8] Such a node is not ready. What it does all the same must be right.
    node = await NodeProcess.start(environment, { waitFor: "LISTENING" });
  });
  afterAll(async () => {
    await node.stop();
    await database.drop();
  });

  const token = (subject: string, options = {}): Promise<string> =>
    tokenFor(readConfig(environment), subject, {
      lifetimeSeconds,
      issuedAt: Date.now() / 1_000 - lifetimeSeconds,
      ...options,
    });

  it("a window starts and ends by the database's clock: nothing early, nothing late", async () => {
    const place = { ask: node.ask.bind(node), now: () => node.now(), token };
    const users = await registerTestUsers(place);
    const [short, long] = [await placeOrder(place, users), await placeOrder(place, users)];
    const before = Date.now();
    const newDeliveryDueAt = new Date(before + 30 * DAY_MS).toISOString();
    const extension = openedAt(
      await node.ask(users.freelancer.token, EXTEND, {
        input: { orderId: long.id, newDeliveryDueAt, message: "Some words" },
      }),
    );
    expect(extension).toBeGreaterThanOrEqual(before);

    const after = (await seen(users, short.id)).activityCursor;
    const follower = new Follower(node.wsUrl, users.client.token, ORDER_ACTIVITY, { orderId: short.id, after });
    const update = openedAt(
      await node.ask(users.client.token, REQUEST, { input: { orderId: short.id, message: "How is it going?" } }),
    );
    expect(update).toBeGreaterThanOrEqual(before);
    expect(update).toBeLessThanOrEqual(Date.now());
    await follower.reaches(2);
    expect(Date.now()).toBeGreaterThanOrEqual(update + WINDOW_MS);
    await follower.leave();
    const events = (await seen(users, short.id)).activity.nodes;
    expect(events.map(({ type }) => type)).toEqual(["ORDER_PLACED", "ORDER_UPDATE_REQUESTED", "ORDER_UPDATE_EXPIRED"]);
    expect(millis(events[2]?.occurredAt)).toBe(update + WINDOW_MS);

    const { status, countdown } = await seen(users, long.id);
    expect(status).toBe("IN_RESOLUTION");
    expect(millis(countdown?.endsAt)).toBe(extension + 4 * DAY_MS);
    expect(millis(countdown?.serverTime)).toBeLessThanOrEqual(Date.now());
    expect(millis(countdown?.serverTime)).toBeGreaterThanOrEqual(update);
  });

  const seen = async (users: TestUsers, id: string): Promise<Seen> =>
    (await node.ask(users.client.token, ORDER, { id })).data.order as unknown as Seen;

  it("a token starts and ends by the node's own clock", async () => {
    const hour = { scopes: ["orders:read"], lifetimeSeconds: 3_600, issuedAt: Date.now() / 1_000 };
    // Ahead of us it has expired there; behind us it was not issued there yet [R8].
    const { errors } = await node.ask(await token("back-end", hour), "{ viewer { locale } }");
    expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    const nodesOwn = Date.now() + shiftMs;
    const lifetime = { lifetimeSeconds: Math.round(shiftMs / 1_000) + 3_600, issuedAt: nodesOwn / 1_000 };
    const { data } = await node.ask(await token("back-end", { ...hour, ...lifetime }), "{ viewer { locale } }");
    expect(data.viewer?.locale).toBe("en");
  });
});
