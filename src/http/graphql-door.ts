/** GraphQL over HTTP: node:http's request in, Apollo Server, node:http's response out. */
import {
  ApolloServer,
  HeaderMap,
  type ApolloServerOptions,
  type ApolloServerPlugin,
  type HTTPGraphQLRequest,
  type HTTPGraphQLResponse,
} from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { IncomingMessage, ServerResponse } from "node:http";
import { asGraphQLError, maskError } from "../graphql/mask-error";
import type { PermittedNames } from "../graphql/permitted-names";
import type { OperationPreparer } from "../graphql/prepare-operation";
import { badUserInput } from "../graphql/top-level-errors";
import type { Admission, CreateContext } from "./admission";
import { clientAddress } from "./client-address";
import { faultLog, type Logger } from "./logger";
import type { Metrics } from "./metrics";
import { operationPlugin } from "./operation-plugin";
import { readBody } from "./read-body";
import { withoutEmptyName, withoutEmptyParameters } from "./empty-parts";
import { sendJson } from "./send";

export interface GraphQLDoorParts<Context extends object> {
  readonly schema: GraphQLSchema;
  readonly createContext: CreateContext<Context>;
  readonly admission: Admission;
  readonly preparer: OperationPreparer;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly names: PermittedNames;
  readonly maxBodyBytes: number;
  readonly trustedProxyHops: number;
  /** Instead of our own settings of Apollo Server; the plugin that holds the limits is added. For Apollo's test suite for integrations. */
  readonly apolloOptions?: ApolloServerOptions<Context>;
}

const DISABLED = [
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
];

export class GraphQLDoor<Context extends object> {
  readonly apollo: ApolloServer<Context>;
  constructor(private readonly parts: GraphQLDoorParts<Context>) {
    const options = parts.apolloOptions ?? ourOptions(parts);
    const plugin = operationPlugin<Context>({ ...parts, logFault: faultLog(parts.log) });
    this.apollo = new ApolloServer({ ...options, plugins: [...(options.plugins ?? []), plugin] });
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await this.body(request);
    if (body === "ABORTED") return;
    if (typeof body === "string") {
      sendJson(
        response,
        400,
        { errors: [maskError(badUserInput(this.refusals[body]), faultLog(this.parts.log))] },
        { connection: "close" },
      );
      return;
    }
    const httpGraphQLRequest: HTTPGraphQLRequest = {
      method: request.method ?? "GET",
      headers: headerMap(request),
      search: withoutEmptyParameters(new URL(request.url ?? "/", "http://localhost").search),
      body: withoutEmptyName(body.json),
    };
    await send(response, await this.apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: () => this.context(request) }));
  }

  /** Why a body is refused before Apollo sees it. No status of its own (413) for the largest: every limit of ours is answered alike. */
  private readonly refusals = {
    TOO_LARGE: "The body is too large.",
    NOT_UTF8: "The body is no UTF-8.",
    BROKEN: "Invalid JSON.",
  } as const;

  /** Only application/json is read; Apollo refuses the rest for having no body. */
  private async body(request: IncomingMessage): Promise<{ json: unknown } | "ABORTED" | keyof typeof this.refusals> {
    if (request.method !== "POST") return { json: undefined };
    const read = await readBody(request, this.parts.maxBodyBytes);
    if (typeof read === "string") return read;
    if (!/^application\/json *(;|$)/iu.test(request.headers["content-type"] ?? "") || read.text === "") return { json: undefined };
    try {
      return { json: JSON.parse(read.text) as unknown };
    } catch {
      return "BROKEN";
    }
  }

  private async context(request: IncomingMessage): Promise<Context> {
    const { admission, createContext, trustedProxyHops } = this.parts;
    try {
      admission.chargeAddress(clientAddress(request, trustedProxyHops));
      const credentials = await admission.authenticate(request.headers.authorization);
      admission.chargePerson(credentials);
      return await createContext({ credentials, locale: request.headers["accept-language"] ?? null, door: "http" });
    } catch (error) {
      const answer = asGraphQLError(error);
      throw answer.originalError === undefined ? answer : error; // Apollo tells its plugins of the fault itself
    }
  }
}

/** No document store: a query's text may hold confidential words, and Apollo keeps every one; ours knows which it may keep [V3]. */
function ourOptions<Context extends object>({
  schema,
  preparer,
  log,
  metrics,
  names,
}: GraphQLDoorParts<Context>): ApolloServerOptions<Context> {
  const logFault = faultLog(log, metrics);
  return {
    schema,
    introspection: true, // our validationRules decide, the same at both doors
    parseOptions: preparer.parseOptions,
    validationRules: [...preparer.validationRules],
    validationOptions: preparer.validationOptions,
    executionOptions: preparer.executionOptions,
    documentStore: null,
    persistedQueries: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    nodeEnv: "production",
    stopOnTerminationSignals: false,
    formatError: (_formatted, error) => maskError(error, logFault, names),
    logger: {
      debug: noLog,
      info: noLog,
      warn: noLog,
      error: () => log.error("Apollo Server reported an error; its text is not logged as it may hold words of a caller"),
    },
    plugins: [...DISABLED.map((disabled) => disabled()), notToBeStored],
  };
}

/** What a person may see stays in no cache on the way. */
const notToBeStored: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response }) => {
        response.http.headers.set("cache-control", "no-store");
        return Promise.resolve();
      },
    }),
};

const noLog = (): void => undefined;

function headerMap({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(", ") : value);
  return map;
}

async function send(response: ServerResponse, { status, headers, body }: HTTPGraphQLResponse): Promise<void> {
  for (const [name, value] of headers) response.setHeader(name, value);
  response.statusCode = status ?? 200;
  if (body.kind === "complete") {
    response.end(body.string);
    return;
  }
  for await (const chunk of body.asyncIterator) response.write(chunk);
  response.end();
}
