/**
 * Run by the build: starts a node from the bundle, and asks it once. Then V8 has compiled what a start needs, and its
 * code is written beside the bundle [B6].
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CODE_CACHE, loadBundle } from "../composition/bundle";
import type * as program from "../composition/run-node";

async function main(): Promise<void> {
  const bundle = loadBundle<typeof program>();
  if (bundle === null) throw new Error("there is no bundle, or an older one than the compiled modules");
  const folder = mkdtempSync(join(tmpdir(), "code-cache-"));
  try {
    const node = await bundle.exports.runNode({
      SANDBOX: "0",
      GATEWAY: "none",
      MAILS: "0",
      JWT_SECRET: folder.padEnd(64, "."),
      HOST: "127.0.0.1",
      PORT: "0",
      DATA_FOLDER: folder,
      LOG_LEVEL: "fatal",
    });
    const answer = await fetch(node.server.url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ __typename }" }),
    });
    if (!answer.ok) throw new Error(`the node answered ${answer.status}`);
    writeFileSync(CODE_CACHE, bundle.codeCache());
    await node.stop();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`The code cache cannot be written. ${String(error)}\n`);
    process.exit(1);
  },
);
