import { readFileSync } from "node:fs";
import { type PolicyBook, policyBook } from "../domain/policy";
import defaultPolicy from "./default-policy.json";
import { policyFileSchema } from "./policy-schema";

/** A policy file that cannot be used, with all its errors. */
export class InvalidPolicyFileError extends Error {
  constructor(
    readonly file: string,
    readonly errors: readonly string[],
  ) {
    super(`${file} cannot be used as a policy:\n${errors.map((failure) => `  - ${failure}`).join("\n")}`);
    this.name = "InvalidPolicyFileError";
  }
}

/**
 * All versions of the policy [POL1].
 * @param file  a JSON file of the operator's; null: the marketplace's first version, in force from 2023-06-11.
 * @throws InvalidPolicyFileError that names every error by its path.
 */
export function loadPolicyBook(file: string | null): PolicyBook {
  return parsePolicy(file === null ? defaultPolicy : readJson(file), policyName(file));
}

/** As messages name it. */
export const policyName = (file: string | null): string => file ?? "the default policy";

export function parsePolicy(content: unknown, file: string): PolicyBook {
  const read = policyFileSchema.safeParse(content);
  if (read.success) return policyBook(read.data.versions);
  throw new InvalidPolicyFileError(
    file,
    read.error.issues.map(({ path, message }) => `${path.join(".") || "the file"}: ${message}`),
  );
}

function readJson(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InvalidPolicyFileError(file, [`it is not JSON: ${error instanceof Error ? error.message : ""}`]);
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const code = String(Reflect.get(Object(error), "code"));
    throw new InvalidPolicyFileError(file, [UNREADABLE[code] ?? `it can't be read (${code})`]);
  }
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "this user cannot read it",
};
