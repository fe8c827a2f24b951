import type { IncomingMessage } from "node:http";
import { asGraphQLError } from "../graphql/operation/mask-error";
import { badUserInput, httpOf, rateLimited } from "../graphql/operation/top-level-errors";
import { clientAddress } from "./limits/client-address";
import { RateLimiter } from "./limits/rate-limiter";
import { DEFAULT_SERVER_LIMITS, type ServerLimits } from "./limits/server-limits";
import type { Page } from "./pages/static-files";
import { readBody } from "./read-body";
import { type Handler, sendJson, sendRefusal } from "./send";

/** The messages of a payment gateway. */
export interface GatewayEndpoint {
  readonly path: `/gateway/${string}`;
  /** Carries the signature of the body. */
  readonly signatureHeader: string;
  /**
   * false: the message is not from the gateway. Its exceptions are internal errors: the gateway sends the message again
   * later.
   */
  receiveUpdate(body: string, signature: string): Promise<boolean>;
}

interface GatewayEndpointParts {
  readonly limits?: Partial<ServerLimits>;
  readonly trustedProxyHops?: number;
}

/** Events of gateways have some thousand characters. */
const MAX_BODY_BYTES = 65_536;

/** The endpoint for a payment gateway's messages about payments long after their request. Other senders are refused. */
export function gatewayEndpoint(
  endpoint: GatewayEndpoint,
  { limits, trustedProxyHops = 0 }: GatewayEndpointParts,
): Page {
  const { operationsPerAddress, maxRateLimitKeys } = { ...DEFAULT_SERVER_LIMITS, ...limits };
  const limiter = new RateLimiter(operationsPerAddress, maxRateLimitKeys);

  /** @returns false where the caller has left. */
  const receive = async (request: IncomingMessage): Promise<boolean> => {
    const waitSeconds = limiter.take(clientAddress(request, trustedProxyHops));
    if (waitSeconds > 0) throw rateLimited("Too many requests from this address.", waitSeconds);
    const body = await readBody(request, MAX_BODY_BYTES);
    if (body === "ABORTED") return false;
    if (typeof body === "string") throw badUserInput("The body cannot be read.", 400);
    const isGenuine = await endpoint.receiveUpdate(body.text, headerOf(request, endpoint.signatureHeader));
    if (!isGenuine) throw badUserInput("The signature is invalid.", 400);
    return true;
  };

  const handle: Handler = async (request, response) => {
    try {
      if (await receive(request)) sendJson(response, 200, { received: true });
    } catch (error) {
      const refusal = asGraphQLError(error);
      const http = httpOf(refusal);
      if (http === undefined) throw error;
      sendRefusal(response, http.status, refusal, { ...http.headers, connection: "close" });
    }
  };
  const postOnly: Handler = (request, response) => {
    if (request.method === "POST") return handle(request, response);
    sendRefusal(response, 405, badUserInput("Use POST for this path."), { allow: "POST" });
  };
  return (path) => (path === endpoint.path ? postOnly : undefined);
}

const headerOf = ({ headers }: IncomingMessage, name: string): string => [headers[name] ?? ""].flat().join(",");
