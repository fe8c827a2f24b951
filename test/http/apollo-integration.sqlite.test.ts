import type { ApolloServer, ApolloServerOptions } from "@apollo/server";
import { defineIntegrationTestSuite } from "@apollo/server-integration-testsuite";
import { readConfig } from "../../src/composition/config";
import { startService } from "../../src/composition/service";
import type { Context } from "../../src/graphql/context/context";
import { createLogger } from "../../src/http/monitoring/logger";
import { environmentFor } from "../support/app/service";
import { freshDatabase, type TestDatabase } from "../support/database/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/**
 * [S14] Apollo's own tests for integrations, against the server that main.ts starts. They bring their settings of
 * Apollo Server (schema, plugins, masking, context, and a caller with a token), and use introspection as in
 * development. The endpoints, the limits, and everything behind them are those of the service.
 */
defineIntegrationTestSuite(async (apolloOptions, { context } = {}) => {
  const config = readConfig(environmentFor(database, { LOG_LEVEL: "silent" }));
  const service = await startService(config, createLogger(config.logLevel), {
    apolloOptions: { nodeEnv: "test", ...apolloOptions } as ApolloServerOptions<Context>,
    createContext: async () => ((await context?.()) ?? {}) as Context,
    authenticate: () =>
      Promise.resolve({ subject: "suite", scopes: new Set<string>(), channel: "API", expiresAt: Infinity }),
  });
  const apollo: unknown = service.server.apollo;
  return { server: apollo as ApolloServer, url: service.server.url, extraCleanup: service.stop };
});
