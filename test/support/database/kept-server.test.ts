import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { freePort, KeptServer, temporaryFolder } from "./kept-server";

/** Waits without end. */
const SLEEPER = [process.execPath, "-e", "setInterval(() => {}, 1e6)"];

it("a stopped server's folder is removed", async () => {
  const folder = await temporaryFolder("kept");
  const server = new KeptServer(folder, SLEEPER);
  await server.start(() => Promise.resolve(true));
  expect(existsSync(folder)).toBe(true);
  await server.stop();
  expect(existsSync(folder)).toBe(false);
});

it("a server ends with the process that started it, also after kill -9", async () => {
  const folder = await temporaryFolder("kept");
  const port = await freePort();
  const listener = join(folder, "listener.cjs");
  await writeFile(
    listener,
    `require("node:net").createServer(() => {}).listen(${String(port)}, "127.0.0.1", () => process.send?.("up"))`,
  );
  const keeper = join(__dirname, "keeper.mjs");
  const parent = spawn(
    process.execPath,
    [
      "-e",
      `const keeper = require("node:child_process").spawn(process.execPath, ${JSON.stringify([keeper, folder, process.execPath, listener])},
         { detached: true, stdio: ["pipe", "inherit", "inherit"] });
       keeper.stdin.write("start\\n");`,
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  await once(parent.stdout, "data"); // "started"
  parent.kill("SIGKILL");
  await once(parent.stdout, "close"); // the keeper, which shares it, has ended too
  expect(existsSync(folder)).toBe(false);
});

it("a server that ends immediately is reported with its output", async () => {
  const server = new KeptServer(await temporaryFolder("kept"), [
    process.execPath,
    "-e",
    "console.log('no disk'); process.exit(1)",
  ]);
  await expect(server.start(() => Promise.resolve(false))).rejects.toThrow("no disk");
  await server.stop();
});
