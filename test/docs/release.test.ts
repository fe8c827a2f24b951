import { z } from "zod";
import { documentAt } from "./documents";

const { version, engines, license } = z
  .object({ version: z.string(), engines: z.object({ node: z.string() }), license: z.string() })
  .parse(JSON.parse(documentAt("package.json")));

it("the newest release in the changelog is that of package.json", () => {
  const releases = [...documentAt("CHANGELOG.md").matchAll(/^## \[(?<release>\d+\.\d+\.\d+)\]/gmu)].map(
    ({ groups }) => groups?.release,
  );
  expect(releases[0]).toBe(version);
});

it("the version of Node.js in .nvmrc is one that package.json permits", () => {
  expect(engines.node.split(/[\s^>=|]+/u)).toContain(documentAt(".nvmrc").trim());
});

it("the README says that no licence has been chosen, as package.json does", () => {
  expect(license).toBe("UNLICENSED");
  expect(documentAt("README.md")).toContain("No licence has been chosen yet: `UNLICENSED`.");
});
