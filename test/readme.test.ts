import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { SETTINGS } from "../src/config";
import { RESOLUTIONS, type Ending } from "../src/domain/resolution";
import { parsePolicy } from "../src/policy/policy-file";
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

describe("the README's policy of two versions", () => {
  it("[POL1] is made by its command, and can be used", () => {
    const [command = ""] = blocks("bash", section("### Policy"));
    const script = /^node -e '(?<script>.*)' > policy\.json$/su.exec(command.trim())?.groups?.script ?? "";
    const { stdout } = spawnSync(process.execPath, ["-e", script], { cwd: ROOT, encoding: "utf8" });
    const book = parsePolicy(JSON.parse(stdout), "policy.json");
    expect(book.versions.map(({ version }) => version)).toEqual(["2023-06-11", "2027-01-01"]);
  });
});

it("every promise names a test", () => {
  const rows = section("## Promises").trim().split("\n").slice(2);
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) expect(row).toMatch(/\| .+ \| `test\/[^`]+\.test\.ts`.* \|$/u);
});
