import { demoTokens, type Signing } from "./tokens";

interface Sandbox {
  /** null: the sandbox did not make the secret itself, so no token is printed [S21]. */
  readonly demoSigning: Signing | null;
  /** Whether the order page is served. */
  readonly web: boolean;
  readonly mail: { readonly isOn: boolean; readonly smtpUrl: string | null };
}

/**
 * What a sandbox prints when it is ready: what to look at, where it is, which users there are, and one thing to try.
 */
export async function greeting({ demoSigning, web, mail }: Sandbox, port: number): Promise<string> {
  const base = `http://localhost:${port}`;
  const places = [
    `  API       ${base}/graphql  (WebSocket: ws://localhost:${port}/graphql)`,
    `  GraphiQL  ${base}/graphiql`,
    ...(web ? [`  Orders    ${base}/#token=…`] : []),
    ...(mail.isOn && mail.smtpUrl === null ? [`  Emails    ${base}/mails`] : []),
  ];
  if (demoSigning === null) return ["The sandbox is ready.", "", ...places, "", ""].join("\n");
  const users = await demoTokens(demoSigning);
  const client = users.find(({ name }) => name === "client")?.token ?? "";
  return [
    ...(web ? toOpen(base, client) : ["The sandbox is ready."]),
    "",
    ...places,
    "",
    "Tokens (more: npm run token -- --subject demo-client):",
    ...users.flatMap(({ name, token }) => [`  ${name}:`, `    ${token}`]),
    "",
    ...toTry(base, client),
    "",
    "",
  ].join("\n");
}

const toOpen = (base: string, client: string): readonly string[] => [
  `Open ${base}/sandbox  (client and freelancer side by side)`,
  `or the order page as the client: ${base}/#token=${client}`,
];

const QUERY = JSON.stringify({
  query: "{ orders(first: 5) { nodes { number title status countdown { endsAt onExpiry } } } }",
});

const toTry = (base: string, client: string): readonly string[] => [
  `Try GraphiQL as the client, opened at ${base}/graphiql#token=${client}`,
  "or",
  `  curl ${base}/graphql -H 'content-type: application/json' -H 'authorization: Bearer ${client}' -d '${QUERY}'`,
];
