import { type IncomingMessage, request as httpRequest } from "node:http";
import { request as httpsRequest, type RequestOptions } from "node:https";
import { isIP, type LookupFunction, type TcpNetConnectOpts } from "node:net";
import { WebhookFailure } from "./webhook-failure";
import type { WebhookTarget } from "./webhook-target";

/** The parts of an answer that are used. */
export interface AnswerHead {
  readonly status: number;
  readonly retryAfter: string | undefined;
}

/** One request as it is sent. */
export interface Sending {
  readonly target: WebhookTarget;
  /**
   * The resolved addresses, each of them checked: nothing else is connected to, and the name is not looked up again
   * [S11].
   */
  readonly addresses: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** PEM, instead of the certificate authorities that node knows. */
  readonly ca?: string | undefined;
}

/** What `https.request` hands on to the socket without saying so in its types. */
type Options = RequestOptions & Pick<TcpNetConnectOpts, "autoSelectFamily" | "autoSelectFamilyAttemptTimeout">;

/** More of an answer's body is not waited for: the status is all that counts, and some bodies never end [F15]. */
const MAX_BODY_BYTES = 4_096;
const MAX_HEADER_BYTES = 16_384;

/** Until the next address is tried beside the one that does not answer; node's 250 ms give up on far hosts. */
const NEXT_ADDRESS_MS = 1_000;

/**
 * Posts once, over a new connection. No agent is shared, so no proxy of the environment, no kept connection, and no TLS
 * session of another endpoint is used.
 * @param stop  ends it at any point. What was answered by then counts.
 * @throws what node throws or `stop`'s reason, if no status came.
 */
export function sendOnce(sending: Sending, stop: AbortSignal): Promise<AnswerHead> {
  return new Promise((resolve, reject) => {
    const request = (sending.target.isSecure ? httpsRequest : httpRequest)({ ...optionsOf(sending), signal: stop });
    let head: AnswerHead | undefined;
    let failure: Error | undefined;
    request.once("response", (answer) => {
      head = { status: answer.statusCode ?? 0, retryAfter: answer.headers["retry-after"] };
      readLittle(answer);
    });
    request.on("error", (error) => {
      failure ??= error;
    });
    request.once("close", () => {
      if (head !== undefined) resolve(head);
      else reject(stop.aborted ? asError(stop.reason) : (failure ?? new WebhookFailure("CONNECTION_CLOSED")));
    });
    request.end(sending.body);
  });
}

function optionsOf({ target, addresses, headers, body, ca }: Sending): Options {
  return {
    method: "POST",
    host: target.host,
    port: target.port,
    path: target.path,
    headers: {
      ...headers,
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      "user-agent": "resolution-centre-webhooks",
    },
    agent: false,
    lookup: pinnedTo(addresses),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_MS,
    maxHeaderSize: MAX_HEADER_BYTES,
    insecureHTTPParser: false,
    // Said, so that no variable of the environment can turn it off.
    rejectUnauthorized: true,
    ca,
  };
}

/** Answers every look-up with the checked addresses. */
const pinnedTo =
  (addresses: readonly string[]): LookupFunction =>
  (_host, _options, callback) => {
    callback(
      null,
      addresses.map((address) => ({ address, family: isIP(address) })),
    );
  };

/** Lets a short body end in peace, which the other side's log is glad of; cuts off a longer one. */
function readLittle(answer: IncomingMessage): void {
  let received = 0;
  answer.on("data", (chunk: Buffer) => {
    received += chunk.length;
    if (received > MAX_BODY_BYTES) answer.destroy();
  });
  answer.on("error", () => undefined);
}

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new WebhookFailure("ABORTED"));
