import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { maskError } from "../graphql/operation/mask-error";
import { badUserInput, forbidden, notFound } from "../graphql/operation/top-level-errors";
import { answerCors } from "./cors";
import { HOST_REFUSED, isAllowedHost } from "./host";
import { createReadiness, type Vitals } from "./monitoring/health";
import { errorLog, type Logger } from "./monitoring/logger";
import type { Metrics } from "./monitoring/metrics";
import type { OriginRules } from "./origin";
import type { Page } from "./pages/static-files";
import { type Handler, sendJson, sendRefusal, sendText } from "./send";

interface Parts extends Vitals, OriginRules {
  readonly graphql: { readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void> };
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly pages: readonly Page[];
  /** As in `isAllowedHost`. */
  readonly allowedHosts: readonly string[] | null;
  readonly isStopping: () => boolean;
  readonly readinessKeptMs: number;
}

/**
 * Path to handler; what is not listed is not there. /metrics and /health are for the inside: a proxy in front lets only
 * the rest through.
 */
export function createRouter(parts: Parts): RequestListener {
  const readiness = createReadiness(parts, parts.isStopping, parts.readinessKeptMs);
  parts.metrics.measureReadiness(readiness);
  const routes: Readonly<Record<string, Handler>> = {
    "/graphql": async (request, response) => {
      if (!answerCors(request, response, parts)) await parts.graphql.handle(request, response);
    },
    "/health/live": (_request, response) => sendJson(response, 200, { live: true }),
    "/health/ready": async (_request, response) => {
      const result = await readiness();
      sendJson(response, result.ready ? 200 : 503, result);
    },
    "/metrics": async (_request, response) => {
      const { registry } = parts.metrics;
      sendText(response, 200, await registry.metrics(), registry.contentType);
    },
  };
  const find = (path: string | undefined): Handler => {
    if (path === undefined) return malformed;
    if (Object.hasOwn(routes, path)) return routes[path] ?? nothing;
    return parts.pages.map((page) => page(path)).find((handler) => handler !== undefined) ?? nothing;
  };
  return (request, response) => {
    if (parts.isStopping()) response.setHeader("connection", "close");
    response.setHeader("x-content-type-options", "nosniff");
    Promise.resolve()
      .then(() => (isAllowedHost(request, parts.allowedHosts) ? find(pathOf(request)) : foreignHost)(request, response))
      .catch((error: unknown) => fail(error, response, parts.log));
  };
}

const nothing: Handler = (_request, response) =>
  sendRefusal(response, 404, notFound("There is nothing at this path. The API is at /graphql."));
const foreignHost: Handler = (_request, response) => sendRefusal(response, 403, forbidden(HOST_REFUSED));
const malformed: Handler = (_request, response) =>
  sendRefusal(response, 400, badUserInput("The address is not valid."));

/** Without a slash at its end. */
function pathOf({ url = "/" }: IncomingMessage): string | undefined {
  return URL.canParse(url, "http://localhost")
    ? new URL(url, "http://localhost").pathname.replace(/(?<=.)\/$/u, "")
    : undefined;
}

function fail(error: unknown, response: ServerResponse, log: Logger): void {
  const masked = maskError(error, errorLog(log));
  if (response.headersSent) response.destroy();
  else sendJson(response, 500, { errors: [masked] });
}
