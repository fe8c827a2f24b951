import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { SETTINGS } from "../../src/composition/config";
import { RESOLUTIONS, type Ending } from "../../src/domain/order/resolution";
import { stripeStep } from "../../src/delivery/gateway/stripe-amount";
import { checkSteps } from "../../src/policy/gateway-steps";
import { parsePolicy } from "../../src/policy/policy-file";
import { blocks, README, ROOT, section } from "./readme-text";

const Scripts = z.object({ scripts: z.record(z.string(), z.string()) });

describe("the README's settings", () => {
  it("are the code's, each with its default and its meaning", () => {
    const rows = [...section("### Settings").matchAll(/^\| `(?<name>\w+)` *\| (?<absent>.*?) *\| (?<meaning>.*?) *\|$/gmu)];
    expect(rows.map(({ groups }) => ({ ...groups }))).toEqual(
      Object.entries(SETTINGS).map(([name, { defaultText, meaning }]) => ({
        name,
        absent: defaultText === "" ? "–" : defaultText,
        meaning: meaning.replaceAll("|", "\\|"),
      })),
    );
  });
});

describe("what the README names is there", () => {
  const { scripts } = Scripts.parse(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")));
  const named = [...README.matchAll(/npm (?:run (?:--silent )?)?(?<name>[\w:]+)/gu)].map(({ groups }) => groups?.name ?? "");

  it.each([...new Set(named)].filter((name) => name !== "ci"))("npm run %s", (name) => {
    expect(Object.keys(scripts)).toContain(name);
  });

  const paths = [...README.matchAll(/`(?<path>(?:(?:src|test|schema)\/[\w./-]*|\.?[\w-]+(?:\.\w+)*\.(?:mjs|yml|ts)))`/gu)];
  const made = new Set(["follow.mjs", "policy.json", "receiver.mjs"]);

  it.each([...new Set(paths.map(({ groups }) => groups?.path ?? ""))].filter((path) => !made.has(path)))("%s", (path) => {
    expect(existsSync(join(ROOT, path))).toBe(true);
  });

  it("finds them at all", () => {
    expect(named.length).toBeGreaterThan(10);
    expect(paths.length).toBeGreaterThan(20);
  });
});

describe("the README's diagrams", () => {
  it.each(Object.entries(RESOLUTIONS))("%s ends in the ways that the rules have, and in no other", (kind, { endings }) => {
    const [diagram = ""] = blocks("mermaid", section(`### ${kind}`));
    const lines = diagram.trim().split("\n");
    expect(lines.slice(0, 2)).toEqual(["stateDiagram-v2", expect.stringMatching(/^ {2}\[\*\] --> OPEN: [^:;]+$/u)]);
    const ends = lines.slice(2).map((line) => /^ {2}OPEN --> (?<status>[A-Z_]+): [^:;]+$/u.exec(line)?.groups?.status);
    expect([...ends].sort()).toEqual(
      Object.values<Ending>(endings)
        .map(({ status }) => status)
        .sort(),
    );
  });

  it("the picture of a request's way uses no node that it does not declare", () => {
    const [first, ...lines] = blocks("mermaid", section("## A request's way through the house"))[0]?.trim().split("\n") ?? [];
    expect(first).toBe("flowchart LR");
    const edges = lines.map(
      (line) => /^ {2}(?<from>\w+)(?<declares>\["[^"]+"\])? --> (?<to>\w+)(?<declaresTo>\["[^"]+"\])?$/u.exec(line)?.groups,
    );
    expect(edges).not.toContain(undefined);
    const declared = edges.flatMap((edge) => [edge?.declares && edge.from, edge?.declaresTo && edge.to]);
    for (const edge of edges) expect(declared).toEqual(expect.arrayContaining([edge?.from, edge?.to]));
  });
});

/** What the README's command prints. */
function bookOf(command = "") {
  const script = /^node -e '(?<script>.*)' > policy\.json$/su.exec(command.trim())?.groups?.script ?? "";
  const { stdout } = spawnSync(process.execPath, ["-e", script], { cwd: ROOT, encoding: "utf8" });
  return parsePolicy(JSON.parse(stdout), "policy.json");
}

describe("the README's policies of two versions", () => {
  it("[M8] the one with steps is made by its command, and Stripe can pay all of its amounts once it is in force", () => {
    const book = bookOf(blocks("bash", section("### Policy"))[1]);
    expect(checkSteps(book, book.versions[1]?.inForceFrom ?? 0, stripeStep)).toEqual({ faults: [], unpayableUntilThen: [] });
  });

  it("[POL1] is made by its command, and can be used", () => {
    const book = bookOf(blocks("bash", section("### Policy"))[0]);
    expect(book.versions.map(({ version }) => version)).toEqual(["2023-06-11", "2027-01-01"]);
  });
});

it("every promise names a test", () => {
  const rows = section("## Promises").trim().split("\n").slice(2);
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) expect(row).toMatch(/\| .+ \| `test\/[^`]+\.test\.ts`.* \|$/u);
});
