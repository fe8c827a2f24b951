import type { ApolloServerOptions, ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import { maskError } from "../graphql/operation/mask-error";
import type { PermittedNames } from "../graphql/operation/permitted-names";
import type { OperationPreparer } from "../graphql/operation/prepare-operation";
import { errorLog, type Logger } from "./monitoring/logger";
import type { Metrics } from "./monitoring/metrics";

export interface ApolloParts {
  readonly schema: GraphQLSchema;
  readonly preparer: OperationPreparer;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly names: PermittedNames;
}

const DISABLED = [
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
];

/**
 * No document store: a query's text may contain confidential text, and Apollo keeps every one. The service's own cache
 * knows which it may keep [V3].
 */
export function apolloOptionsOf<Context extends object>({
  schema,
  preparer,
  log,
  metrics,
  names,
}: ApolloParts): ApolloServerOptions<Context> {
  const logError = errorLog(log, metrics);
  return {
    schema,
    introspection: true, // the validationRules decide, the same over HTTP and WebSocket
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
    formatError: (_formatted, error) => maskError(error, logError, names),
    logger: {
      debug: noLog,
      info: noLog,
      warn: noLog,
      error: () =>
        log.error("Apollo Server reported an error, its text is not logged because it can contain text of a caller"),
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
