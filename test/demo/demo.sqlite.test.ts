import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { builtMain } from "../support/processes/built-service";

const CLOSING_STEP = "Only Cleo: “EXPECTATIONS_NOT_MET”";

/** What `npm run demo` runs once it is built, with its temporary folders in a folder that nobody else uses. */
async function runDemo() {
  const program = join(dirname(await builtMain()), "commands", "demo.js");
  const folder = mkdtempSync(join(tmpdir(), "demo-test-"));
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program], {
      env: { ...process.env, TMPDIR: folder },
      encoding: "utf8",
    });
    return { status, output: stdout, errors: stderr, left: readdirSync(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("npm run demo", () => {
  it("[L1, L2, P19, V1, V3] plays the whole story as expected, and leaves nothing running", async () => {
    const { status, output, errors, left } = await runDemo();
    expect(errors).toBe("");
    expect(status).toBe(0);
    expect(left).toEqual([]);
    for (const line of KEY_LINES) expect(output).toMatch(line);
    expect(Math.max(...output.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(120);
    expect(output).toContain(CLOSING_STEP);
  });
});

/** Both columns of a row. */
const KEY_LINES = [
  /event 2 .*The freelancer delivered the work\. .*│ Der Freelancer hat die Arbeit geliefert/u,
  /countdown .*48 h left for the FREELANCER, then ORDER_CANCELLED .*│ 48 h left for the FREELANCER, then ORDER_CANCELLED/u,
  /reason .*EXPECTATIONS_NOT_MET .*│ not visible: reason null, note null/u,
  /breakdown .*refund 120\.00 USD, fee 11\.00 USD → 6\.90 USD, back +│/u,
  /reason .*not visible: reason null, note null +│ SCOPE_REDUCED/u,
  /refunds .*124\.10 USD PROCESSED to Visa 4242 +│ 124\.10 USD PROCESSED to null/u,
  /event 11 .*The refund of \$124\.10 has been sent .*│ Die Erstattung von 124,10/u,
  /countdown .*24 h left for the CLIENT, then ORDER_CANCELLED/u,
  /event 13 .*The client did not answer .*│ Der Kunde hat auf die Stornierungsanfrage des/u,
];
