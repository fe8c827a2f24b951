import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const ROOT = join(__dirname, "../..");
/** Nothing is really installed, nor is anything done as the superuser. */
const STAND_INS: readonly (readonly [name: string, script: string])[] = [
  ["id", "echo 1000"],
  ["sudo", "cat > /dev/null"],
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ci-run-"));
  mkdirSync(join(folder, ".ci"));
  cpSync(join(ROOT, ".ci/run"), join(folder, ".ci/run"));
  mkdirSync(join(folder, "bin"));
  for (const [name, script] of STAND_INS) program(name, script);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function program(name: string, script: string): void {
  writeFileSync(join(folder, "bin", name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, "bin", name), 0o755);
}

/** How .ci/run ends where its two runs of the tests print and end like this. */
function ends(
  withOnlyNode: string,
  withAll: string,
  { bench = "echo ratios", seconds = "0" }: { readonly bench?: string; readonly seconds?: string } = {},
): { readonly status: number | null; readonly last: string | undefined; readonly lines: readonly string[] } {
  program(
    "npm",
    `[ "$1" = ci ] && exit 0\nif [ "$1" = run ]; then ${bench}; exit; fi\nif [ "$ONLY_NODE$SHORT" = 11 ]; then ${withOnlyNode}; fi\n[ "$REQUIRE_ALL" = 1 ] && ${withAll}`,
  );
  const env = {
    ...process.env,
    ONLY_NODE: "",
    SHORT: "",
    REQUIRE_ALL: "",
    SECONDS: seconds, // bash counts from here
    PATH: `${join(folder, "bin")}${delimiter}${process.env.PATH ?? ""}`,
  };
  const { status, stdout } = spawnSync("bash", [join(folder, ".ci/run")], { env, encoding: "utf8" });
  const lines = stdout.trimEnd().split("\n");
  return { status, last: lines.at(-1), lines };
}

const run = (passed: number, failed: number): string =>
  `{ echo "${passed} passed, ${failed} failed"; exit ${failed === 0 ? 0 : 1}; }`;

describe("the last line of .ci/run", () => {
  it("is the sum of the run as on a machine that has only Node and of the complete run", () => {
    expect(ends(run(7, 0), run(90, 0))).toMatchObject({ status: 0, last: "97 passed, 0 failed" });
  });

  it.each([
    ["fails in the first run", run(6, 1), run(90, 0), "96 passed, 1 failed"],
    ["fails in the second run", run(7, 0), run(88, 2), "95 passed, 2 failed"],
    ["ends the first run before it counts", "exit 1", run(90, 0), "90 passed, 1 failed"],
    [
      "ends the second run after it counted",
      run(7, 0),
      "{ echo '90 passed, 0 failed'; exit 3; }",
      "97 passed, 1 failed",
    ],
  ])("counts a failure that %s, and the run fails", (_what, first, second, last) => {
    expect(ends(first, second)).toMatchObject({ status: 1, last });
  });
});

describe("the bench in .ci/run", () => {
  it("prints its ratios before the last line", () => {
    expect(ends(run(7, 0), run(90, 0)).lines.slice(-2)).toEqual(["ratios", "97 passed, 0 failed"]);
  });

  it("does not fail the run if it fails", () => {
    const { status, lines } = ends(run(7, 0), run(90, 0), { bench: "exit 1" });
    expect(status).toBe(0);
    expect(lines.slice(-2)).toEqual(["The bench did not run to its end.", "97 passed, 0 failed"]);
  });

  it("is left out if the run has already taken more than 1,600 s", () => {
    const { status, lines } = ends(run(7, 0), run(90, 0), { seconds: "1700" });
    expect(status).toBe(0);
    expect(lines.at(-2)).toMatch(/^The bench was left out: the run has already taken 17\d\d s\.$/u);
  });
});
