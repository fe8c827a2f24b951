import type { Credentials } from "../graphql/context/viewer";
import { type PersistedDocuments, withoutId } from "../graphql/operation/persisted-documents";
import { isOpenToAll } from "./authentication/without-token";

interface HttpRequest {
  readonly method: string;
  /** With its question mark, or "". */
  readonly search: string;
  readonly body: unknown;
}

/**
 * The same request with the text of its document in the place of the id.
 *
 * @throws GraphQLError as `PersistedDocuments` does.
 */
export function withText<R extends HttpRequest>(
  request: R,
  documents: PersistedDocuments,
  caller: Credentials | null,
): R {
  const { method, body } = request;
  if (method === "POST") return isRecord(body) ? { ...request, body: textIn(body, documents, caller) } : request;
  const parameters = new URLSearchParams(request.search);
  const asked = recordOf(parameters);
  const whole = textIn(asked, documents, caller);
  if (whole === asked) return request;
  const { query, extensions } = whole;
  if (typeof query === "string") parameters.set("query", query);
  parameters.delete("documentId");
  if (isRecord(extensions)) parameters.set("extensions", JSON.stringify(extensions));
  return { ...request, search: `?${parameters.toString()}` };
}

/** @throws GraphQLError */
export function textIn(
  request: Readonly<Record<string, unknown>>,
  documents: PersistedDocuments,
  caller: Credentials | null,
): Readonly<Record<string, unknown>> {
  const query = documents.textFor(request);
  if (typeof query === "string" && !isExempt(caller) && !isOpenToAll(query)) documents.check(query);
  return withoutId(request, query);
}

/** Partners' systems and operators write their documents by hand; people use a page or an app. */
const isExempt = (caller: Credentials | null): boolean =>
  caller?.apiKey !== undefined || caller?.scopes.has("operator") === true;

function recordOf(parameters: URLSearchParams): Readonly<Record<string, unknown>> {
  const { extensions, ...others } = Object.fromEntries(parameters) as Record<string, string>;
  return { ...others, ...(extensions !== undefined && { extensions: parsed(extensions) }) };
}

/** undefined if it is not JSON: the later steps report that. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
