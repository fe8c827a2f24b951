/** What our pipeline adds to Apollo Server's: limits before it parses, the cache of documents, statuses, metrics. */
import {
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLRequestListener,
  type GraphQLResponse,
  HeaderMap,
} from "@apollo/server";
import {
  type DocumentNode,
  type FormattedExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  Kind,
  OperationTypeNode,
} from "graphql";
import { answerRefusal } from "../graphql/operation/answer-limit";
import { asGraphQLError, type ErrorLog, maskError } from "../graphql/operation/mask-error";
import { sizeOf } from "../graphql/operation/operation-cost";
import type { PermittedNames } from "../graphql/operation/permitted-names";
import type { Admitted, OperationPreparer } from "../graphql/operation/prepare-operation";
import { badUserInput, httpOf } from "../graphql/operation/top-level-errors";
import { labelsOf, type Metrics, outcomeOf } from "./monitoring/metrics";

/** Executed here, it would find no event to resolve, and fail with an internal error. */
const otherProtocol = (): GraphQLError =>
  badUserInput(
    "A subscription requires a WebSocket. Connect to the same path with the subprotocol graphql-transport-ws.",
  );

const NO_SIZE = { cost: 0, rootFields: 0 };

async function refused(action: Promise<void>): Promise<readonly GraphQLError[] | undefined> {
  try {
    await action;
    return undefined;
  } catch (error) {
    return [asGraphQLError(error)];
  }
}

/** Replaces a document that was refused, so that Apollo neither parses nor validates it. */
const REFUSED: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

interface Parts {
  readonly preparer: OperationPreparer;
  readonly metrics: Metrics;
  readonly logError: ErrorLog;
  readonly names: PermittedNames;
  /**
   * Of an operation that was admitted. @param http  the request, as Apollo Server was given it. @throws GraphQLError
   * RATE_LIMITED.
   */
  readonly charge: (http: object | undefined, size: ReturnType<typeof sizeOf>) => Promise<void>;
  /** Whether an answer says what its operation costs. */
  readonly showsCost: boolean;
}

export function operationPlugin<Context extends object>(parts: Parts): ApolloServerPlugin<Context> {
  return { requestDidStart: () => Promise.resolve(listen<Context>(parts)) };
}

function listen<Context extends object>({
  preparer,
  metrics,
  logError: logInternalError,
  names,
  charge,
  showsCost,
}: Parts): GraphQLRequestListener<Context> {
  const startedAt = performance.now();
  let refusal: readonly GraphQLError[] | undefined;
  let admitted: Admitted | undefined;
  const size = ({ request }: Pick<GraphQLRequestContext<Context>, "request">): ReturnType<typeof sizeOf> =>
    admitted === undefined || "errors" in admitted ? NO_SIZE : sizeOf(admitted.measured, request.operationName);
  return {
    didResolveSource: async (request) => {
      admitted = preparer.admit(request.source, request.request.variables, request.schema, request.queryHash);
      refusal = "errors" in admitted ? admitted.errors : await refused(charge(request.request.http, size(request)));
      if (refusal !== undefined) setDocument(request, REFUSED);
      else if (!("errors" in admitted) && admitted.valid) setDocument(request, admitted.document);
    },
    validationDidStart: () =>
      Promise.resolve((errors) => {
        if (errors === undefined && admitted !== undefined && "document" in admitted) preparer.keep(admitted);
        return Promise.resolve();
      }),
    // Apollo calls this also if it found no operation, whatever its type says.
    responseForOperation: ({ operation }: Pick<GraphQLRequestContext<Context>, "operation">) => {
      if (refusal === undefined && operation?.operation === OperationTypeNode.SUBSCRIPTION) refusal = [otherProtocol()];
      if (refusal === undefined) return Promise.resolve(null);
      const errors = refusal.map((error) => maskError(error, logInternalError, names));
      const { status = 400, headers = {} } = (refusal[0] && httpOf(refusal[0])) ?? {};
      return Promise.resolve({
        http: { status, headers: new HeaderMap(Object.entries(headers)) },
        body: { kind: "single", singleResult: { errors } },
      });
    },
    willSendResponse: (request) => {
      const refused = answerRefusal(resultOf(request.response).errors);
      if (refused !== undefined) {
        request.response.body = { kind: "single", singleResult: { errors: [refused] } };
        request.response.http.status = 400;
      }
      const result = resultOf(request.response);
      if (showsCost && refusal === undefined) result.extensions = { ...result.extensions, cost: size(request).cost };
      if (isRequestError(result) && wantsPlainJson(request)) request.response.http.status = 200;
      const durationMs = performance.now() - startedAt;
      metrics.recordOperation({
        protocol: "http",
        ...labelsOf(request.operation, request.schema),
        outcome: outcomeOf(result.errors),
        durationMs,
      });
      return Promise.resolve();
    },
  };
}

const resultOf = ({ body }: GraphQLResponse): FormattedExecutionResult =>
  body.kind === "single" ? body.singleResult : body.initialResult;

/**
 * Apollo parses and validates only where no document is set; it declares it read-only, as plugins that come later may
 * rely on it.
 */
const setDocument = (request: object, document: DocumentNode): unknown => Object.assign(request, { document });

/**
 * What GraphQL over HTTP calls a request error: in the document or its variables, by graphql's own rules. A limit of
 * the service is none: always 400.
 */
const REQUEST_ERRORS: ReadonlySet<unknown> = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_USER_INPUT",
]);

function isRequestError({
  data,
  errors = [],
}: {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
}): boolean {
  return (
    data === undefined &&
    errors.length > 0 &&
    errors.every(({ extensions = {} }) => REQUEST_ERRORS.has(extensions.code) && extensions.limit === undefined)
  );
}

/**
 * GraphQL over HTTP, «application/json»: a client that asks for this type by name, and for no newer one, may take any
 * status but 200 for a failure of some proxy on the way; a well-formed answer has 200. Without an Accept header, and
 * for application/graphql-response+json, it is 400.
 */
function wantsPlainJson<Context extends object>({ request, response }: GraphQLRequestContext<Context>): boolean {
  const accept = request.http?.headers.get("accept") ?? "";
  return (
    response.http.status === 400 && accept.includes("application/json") && !accept.includes("graphql-response+json")
  );
}
