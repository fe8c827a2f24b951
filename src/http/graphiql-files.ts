/** GraphiQL as Vite built it (`npm run build:graphiql`): static files with a policy of their own. Nothing comes from another host. */
import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { basename, extname, resolve, sep } from "node:path";
import { sendText } from "./send";

/** Seen from the built server (dist/src/http) and from its source (src/http). */
const FOLDER = basename(resolve(__dirname, "../..")) === "dist" ? "../../graphiql" : "../../dist/graphiql";
export const GRAPHIQL_FOLDER = resolve(__dirname, FOLDER);

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".ttf": "font/ttf",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
};

/** The editor writes its colours as style elements and runs its language services in workers of our own files. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self' ws: wss:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const ONE_YEAR = "public, max-age=31536000, immutable";

/** @param path begins with /graphiql. */
export async function serveGraphiql(folder: string, path: string, response: ServerResponse): Promise<void> {
  const name = path.slice("/graphiql".length).replace(/^\//u, "") || "index.html";
  const file = resolve(folder, name);
  const type = CONTENT_TYPES[extname(file)];
  const content = type !== undefined && file.startsWith(resolve(folder) + sep) ? await readFile(file).catch(() => undefined) : undefined;
  if (content === undefined || type === undefined) {
    sendText(response, 404, "Not found. Was GraphiQL built (npm run build:graphiql)?\n");
    return;
  }
  response.writeHead(200, {
    "content-type": type,
    "cache-control": name === "index.html" ? "no-cache" : ONE_YEAR, // Vite puts a hash into every other name
    "content-security-policy": CONTENT_SECURITY_POLICY,
    "referrer-policy": "no-referrer",
  });
  response.end(content);
}
