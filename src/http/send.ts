import type { IncomingMessage, ServerResponse } from "node:http";
import type { GraphQLError } from "graphql";
import { maskError } from "../graphql/operation/mask-error";
import { badUserInput } from "../graphql/operation/top-level-errors";

/** What answers a request. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

type Headers = Readonly<Record<string, string>>;

export function sendJson(response: ServerResponse, status: number, body: unknown, headers: Headers = {}): void {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
    ...headers,
  });
  response.end(`${JSON.stringify(body)}\n`);
}

export function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  contentType = "text/plain; charset=utf-8",
): void {
  response.writeHead(status, { "content-type": contentType, "cache-control": "no-store" });
  response.end(text);
}

/** As the API refuses: one error, by its code. */
export function sendRefusal(
  response: ServerResponse,
  status: number,
  error: GraphQLError,
  headers: Headers = {},
): void {
  sendJson(response, status, { errors: [maskError(error, () => undefined)] }, headers);
}

/** Any other method is 405. */
export const readOnly =
  (handler: Handler): Handler =>
  (request, response) => {
    if (request.method === "GET" || request.method === "HEAD") return handler(request, response);
    sendRefusal(response, 405, badUserInput("Use GET or HEAD for this path."), { allow: "GET, HEAD" });
  };
