/** What our pipeline adds to Apollo Server's: limits before it parses, the cache of documents, statuses, metrics. */
import {
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLRequestListener,
  type GraphQLResponse,
} from "@apollo/server";
import {
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FormattedExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
} from "graphql";
import { answerRefusal } from "../graphql/answer-limit";
import { maskError, type FaultLog } from "../graphql/mask-error";
import type { PermittedNames } from "../graphql/permitted-names";
import type { Admitted, OperationPreparer } from "../graphql/prepare-operation";
import { badUserInput } from "../graphql/top-level-errors";
import { labelsOf, outcomeOf, type Metrics } from "./metrics";

/** Executed here it would find no event to resolve, and fail as a fault of ours. */
const otherDoor = (): GraphQLError =>
  badUserInput("A subscription needs a WebSocket: connect to the same path with the subprotocol graphql-transport-ws.");

/** Stands in for a document that was refused, so that Apollo neither parses nor validates it. */
const REFUSED: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

interface Parts {
  readonly preparer: OperationPreparer;
  readonly metrics: Metrics;
  readonly logFault: FaultLog;
  readonly names: PermittedNames;
}

export function operationPlugin<Context extends object>(parts: Parts): ApolloServerPlugin<Context> {
  return { requestDidStart: () => Promise.resolve(listen<Context>(parts)) };
}

function listen<Context extends object>({ preparer, metrics, logFault, names }: Parts): GraphQLRequestListener<Context> {
  const startedAt = performance.now();
  let refusal: readonly GraphQLError[] | undefined;
  let admitted: Admitted | undefined;
  return {
    didResolveSource: (request) => {
      admitted = preparer.admit(request.source, request.request.variables, request.schema, request.queryHash);
      if ("errors" in admitted) refusal = admitted.errors;
      if ("errors" in admitted) setDocument(request, REFUSED);
      else if (admitted.valid) setDocument(request, admitted.document);
      return Promise.resolve();
    },
    validationDidStart: () =>
      Promise.resolve((errors) => {
        if (errors === undefined && admitted !== undefined && "document" in admitted) preparer.keep(admitted);
        return Promise.resolve();
      }),
    // Apollo asks this too where it found no operation, whatever its type says.
    responseForOperation: ({ operation }: Pick<GraphQLRequestContext<Context>, "operation">) => {
      if (refusal === undefined && operation?.operation === OperationTypeNode.SUBSCRIPTION) refusal = [otherDoor()];
      if (refusal === undefined) return Promise.resolve(null);
      const errors = refusal.map((error) => maskError(error, logFault, names));
      return Promise.resolve({ http: { status: 400, headers: new HeaderMap() }, body: { kind: "single", singleResult: { errors } } });
    },
    willSendResponse: (request) => {
      const refused = answerRefusal(resultOf(request.response).errors);
      if (refused !== undefined) {
        request.response.body = { kind: "single", singleResult: { errors: [refused] } };
        request.response.http.status = 400;
      }
      const result = resultOf(request.response);
      if (isRequestError(result) && wantsPlainJson(request)) request.response.http.status = 200;
      const durationMs = performance.now() - startedAt;
      metrics.recordOperation({
        door: "http",
        ...labelsOf(request.operation, request.schema),
        outcome: outcomeOf(result.errors),
        durationMs,
      });
      return Promise.resolve();
    },
  };
}

const resultOf = ({ body }: GraphQLResponse): FormattedExecutionResult => (body.kind === "single" ? body.singleResult : body.initialResult);

/** Apollo parses and validates only where no document is set; it declares it read-only, as plugins that come later may rely on it. */
const setDocument = (request: object, document: DocumentNode): unknown => Object.assign(request, { document });

/** What GraphQL over HTTP calls a request error: of the document or its variables, by graphql's own rules. A limit of ours is none: always 400. */
const REQUEST_ERRORS: ReadonlySet<unknown> = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_USER_INPUT",
]);

function isRequestError({ data, errors = [] }: { readonly data?: unknown; readonly errors?: readonly GraphQLFormattedError[] }): boolean {
  return (
    data === undefined &&
    errors.length > 0 &&
    errors.every(({ extensions = {} }) => REQUEST_ERRORS.has(extensions.code) && extensions.limit === undefined)
  );
}

/**
 * GraphQL over HTTP, «application/json»: a client that asks for this type by name, and for no newer one, may take any status but 200 for a
 * failure of some proxy on the way; a well-formed answer has 200. Without an Accept header, and for application/graphql-response+json, it is 400.
 */
function wantsPlainJson<Context extends object>({ request, response }: GraphQLRequestContext<Context>): boolean {
  const accept = request.http?.headers.get("accept") ?? "";
  return response.http.status === 400 && accept.includes("application/json") && !accept.includes("graphql-response+json");
}
