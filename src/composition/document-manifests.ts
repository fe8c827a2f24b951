/** The files of PERSISTED_DOCUMENTS: what graphql-codegen and Apollo's tools write. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PersistedDocuments, sha256 } from "../graphql/operation/persisted-documents";
import { builtFolder } from "../http/pages/static-files";
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

interface Values {
  readonly PERSISTED_DOCUMENTS: ReadonlyMap<string, string>;
  readonly PERSISTED_ONLY: boolean | null;
}

/**
 * @param web  whether the order page is served: the documents of its build are among them, if there is one. @throws
 * NotAValue
 */
export function persistedDocuments({ PERSISTED_DOCUMENTS, PERSISTED_ONLY }: Values, web: boolean): PersistedDocuments {
  const file = join(builtFolder("web"), "persisted-documents.json");
  const ofPage = web && existsSync(file) ? manifests("").read(file) : [];
  return new PersistedDocuments(new Map([...ofPage, ...PERSISTED_DOCUMENTS]), PERSISTED_ONLY ?? false);
}

/** It would refuse every document. */
export const manifestErrors = ({ PERSISTED_DOCUMENTS, PERSISTED_ONLY }: Values, web: boolean): readonly string[] =>
  PERSISTED_ONLY === true && PERSISTED_DOCUMENTS.size === 0 && !web
    ? ["PERSISTED_ONLY: 1 needs PERSISTED_DOCUMENTS, the documents that are accepted, or WEB=1"]
    : [];

/**
 * Ids with their texts, `{ "sha256:…": "query …" }`, or Apollo's form, `{ "operations": [{ "id": …, "body": … }] }`.
 */
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
    throw new NotAValue(`${file} can't be read (${typeof code === "string" ? code : "it is not JSON"})`);
  }
}

function checked(file: string, id: unknown, document: unknown): readonly [string, string] {
  if (typeof id !== "string" || typeof document !== "string")
    throw new NotAValue(`each document of ${file} needs an id and a text`);
  const hash = id.replace(/^sha256:/u, "");
  if (sha256(document) === hash) return [hash, document];
  throw new NotAValue(`an id of ${file} is not the SHA-256 hash of its document: ${JSON.stringify(id.slice(0, 80))}`);
}
