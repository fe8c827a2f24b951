import type { BaseContext } from "@apollo/server";
import { defineIntegrationTestSuite } from "@apollo/server-integration-testsuite";
import { GraphQLSchema } from "graphql";
import { createLogger } from "../../src/http/logger";
import { createMetrics } from "../../src/http/metrics";
import { startServer } from "../../src/http/server";
import { authenticate } from "./toy";

/**
 * [S14] Apollo's own tests for integrations, against the server that main.ts starts. They bring their settings of Apollo Server (schema,
 * plugins, masking); the doors, the limits and the cache are ours.
 */
defineIntegrationTestSuite(async (apolloOptions, { context } = {}) => {
  const server = await startServer<BaseContext>({
    schema: new GraphQLSchema({}),
    createContext: () => context?.() ?? Promise.resolve({}),
    authenticate,
    port: 0,
    host: "127.0.0.1",
    log: createLogger("silent"),
    metrics: createMetrics(),
    checks: {},
    introspection: true,
    limits: { documentCacheCharacters: 0 },
    apolloOptions,
  });
  return { server: server.apollo, url: server.url, extraCleanup: server.stop };
});
