import type { Stripe } from "stripe" with { "resolution-mode": "import" };

export interface StripeSettings {
  /** sk_… or rk_…: never logged. */
  readonly secretKey: string;
  /** whsec_… of the webhook endpoint: never logged. */
  readonly webhookSecret: string;
  /** Instead of Stripe's own address, for a stand-in. A path in it is ignored. */
  readonly apiUrl: string | null;
}

/** One request to Stripe, or some that follow each other. */
export interface StripeCall {
  readonly stripe: Stripe;
  /** Whether the last answer was a repeated one under the same idempotency key: nothing was done this time. */
  wasReplayed(): boolean;
}

export type CallStripe = (signal: AbortSignal) => StripeCall;

/** As the library is large, only a node that pays by Stripe loads it. */
export async function loadStripe(): Promise<typeof Stripe> {
  return (await import("stripe")).default;
}

/**
 * A client for one call, whose requests end with its signal, because the library knows no signals. It retries nothing:
 * the outbox decides when to retry. (Its client over node:http retries after a closed connection, whatever its settings
 * say.)
 */
export function stripeCalls(
  Library: typeof Stripe,
  { secretKey, apiUrl }: Pick<StripeSettings, "secretKey" | "apiUrl">,
): CallStripe {
  const address = apiUrl === null ? {} : addressOf(new URL(apiUrl));
  return (signal) => {
    let replayed = false;
    const send: typeof fetch = async (url, init) => {
      const response = await fetch(url, {
        ...init,
        signal: AbortSignal.any([signal, ...(init?.signal ? [init.signal] : [])]),
      });
      replayed = response.headers.get("idempotent-replayed") === "true";
      return response;
    };
    const httpClient = Library.createFetchHttpClient(send);
    const stripe = new Library(secretKey, { httpClient, maxNetworkRetries: 0, telemetry: false, ...address });
    return { stripe, wasReplayed: () => replayed };
  };
}

const addressOf = ({ protocol, hostname, port }: URL) =>
  protocol === "http:"
    ? ({ protocol: "http", host: hostname, port: port === "" ? 80 : Number(port) } as const)
    : ({ protocol: "https", host: hostname, port: port === "" ? 443 : Number(port) } as const);
