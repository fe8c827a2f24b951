import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** A refund as the server keeps it. */
export interface KeptRefund {
  readonly id: string;
  readonly payment_intent: string | null;
  readonly charge: string | null;
  readonly amount: number;
  readonly currency: string;
  readonly metadata: Readonly<Record<string, string>>;
  status: string;
  failure_reason: string | null;
}

/** What arrived. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly key: string | null;
  readonly form: Readonly<Record<string, string>>;
}

type Cut = "HANGS" | "CUT_BEFORE_ANSWER" | "CUT_MID_ANSWER" | "MALFORMED" | "EMPTY";
/**
 * What goes wrong with a payment request, after the money moved. `refused`: an error of this status and code instead,
 * which is kept under the key if `isKept` says so.
 */
export type InjectedFailure =
  | Cut
  | "ERROR_500"
  | { readonly refused: number; readonly code: string; readonly type?: string; readonly isKept?: boolean };

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

interface Reply extends Answer {
  readonly failure?: Cut;
  readonly isReplayed?: boolean;
}

interface Kept extends Answer {
  readonly words: string;
}

const error = (status: number, code: string, type = "invalid_request_error"): Answer => ({
  status,
  body: { error: { type, code, message: "Words" } },
});

/**
 * A server with Stripe's refunds API: idempotency keys with their stored answers, lists in pages, states that the test
 * sets, and every failure.
 */
export class StripeServer {
  readonly record: Arrived[] = [];
  readonly refunds: KeptRefund[] = [];
  /** Of the next requests to pay, one each. */
  readonly errors: InjectedFailure[] = [];
  /** Of new refunds. */
  status = "succeeded";
  currency = "usd";
  /** At most so many a page, whatever is requested; below 0: no list at all. */
  pageSize = 100;
  /** What it answers with 503 only. */
  downFor: "NONE" | "GET" | "ALL" = "NONE";
  readonly #keys = new Map<string, Kept>();

  private constructor(private readonly server: Server) {
    server.on("request", (request, response) => void this.#serve(request, response));
  }

  static async start(): Promise<StripeServer> {
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return new StripeServer(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }

  /** What a day brings. */
  forgetKeys(): void {
    this.#keys.clear();
  }

  /** The service's refunds by their id, oldest first. */
  of(refundId: string): readonly KeptRefund[] {
    return this.refunds.filter(({ metadata }) => metadata.refund_id === refundId);
  }

  /** How often the money is with the client. */
  timesPaid(refundId: string): number {
    return this.of(refundId).filter(({ status }) => status === "succeeded").length;
  }

  /** The idempotency keys of all requests to pay that refund, each once. */
  keysOf(refundId: string): readonly (string | null)[] {
    return [
      ...new Set(this.record.filter(({ form }) => form["metadata[refund_id]"] === refundId).map(({ key }) => key)),
    ];
  }

  requests(method: string): readonly Arrived[] {
    return this.record.filter((arrived) => arrived.method === method);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", this.url);
    const key = [request.headers["idempotency-key"] ?? null].flat()[0] ?? null;
    const words = await text(request).catch(() => "");
    const method = request.method ?? "";
    this.record.push({ method, path: pathname, key, form: Object.fromEntries(new URLSearchParams(words)) });
    const reply = this.#reply(method, pathname, searchParams, { key: key ?? "", words });
    if (reply.failure === undefined) send(response, reply);
    else FAILURES[reply.failure](response, JSON.stringify(reply.body));
  }

  #reply(
    method: string,
    path: string,
    query: URLSearchParams,
    asked: { readonly key: string; readonly words: string },
  ): Reply {
    if (this.downFor === "ALL" || this.downFor === method) return error(503, "down", "api_error");
    if (method === "POST") return this.#pay(asked.key, asked.words);
    return path === "/v1/refunds" ? this.#list(query) : this.#one(path.slice("/v1/refunds/".length));
  }

  #one(id: string): Answer {
    const refund = this.refunds.find((stored) => stored.id === id);
    return refund === undefined
      ? error(404, "resource_missing")
      : { status: 200, body: { object: "refund", ...refund } };
  }

  /** Newest first. */
  #list(query: URLSearchParams): Answer {
    if (this.pageSize < 0) return { status: 200, body: {} };
    const of = ({ payment_intent, charge }: KeptRefund) =>
      payment_intent === query.get("payment_intent") && charge === query.get("charge");
    const all = this.refunds.filter(of).toReversed();
    const from = 1 + all.findIndex(({ id }) => id === query.get("starting_after"));
    const to = from + Math.min(this.pageSize, Number(query.get("limit") ?? 10));
    return {
      status: 200,
      body: { object: "list", url: "/v1/refunds", has_more: to < all.length, data: all.slice(from, to) },
    };
  }

  /** As Stripe: the first answer under a key is given again. */
  #pay(key: string, words: string): Reply {
    const stored = this.#keys.get(key);
    if (stored !== undefined)
      return stored.words === words
        ? { ...stored, isReplayed: true }
        : error(400, "idempotency_key_reused", "idempotency_error");
    const failure = this.errors.shift();
    if (typeof failure === "object") {
      const refusal = error(failure.refused, failure.code, failure.type);
      if (failure.isKept === true) this.#keys.set(key, { ...refusal, words });
      return refusal;
    }
    const answer = this.#create(new URLSearchParams(words));
    const recipients = failure === "ERROR_500" ? error(500, "api_error", "api_error") : answer;
    this.#keys.set(key, { ...recipients, words });
    return failure === undefined || failure === "ERROR_500" ? recipients : { ...recipients, failure };
  }

  #create(form: URLSearchParams): Answer {
    const refund: KeptRefund = {
      id: `re_${this.refunds.length + 1}`,
      payment_intent: form.get("payment_intent"),
      charge: form.get("charge"),
      amount: Number(form.get("amount")),
      currency: this.currency,
      metadata: { refund_id: form.get("metadata[refund_id]") ?? "", order_id: form.get("metadata[order_id]") ?? "" },
      status: this.status,
      failure_reason: this.status === "failed" ? "declined" : null,
    };
    this.refunds.push(refund);
    return { status: 200, body: { object: "refund", ...refund } };
  }
}

const FAILURES: Readonly<Record<Cut, (response: ServerResponse, body: string) => void>> = {
  HANGS: () => undefined,
  CUT_BEFORE_ANSWER: (response) => {
    response.socket?.destroy();
  },
  CUT_MID_ANSWER: (response, body) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": body.length });
    response.write(body.slice(0, body.length / 2), () => response.socket?.destroy());
  },
  MALFORMED: (response, body) => {
    response.writeHead(200, { "content-type": "application/json" }).end(body.slice(0, -5));
  },
  EMPTY: (response) => {
    send(response, { status: 200, body: {} });
  },
};

function send(response: ServerResponse, { status, body, isReplayed = false }: Reply): void {
  const headers = {
    "content-type": "application/json",
    "request-id": "req_1",
    ...(isReplayed && { "idempotent-replayed": "true" }),
  };
  response.writeHead(status, headers).end(JSON.stringify(body));
}
