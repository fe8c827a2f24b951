import { readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { environmentFor } from "../../support/app/service";
import { freshDatabase, type TestDatabase } from "../../support/database/database";
import { temporaryFolder } from "../../support/database/kept-server";
import { runOn } from "../../support/database/rows";
import { migrateBefore } from "../../support/database/source-on";
import { failedStart, NodeProcess } from "../../support/processes/node-process";

const DEFAULT_POLICY = join(__dirname, "../../../src/policy/default-policy.json");

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

it("[POL5] a node refuses to start on a file that changes a version in use, and names the version", async () => {
  const file = join(folder, "policy.json");
  const policy = await readFile(DEFAULT_POLICY, "utf8");
  await writeFile(file, policy);
  const environment = environmentFor(database, { POLICY_FILE: file });
  const node = await NodeProcess.start(environment); // the sandbox's own orders use the version
  expect(await node.terminate()).toBe("0");
  await writeFile(file, policy.replace('"refundOfferResponse": "P3D"', '"refundOfferResponse": "P5D"'));
  const { exit, output } = await failedStart(environment);
  expect(exit).toBe("1");
  expect(output).toContain("The service cannot start. policy 2023-06-11 was used with another content");
  await writeFile(file, policy);
  await node.start();
  await node.stop();
});

it("a node in production does not start without the tokens' key, and names the settings", async () => {
  const environment = environmentFor(database, { SANDBOX: "0", JWT_SECRET: "" });
  const { exit, output } = await failedStart(environment);
  expect(exit).toBe("1");
  expect(output).toContain("JWT_SECRET or JWT_JWKS_URL: needed outside a sandbox");
});

it("[P15] a node in production does not start with a payment gateway that pays no refund", async () => {
  const { exit, output } = await failedStart(environmentFor(database, { SANDBOX: "0", GATEWAY: "sandbox" }));
  expect(exit).toBe("1");
  expect(output).toContain("GATEWAY: sandbox moves no money");
});

it("[R18] a node does not start on a database of an earlier release with rows that are not allowed, and says which", async () => {
  const older = await freshDatabase();
  await migrateBefore(older, "Checks1870000000000");
  const extra = (id: string, price: number): string =>
    `INSERT INTO extras (id, order_id, position, title, price, extra_days, added_at) VALUES ('${id}', 'ord_1', ${id}, 't', ${price}, 0, 1)`;
  await runOn(older, extra("1", -1));
  await runOn(older, extra("2", 0));
  const { exit, output } = await failedStart(environmentFor(older));
  expect(exit).toBe("1");
  expect(output.slice(output.indexOf("The service cannot start.")).trimEnd()).toBe(
    `The service cannot start. The database has rows that this release does not allow, so no constraint was added.
  - extras.price: 1 row, found by SELECT * FROM extras WHERE (price >= 0) IS NOT TRUE
Correct these rows, or restore a backup, and start the service again.`,
  );
  await older.drop();
});

/** What a start that fails says after "The service cannot start. ". */
async function reasonOf(extra: Readonly<Record<string, string>>, url: string | null = null): Promise<string> {
  const environment = environmentFor(database, { ...extra, ...(url === null ? {} : { DATABASE_URL: url }) });
  const { exit, output } = await failedStart(environment);
  expect(exit).toBe("1");
  const said = /The service cannot start\. (?<reason>.*)$/su.exec(output)?.groups?.reason ?? output;
  expect(said).not.toMatch(/\n\s+at |node_modules|S3cret/u);
  return said.trimEnd();
}

describe("[R18] a start that fails names the setting, its value, and what to do, without a stack", () => {
  it("a port that is in use", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = address !== null && typeof address === "object" ? address.port : 0;
    const taken = "Another program already uses the port";
    expect(await reasonOf({ PORT: String(port) })).toBe(
      `${taken}: PORT=${port}, HOST=127.0.0.1. Stop it, or set PORT to another port.`,
    );
    await new Promise((resolve) => other.close(resolve));
  });

  it("an address that this machine does not have", async () => {
    expect(await reasonOf({ HOST: "192.0.2.7" })).toBe(
      "This machine does not have the address: HOST=192.0.2.7. Set HOST to an address that it has, or to 0.0.0.0 for all of them.",
    );
  });

  it("an unknown host name for the port", async () => {
    expect(await reasonOf({ HOST: "nowhere.invalid" })).toMatch(
      /^The name is unknown: HOST=nowhere\.invalid\. Set HOST to /u,
    );
  });

  it("a policy file that does not exist, and one that is not JSON", async () => {
    const missing = join(folder, "missing.json");
    expect(await reasonOf({ POLICY_FILE: missing })).toBe(
      `POLICY_FILE: ${missing} cannot be used as a policy:\n  - there is no such file`,
    );
    expect(await reasonOf({ POLICY_FILE: folder })).toBe(
      `POLICY_FILE: ${folder} cannot be used as a policy:\n  - it is a folder`,
    );
    const broken = join(folder, "broken.json");
    await writeFile(broken, "{ versions }");
    expect(await reasonOf({ POLICY_FILE: broken })).toContain(
      `POLICY_FILE: ${broken} cannot be used as a policy:\n  - it is not JSON: `,
    );
  });

  it("addresses in the wrong form, which are not repeated", async () => {
    const reason = await reasonOf({
      REDIS_URL: "http://user:S3cret@cache",
      SMTP_URL: "smtp://",
      PORT: "80a",
      PUBLIC_URL: "https://",
    });
    for (const line of [
      '  - PORT: a whole number from 0 to 65535, not "80a"',
      "  - REDIS_URL: an address that begins with redis:// or rediss://",
      "  - SMTP_URL: an address like smtp://host:port",
      "  - PUBLIC_URL: an address like https://host:port",
    ])
      expect(reason.split("\n")).toContain(line);
  });
});
