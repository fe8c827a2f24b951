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
    }),
  ),
});
const REGISTRY = "https://registry.npmjs.org/";

describe("the packages", () => {
  const { packages } = LockFile.parse(JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")));
  const installed = Object.entries(packages).filter(([path]) => path !== "");

  it("[S32] come from the registry, those of other platforms too, each with its hash", () => {
    expect(installed.length).toBeGreaterThan(1_000);
    const doubtful = installed.filter(
      ([, { link, resolved = REGISTRY, integrity }]) =>
        link === true || !resolved.startsWith(REGISTRY) || integrity?.startsWith("sha512-") !== true,
    );
    expect(doubtful.map(([path]) => path)).toEqual([]);
  });

  it("[R18] run on this Node.js: npm ci refuses one that does not", () => {
    expect(readFileSync(join(ROOT, ".npmrc"), "utf8")).toMatch(/^engine-strict=true$/mu);
  });
});
