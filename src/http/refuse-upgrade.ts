import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";

/** Answers an upgrade that does not become a WebSocket. */
export function refuseUpgrade(socket: Duplex, status: number, message: string, retryAfterSeconds?: number): void {
  const code =
    { 404: "NOT_FOUND", 431: "BAD_USER_INPUT", 429: "RATE_LIMITED", 503: "UNAVAILABLE" }[status] ?? "FORBIDDEN";
  const extensions = { code, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
  const body = JSON.stringify({ errors: [{ message, extensions }] });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`,
    "Connection: close",
    "Content-Type: application/json; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...(retryAfterSeconds === undefined ? [] : [`Retry-After: ${retryAfterSeconds}`]),
  ];
  socket.once("error", () => undefined); // the client left
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`, () => socket.destroy());
}
