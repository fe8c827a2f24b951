import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import defaultPolicy from "../../../src/policy/default-policy.json";
import { environmentFor } from "../app/service";
import { freePort, keepFolder, temporaryFolder } from "../database/kept-server";
import { NodeProcess } from "../processes/node-process";

/**
 * The built service with the built page, in a separate process: a sandbox on SQLite whose clock runs, at the same
 * address after each start.
 * @param policy  changes of the default policy; without them the service has its own. @param extra  environment
 *   variables.
 */
export async function startOwnServer(
  policy?: PolicyChanges,
  extra: Readonly<Record<string, string>> = {},
): Promise<NodeProcess> {
  const folder = await temporaryFolder("page");
  keepFolder(folder);
  const database = {
    kind: "sqlite",
    url: undefined,
    file: join(folder, "resolution-center.sqlite"),
    drop: () => Promise.resolve(),
  } as const;
  const policyFile =
    policy === undefined ? {} : { POLICY_FILE: await writePolicy(join(folder, "policy.json"), policy) };
  const own = { JWT_SECRET: "" }; // the sandbox issues tokens only with a secret that it created
  const given = { ...own, ...policyFile, ...extra };
  return NodeProcess.start(
    environmentFor(database, { PORT: String(await freePort()), SANDBOX_CLOCK: "RUNNING", ...given }),
  );
}

/** What is different in the only version of the policy. */
export interface PolicyChanges {
  /** Codes of currencies with the limits of USD and its two decimals. */
  readonly currencies?: readonly string[];
  /** ISO 8601 durations by the windows' names. */
  readonly windows?: Readonly<Record<string, string>>;
}

async function writePolicy(file: string, { currencies = [], windows = {} }: PolicyChanges): Promise<string> {
  const [version] = defaultPolicy.versions;
  const added = Object.fromEntries(currencies.map((code) => [code, version?.currencies.USD]));
  const changed = {
    ...version,
    currencies: { ...version?.currencies, ...added },
    windows: { ...version?.windows, ...windows },
  };
  await writeFile(file, JSON.stringify({ versions: [changed] }));
  return file;
}
