/**
 * Documents that are requested by the SHA-256 hash of their text, as GraphQL over HTTP describes it (`documentId`) and
 * as Apollo's and urql's clients send it (`extensions.persistedQuery`). Manifests register them at the start. No
 * request registers anything.
 */
import { createHash } from "node:crypto";
import { GraphQLError } from "graphql";
import { badUserInput } from "./top-level-errors";

/** As it was sent: of any type. */
export interface DocumentRequest {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

const HASH = /^[0-9a-f]{64}$/u;

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

export class PersistedDocuments {
  /** @param texts  by hash. @param only  whether other documents are refused. */
  constructor(
    private readonly texts: ReadonlyMap<string, string> = new Map(),
    private readonly only = false,
  ) {}

  /**
   * The text of the document that a request asks for: the registered one, or its own.
   *
   * @throws GraphQLError PERSISTED_QUERY_NOT_FOUND; BAD_USER_INPUT for an id that is none, and for a text of another
   * id.
   */
  textFor(request: DocumentRequest): unknown {
    const { query } = request;
    const id = idIn(request);
    if (id === undefined) return query;
    const hash = typeof id === "string" ? id.replace(/^sha256:/u, "") : "";
    if (!HASH.test(hash))
      throw badUserInput("The document's id must be the SHA-256 hash of its text, as 64 hexadecimal digits.", 400);
    if (typeof query === "string" && query !== "") {
      if (sha256(query) !== hash)
        throw badUserInput("The document's id is not the SHA-256 hash of the text that came with it.", 400);
      return query;
    }
    const text = this.texts.get(hash);
    if (text === undefined) throw notFound();
    return text;
  }

  /** @throws GraphQLError BAD_USER_INPUT if only registered documents are accepted and this is none. */
  check(text: string): void {
    if (this.only && !this.texts.has(sha256(text)))
      throw badUserInput("Only registered documents are accepted here. Send the id of one.", 400);
  }
}

/** The later steps know the request's document by its text. Apollo Server would look for the id in its own store. */
export function withoutId(
  request: Readonly<Record<string, unknown>>,
  query: unknown,
): Readonly<Record<string, unknown>> {
  if (idIn(request) === undefined) return request;
  const { extensions } = request;
  return {
    ...without("documentId", request),
    query,
    extensions: isRecord(extensions) ? without("persistedQuery", extensions) : {},
  };
}

const without = (name: string, members: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(members).filter(([key]) => key !== name));

function idIn({ documentId, extensions }: DocumentRequest): unknown {
  if (documentId !== undefined && documentId !== null) return documentId;
  const { persistedQuery } = isRecord(extensions) ? extensions : {};
  return isRecord(persistedQuery) ? (persistedQuery.sha256Hash ?? "") : undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Message, code, and status are Apollo's: its clients, and urql's by the message, then send the text as well. */
const notFound = (): GraphQLError =>
  new GraphQLError("PersistedQueryNotFound", {
    extensions: { code: "PERSISTED_QUERY_NOT_FOUND", http: { status: 200, headers: new Map() } },
  });
