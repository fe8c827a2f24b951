import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const ROOT = join(__dirname, "../..");
const LockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      link: z.boolean().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
      optional: z.boolean().optional(),
    }),
  ),
});
const Manifest = z.object({ allowScripts: z.record(z.string(), z.boolean()) });
const REGISTRY = "https://registry.npmjs.org/";

describe("the packages", () => {
  const { packages } = LockFile.parse(JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")));
  const installed = Object.entries(packages).filter(([path]) => path !== "");

  it("[S32] come from the registry, also those for other platforms, each with its hash", () => {
    expect(installed.length).toBeGreaterThan(1_000);
    const doubtful = installed.filter(
      ([, { link, resolved = REGISTRY, integrity }]) =>
        link === true || !resolved.startsWith(REGISTRY) || integrity?.startsWith("sha512-") !== true,
    );
    expect(doubtful.map(([path]) => path)).toEqual([]);
  });

  it("[S32] run no script during installation, unless they are listed", () => {
    const { allowScripts } = Manifest.parse(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")));
    const withScript = installed
      .filter(([, { hasInstallScript, optional = false }]) => hasInstallScript === true && !optional)
      .map(([path]) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length));
    expect(withScript.length).toBeGreaterThan(0);
    expect(withScript.filter((name) => allowScripts[name] === undefined)).toEqual([]);
    expect(Object.entries(allowScripts).filter(([, runs]) => runs)).toEqual([["better-sqlite3", true]]);
  });

  it("[R18] support this Node.js: npm ci refuses one that does not", () => {
    expect(readFileSync(join(ROOT, ".npmrc"), "utf8")).toMatch(/^engine-strict=true$/mu);
  });
});
