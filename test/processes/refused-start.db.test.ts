import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { freshDatabase, type TestDatabase } from "../support/database";
import { temporaryFolder } from "../support/kept-server";
import { failedStart, NodeProcess } from "../support/node-process";
import { environmentFor } from "../support/service";

const DEFAULT_POLICY = join(__dirname, "../../src/policy/default-policy.json");

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await freshDatabase();
  folder = await temporaryFolder("policy");
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

it("[POL5] a node refuses to start on a file that alters a version in use, and names the version", async () => {
  const file = join(folder, "policy.json");
  const policy = await readFile(DEFAULT_POLICY, "utf8");
  await writeFile(file, policy);
  const environment = environmentFor(database, { POLICY_FILE: file });
  const node = await NodeProcess.start(environment); // the sandbox's own orders use the version
  expect(await node.terminate()).toBe("0");
  await writeFile(file, policy.replace('"refundOfferResponse": "P3D"', '"refundOfferResponse": "P5D"'));
  const { exit, output } = await failedStart(environment);
  expect(exit).toBe("1");
  expect(output).toContain("The service can't start. policy 2023-06-11 was used with another content");
  await writeFile(file, policy);
  await node.start();
  await node.stop();
});

it("in production it does not start without the tokens' key, and names the settings", async () => {
  const environment = environmentFor(database, { SANDBOX: "0", JWT_SECRET: "" });
  const { exit, output } = await failedStart(environment);
  expect(exit).toBe("1");
  expect(output).toContain("JWT_SECRET or JWT_JWKS_URL: needed outside a sandbox");
});

it("[P15] in production it does not start with a gateway that pays nobody", async () => {
  const { exit, output } = await failedStart(environmentFor(database, { SANDBOX: "0", GATEWAY: "sandbox" }));
  expect(exit).toBe("1");
  expect(output).toContain("GATEWAY: sandbox moves no money");
});
