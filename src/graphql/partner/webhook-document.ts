/**
 * A subscriber's document for an event: its fragments, executed as the marketplace's back end. All endpoints read as
 * the same back end, so that a document is executed once for an event, however many endpoints have it [S17].
 */
import { type DocumentNode, execute, GraphQLError, type GraphQLSchema, Kind } from "graphql";
import type { FairQueue } from "../../app/background/fair-queue";
import { SharedResults } from "../../app/background/shared-results";
import type { Timers } from "../../app/background/timers";
import type { Context, CreateContext } from "../context/context";
import { maskError } from "../operation/mask-error";
import type { OperationPreparer, Prepared } from "../operation/prepare-operation";

/**
 * After the document, so that the line numbers of its errors are those of its author. A fragment cannot reach the rest
 * of the API.
 */
const OPERATION = "\nquery WebhookPayload($eventId: ID!) { event: node(id: $eventId) { ...Payload } }";

/** The subject of nobody: no user can be registered under it. */
const BACK_END = {
  subject: "",
  scopes: new Set(["orders:read"] as const),
  channel: "API",
  expiresAt: Infinity,
} as const;

/**
 * The document is not valid any more, or its execution had errors. They are shown to nobody, because they could reveal
 * internals.
 */
export type DocumentResult = { readonly data: unknown } | { readonly failed: "DOCUMENT_INVALID" | "DOCUMENT_FAILED" };

export interface WebhookDocuments {
  /** What is wrong with it, as a text for its author; null if nothing is. */
  documentError(document: string): string | null;
  dataOf(document: string, eventId: string): Promise<DocumentResult>;
}

/** The queue is that of subscriptions: both run for events. */
export interface DocumentTurns {
  readonly queue: FairQueue;
  readonly timers: Timers;
  readonly onExecuted?: () => void;
}

/** In the queue all documents together count as one person. */
const OWNER = "webhook documents";
/** The endpoints' messages for an event begin after one another, each by a query. */
const KEPT_MS = 5_000;

export interface DocumentParts {
  readonly schema: GraphQLSchema;
  readonly preparer: OperationPreparer;
  readonly createContext: CreateContext;
  readonly turns: DocumentTurns;
}

export function webhookDocuments({ schema, preparer, createContext, turns }: DocumentParts): WebhookDocuments {
  const results = new SharedResults<DocumentResult>({
    ...turns,
    keptMs: KEPT_MS,
    mayKeep: (result) => "data" in result,
  });
  const prepare = (document: string, eventId: string): Prepared => {
    const prepared = preparer.prepare(
      { query: document + OPERATION, operationName: "WebhookPayload", variables: { eventId }, isLive: true },
      schema,
    );
    if ("errors" in prepared) return prepared;
    const isWhole = prepared.document.definitions.filter(({ kind }) => kind !== Kind.FRAGMENT_DEFINITION).length === 1;
    return isWhole ? prepared : { errors: [notOnlyFragments()] };
  };
  const execution = async (document: string, eventId: string): Promise<DocumentResult> => {
    const prepared = prepare(document, eventId);
    if ("errors" in prepared) return { failed: "DOCUMENT_INVALID" };
    const contextValue: Context = await createContext({ credentials: BACK_END, locale: null });
    turns.onExecuted?.();
    const { errors, data } = await execute({
      schema,
      document: prepared.document,
      contextValue,
      variableValues: { eventId },
      options: preparer.executionOptions,
    });
    return errors === undefined ? { data: data?.event ?? null } : { failed: "DOCUMENT_FAILED" };
  };
  return {
    documentError(document) {
      const prepared = prepare(document, "");
      const errors = "errors" in prepared ? prepared.errors : wrongTypes(prepared.document);
      return errors.length === 0 ? null : errors.map(inWords).join(" ");
    },
    dataOf: (document, eventId) =>
      results.get({ key: `${eventId} ${document}`, owner: OWNER, work: () => execution(document, eventId) }),
  };
}

const notOnlyFragments = (): GraphQLError =>
  new GraphQLError("The document must contain fragments only.", { extensions: { code: "GRAPHQL_VALIDATION_FAILED" } });

/**
 * On another type, even one that every object with an id has, the fragment can apply to no event, and each message
 * would be empty.
 */
const wrongTypes = ({ definitions }: DocumentNode): readonly GraphQLError[] =>
  definitions.flatMap((definition) => {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION || definition.name.value !== "Payload") return [];
    const { typeCondition } = definition;
    if (typeCondition.name.value === "ActivityEvent") return [];
    const message =
      "The fragment Payload must be on ActivityEvent: a message is about an event, and on another type it would be empty.";
    return [new GraphQLError(message, { nodes: typeCondition, extensions: { code: "GRAPHQL_VALIDATION_FAILED" } })];
  });

/** As the API would report it: without the caller's values. */
function inWords(error: GraphQLError): string {
  const { message, locations } = maskError(error, () => undefined);
  const [place] = locations ?? [];
  return place === undefined ? message : `Line ${place.line}: ${message}`;
}
