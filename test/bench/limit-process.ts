/** A limit: a program of the bench that does the work by hand, in a process of its own. */
import { join } from "node:path";
import { KeptServer, temporaryFolder } from "../support/database/kept-server";

export interface LimitProcess {
  readonly pid: number;
  readonly url: string;
  stop(): Promise<void>;
}

/** @param file  in test/bench/limits; it prints JSON with its pid and port once it listens. */
export async function startLimit(file: string, argument: object): Promise<LimitProcess> {
  const server = new KeptServer(await temporaryFolder("limit"), [
    "/usr/bin/env",
    "NODE_ENV=production",
    process.execPath,
    join(__dirname, "start-limit.mjs"),
    join(__dirname, "limits", file),
    JSON.stringify(argument),
  ]);
  const started = async (): Promise<RegExpExecArray | null> =>
    /^\{"pid":(\d+),"port":(\d+)\}$/mu.exec(await server.log().catch(() => ""));
  await server.start(async () => (await started()) !== null);
  const [, pid, port] = (await started()) ?? [];
  return { pid: Number(pid), url: `http://127.0.0.1:${String(port)}/`, stop: () => server.stop() };
}
