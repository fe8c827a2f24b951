/**
 * [B1] Another GraphQL server with the product's own schema, resolvers, and reads: node peer-server.mjs PEER DIST PACKAGES
 *
 * It starts the service of the build, whose parts it takes over, and serves the same schema by the peer on a port of its
 * own. So only what is around the resolvers differs. It prints JSON with its pid and port.
 */
import { createServer } from "node:http";
import Module, { createRequire } from "node:module";
import { join } from "node:path";

const [, , peer, dist, packages] = process.argv;
const root = join(import.meta.dirname, "../../..");
const require = createRequire(join(packages, "package.json"));

// One copy of graphql: a schema of another copy is refused.
const resolve = Module._resolveFilename;
Module._resolveFilename = withRootGraphql(resolve);

function withRootGraphql(original) {
  return (request, parent, isMain, options) =>
    /^graphql(\/|$)/u.test(request)
      ? original(request, parent, isMain, { ...options, paths: [root] })
      : original(request, parent, isMain, options);
}

const fromBuild = (file) => require(join(dist, "src", file));

/** The parts of the service, as it makes them when it starts. */
const parts = {};
capture("graphql/schema.js", "buildSchema", "schema");
capture("graphql/context/context.js", "createContextFactory", "createContext");
capture("http/authentication/authenticate.js", "createAuthenticate", "authenticate");

function capture(file, name, part) {
  const exported = fromBuild(file);
  const original = exported[name];
  exported[name] = (...given) => (parts[part] = original(...given));
}

async function contextOf(headers) {
  const credentials = await parts.authenticate(headers.authorization);
  return parts.createContext({ credentials, locale: headers["accept-language"] ?? null });
}

/** Each listens, and resolves to its port. */
const PEERS = {
  async mercurius() {
    const app = require("fastify")();
    app.register(require("mercurius"), { schema: parts.schema, jit: 1, context: ({ headers }) => contextOf(headers) });
    await app.listen({ port: 0, host: "127.0.0.1" });
    return app.server.address().port;
  },
  async yoga() {
    const { createYoga } = require("graphql-yoga");
    const yoga = createYoga({
      schema: parts.schema,
      logging: false,
      context: ({ request }) => contextOf(Object.fromEntries(request.headers)),
    });
    return listening(createServer(yoga));
  },
  async apollo() {
    const express = require("express");
    const { ApolloServer } = require("@apollo/server");
    const { expressMiddleware } = require("@as-integrations/express5");
    const server = new ApolloServer({ schema: parts.schema });
    await server.start();
    const app = express();
    app.use("/graphql", express.json(), expressMiddleware(server, { context: ({ req }) => contextOf(req.headers) }));
    return listening(createServer(app));
  },
};

function listening(server) {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server.address().port)));
}

const { readConfig } = fromBuild("composition/config.js");
const { createLogger } = fromBuild("http/monitoring/logger.js");
const { startService } = fromBuild("composition/service.js");
await startService(readConfig(process.env), createLogger("error"));
const port = await PEERS[peer]();
process.stdout.write(`${JSON.stringify({ pid: process.pid, port })}\n`);
