import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { documentAt } from "../docs/documents";
import { findProgram } from "../support/run/programs.mjs";
import { longestStopMs } from "./stopping-time";

const UNIT = "deploy/resolution-center.service";
const unit = documentAt(UNIT);

/** The values of one directive. */
const valuesOf = (name: string): readonly string[] =>
  [...unit.matchAll(new RegExp(`^${name}=(?<value>.*)$`, "gmu"))].map(({ groups }) => groups?.value ?? "");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "unit-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What systemd says of a unit. It looks for the program, which stands elsewhere here. */
function analyse(
  text: string,
  ...command: readonly string[]
): { readonly status: number | null; readonly output: string } {
  const file = join(folder, "resolution-center.service");
  writeFileSync(file, text.replace("/usr/bin/node", process.execPath));
  const { status, stdout, stderr } = spawnSync(findProgram("systemd-analyze") ?? "", [...command, file], {
    encoding: "utf8",
  });
  return { status, output: `${stdout}${stderr}` };
}

/** The largest exposure that is accepted, of 100: systemd calls up to 20 "OK". */
const EXPOSURE = "--threshold=20";

describe("the systemd unit", () => {
  it("is valid", () => {
    expect(analyse(unit, "verify")).toEqual({ status: 0, output: "" });
  });

  it("a misspelt directive is found", () => {
    expect(analyse(unit.replace("ProtectHome=", "ProtectHomes="), "verify").output).toContain("ProtectHomes");
  });

  it("leaves the process few rights", () => {
    expect(analyse(unit, "security", "--offline=true", EXPOSURE).status).toBe(0);
    const open = unit.replace(/^(?:SystemCallFilter|CapabilityBoundingSet|ProtectSystem|PrivateUsers)=.*\n/gmu, "");
    expect(analyse(open, "security", "--offline=true", EXPOSURE).status).not.toBe(0);
  });

  it("does not run as root, and takes its settings from a file", () => {
    expect(valuesOf("User")).toEqual(["resolution-center"]);
    expect(valuesOf("EnvironmentFile")).toEqual(["/etc/resolution-center/environment"]);
    expect(documentAt(".env.example")).toContain(valuesOf("EnvironmentFile")[0]);
  });

  it("waits longer than a node needs to drain and to stop", () => {
    expect(Number(valuesOf("TimeoutStopSec")[0]) * 1000).toBeGreaterThan(longestStopMs());
  });

  it("keeps the data in the folder that systemd makes for it", () => {
    expect(valuesOf("Environment")).toEqual([
      `NODE_ENV=production DATA_FOLDER=/var/lib/${valuesOf("StateDirectory")[0] ?? ""}`,
    ]);
  });
});
