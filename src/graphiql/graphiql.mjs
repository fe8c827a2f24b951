/**
 * GraphiQL on our own server: queries over HTTP, subscriptions over WebSocket, both with the token of the «Headers»
 * tab. Nothing is loaded from elsewhere.
 */
import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./page.css";
import { GraphiQL } from "graphiql";
import { createClient } from "graphql-ws";
import { createElement } from "react";
import { createRoot } from "react-dom/client";

const { URL, URLSearchParams, document, fetch, location } = globalThis;
const url = new URL("/graphql", location.href);
const socketUrl = Object.assign(new URL(url), { protocol: url.protocol === "https:" ? "wss:" : "ws:" }).href;

/** What stands in the tab «Headers» goes with each request, and as connection_init's payload. */
function fetcher({ query, variables, operationName }, { headers = {}, documentAST } = {}) {
  const body = { query, variables, ...(operationName && { operationName }) };
  return isSubscription(documentAST, operationName) ? subscribe(body, headers) : ask(body, headers);
}

async function ask(body, headers) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json", ...headers },
    body: JSON.stringify(body),
  });
  return response.json();
}

/** One socket for each subscription: it ends with it, and a new one begins with the headers as they are by then. */
async function* subscribe(body, headers) {
  const client = createClient({ url: socketUrl, connectionParams: headers });
  try {
    yield* client.iterate(body);
  } finally {
    await client.dispose();
  }
}

function isSubscription(document, name) {
  const operations = (document?.definitions ?? []).filter(({ kind }) => kind === "OperationDefinition");
  const asked = operations.find((operation) => !name || operation.name?.value === name);
  return asked?.operation === "subscription";
}

/** /graphiql#token=…&query=… opens ready to run; what stands after # is sent to no server. */
const asked = new URLSearchParams(location.hash.slice(1));
const token = asked.get("token");
const query = asked.get("query");

const FIRST_QUERY = `# Who you are stands in the tab «Headers» below, by a token that the server printed at its start:
#   {"authorization": "Bearer eyJ…"}
# Without one nothing is answered, the documentation included: load it again, at the left, when the token is there.
{
  viewer {
    __typename
  }
}
`;

createRoot(document.getElementById("graphiql")).render(
  createElement(GraphiQL, {
    fetcher,
    defaultQuery: FIRST_QUERY,
    defaultEditorToolsVisibility: "headers",
    shouldPersistHeaders: true,
    ...(query !== null && { initialQuery: query }),
    ...(token !== null && { initialHeaders: JSON.stringify({ authorization: `Bearer ${token}` }, null, 2) }),
  }),
);
