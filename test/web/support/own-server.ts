import { join } from "node:path";
import { freePort, keepFolder, temporaryFolder } from "../../support/kept-server";
import { NodeProcess } from "../../support/node-process";
import { environmentFor } from "../../support/service";

/** The built service with the built page, as a process of its own: a sandbox on SQLite whose clock runs, at the same address after each start. */
export async function startOwnServer(): Promise<NodeProcess> {
  const folder = await temporaryFolder("page");
  keepFolder(folder);
  const database = {
    kind: "sqlite",
    url: undefined,
    file: join(folder, "resolution-center.sqlite"),
    drop: () => Promise.resolve(),
  } as const;
  return NodeProcess.start(environmentFor(database, { PORT: String(await freePort()), SANDBOX_CLOCK: "RUNNING" }));
}
