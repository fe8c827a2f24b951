const SETTINGS = "HTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA";
/** What clients offer: the JDK's HTTP client and curl the first, others the rest. */
export const OFFERS = {
  "h2c with its settings": ["Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", SETTINGS],
  "h2c beside keep-alive": ["Connection: keep-alive, Upgrade", "upgrade: h2c"],
  TLS: ["Connection: Upgrade", "Upgrade: TLS/1.3, HTTP/2.0"],
  "two lines": ["Connection: upgrade", "Upgrade: h2c", "Upgrade: foo"],
  "nothing (Connection: upgrade alone)": ["Connection: upgrade"],
} as const;
export const H2C = OFFERS["h2c with its settings"];

export const QUERY = JSON.stringify({ query: "{ __typename }" });
export const HELLO = { data: { __typename: "Query" } };

export const request = (start: string, headers: readonly string[] = [], body = ""): string =>
  `${[start, "Host: example.com", ...headers].join("\r\n")}\r\n\r\n${body}`;
export const JSON_BODY = ["Content-Type: application/json", `Content-Length: ${QUERY.length}`];
export const ask = (headers: readonly string[] = []): string =>
  request("POST /graphql HTTP/1.1", [...headers, ...JSON_BODY], QUERY);

export const HANDSHAKE = request("GET /graphql HTTP/1.1", [
  "Connection: Upgrade",
  "Upgrade: websocket",
  "Sec-WebSocket-Version: 13",
  "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
  "Sec-WebSocket-Protocol: graphql-transport-ws",
]);
