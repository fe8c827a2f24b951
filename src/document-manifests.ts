/** The files of PERSISTED_DOCUMENTS: what graphql-codegen and Apollo's tools write. */
import { readFileSync } from "node:fs";
import { sha256 } from "./graphql/persisted-documents";
import { NotAValue, type Setting } from "./settings";

/** Names of files, separated by commas. Their documents, by hash. */
export const manifests = (meaning: string): Setting<ReadonlyMap<string, string>> => ({
  meaning,
  defaultText: "",
  read: (text = "") =>
    new Map(
      text
        .split(",")
        .map((file) => file.trim())
        .filter((file) => file !== "")
        .flatMap((file) => entriesOf(file).map(([id, document]) => checked(file, id, document))),
    ),
});

/** It would refuse every document. */
export const manifestFaults = (documents: ReadonlyMap<string, string>, only: boolean | null): readonly string[] =>
  only === true && documents.size === 0 ? ["PERSISTED_ONLY: 1 needs PERSISTED_DOCUMENTS, the documents that are accepted"] : [];

/** Ids with their texts, `{ "sha256:…": "query …" }`, or Apollo's form, `{ "operations": [{ "id": …, "body": … }] }`. */
function entriesOf(file: string): readonly (readonly [unknown, unknown])[] {
  const content = contentOf(file);
  if (typeof content !== "object" || content === null || Array.isArray(content))
    throw new NotAValue(`${file} must be an object of ids with their documents`);
  if (!("operations" in content) || !Array.isArray(content.operations)) return Object.entries(content);
  return content.operations.map((operation: unknown) => {
    const { id, body } = Object(operation) as { readonly id?: unknown; readonly body?: unknown };
    return [id, body] as const;
  });
}

function contentOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as unknown;
  } catch (error) {
    const code: unknown = Reflect.get(Object(error), "code");
    throw new NotAValue(`${file} can't be read (${typeof code === "string" ? code : "it is no JSON"})`);
  }
}

function checked(file: string, id: unknown, document: unknown): readonly [string, string] {
  if (typeof id !== "string" || typeof document !== "string") throw new NotAValue(`each document of ${file} needs an id and a text`);
  const hash = id.replace(/^sha256:/u, "");
  if (sha256(document) === hash) return [hash, document];
  throw new NotAValue(`an id of ${file} is not the SHA-256 hash of its document: ${JSON.stringify(id.slice(0, 80))}`);
}
