import type { TokenRules } from "../http/authenticate";
import { demoTokens } from "./tokens";

/** What a sandbox says when it is ready: where it is, who you can be, and one thing to try. */
export async function greeting(config: { readonly tokens: TokenRules }, port: number): Promise<string> {
  const base = `http://localhost:${port}`;
  const lines = [
    `The sandbox is ready.`,
    ``,
    `  API       ${base}/graphql  (WebSocket: ws://localhost:${port}/graphql)`,
    `  GraphiQL  ${base}/graphiql`,
  ];
  if (!("secret" in config.tokens.key)) return `${lines.join("\n")}\n\n`;
  const tokens = await demoTokens({ ...config.tokens, secret: config.tokens.key.secret });
  const [client] = tokens;
  const query = JSON.stringify({ query: "{ orders(first: 5) { nodes { number title status countdown { endsAt onExpiry } } } }" });
  return [
    ...lines,
    ``,
    `Tokens (more: npm run token -- --subject demo-client):`,
    ...tokens.flatMap(({ name, token }) => [`  ${name}:`, `    ${token}`]),
    ``,
    `Try GraphiQL as the client, opened at ${base}/graphiql#token=${client?.token ?? ""}`,
    `or`,
    `  curl ${base}/graphql -H 'content-type: application/json' -H 'authorization: Bearer ${client?.token ?? ""}' -d '${query}'`,
    ``,
    ``,
  ].join("\n");
}
