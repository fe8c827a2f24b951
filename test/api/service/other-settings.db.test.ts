import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import defaultPolicy from "../../../src/policy/default-policy.json";
import { without } from "../../../src/store/database/rows";
import { orderScenarioOn } from "../../support/app/order-scenario";
import { openService } from "../../support/app/service";
import { registerTestUsers } from "../../support/app/users";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { temporaryFolder } from "../../support/database/kept-server";
import { type Rows, rowsOf } from "../../support/database/rows";

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await freshDatabase();
  folder = await temporaryFolder("policies");
  const service = await openService({ database });
  const scenario = orderScenarioOn(service, await registerTestUsers(service));
  const { id } = await scenario.place();
  await scenario.done("client", "requestCancellation", { orderId: id, reason: "NO_LONGER_NEEDED", message: "Sorry" });
  await scenario.close();
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

type Environment = Readonly<Record<string, string>>;

/** How a start with these settings ends. */
async function start(environment: Environment): Promise<string> {
  try {
    const service = await openService({ database, environment });
    await service.stop();
    return "started";
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

/** Without the lock that each start takes. */
const data = async (): Promise<Rows> => without(await rowsOf(database), "named_locks");

const [FIRST] = defaultPolicy.versions;
const ADDED = { ...FIRST, version: "2027-01-01", inForceFrom: "2027-01-01T00:00:00Z" };

async function policyFile(name: string, versions: readonly object[]): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, JSON.stringify({ versions }));
  return file;
}

describe("[S22] a node whose settings differ from those of the other nodes does not start, and changes nothing", () => {
  it.each<readonly [string, Environment, string]>([
    ["production", { SANDBOX: "0" }, "SANDBOX: 1 in the database, 0 at this node"],
    ["another gateway", { GATEWAY: "sandbox" }, "GATEWAY: none in the database, sandbox at this node"],
    ["emails", { MAILS: "1" }, "MAILS: 0 in the database, 1 at this node"],
    [
      "another issuer",
      { JWT_ISSUER: "somebody" },
      "JWT_ISSUER: resolution-center in the database, somebody at this node",
    ],
    [
      "another audience",
      { JWT_AUDIENCE: "others" },
      "JWT_AUDIENCE: resolution-center in the database, others at this node",
    ],
  ])("%s", async (_what, environment, line) => {
    const before = await data();
    const end = await start(environment);
    expect(end).toMatch(/^OtherMode: /u);
    expect(end).toContain(line);
    expect(await data()).toEqual(before);
  });

  it("[POL5] a policy file that lacks a version in use, or alters it", async () => {
    const before = await data();
    const lacks = await policyFile("lacks.json", [{ ...FIRST, version: "another" }]);
    const altered = await policyFile("altered.json", [
      { ...FIRST, windows: { ...FIRST?.windows, refundOfferResponse: "P5D" } },
    ]);
    for (const POLICY_FILE of [lacks, altered])
      expect(await start({ POLICY_FILE })).toMatch(/^PolicyAltered: policy 2023-06-11 was used/u);
    expect(await data()).toEqual(before);
  });

  it("[POL5] a node with a file that only adds versions starts, and a node with the old file still starts", async () => {
    expect(await start({ POLICY_FILE: await policyFile("added.json", [{ ...FIRST }, ADDED]) })).toBe("started");
    expect(await start({})).toBe("started");
  });
});
