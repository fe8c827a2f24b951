import { API_SCOPES } from "../domain/api-key";
import type { Scope } from "../domain/order/visibility";
import type { Channel } from "../domain/vocabulary";
import { issueToken } from "../http/authentication/issue-token";
import { DEMO_USERS } from "./seed";

/** What tokens are signed with and for. */
export interface Signing {
  readonly secret: string;
  readonly issuer: string;
  readonly audience: string;
  /** The type that tokens must have; null or absent: any. */
  readonly typ?: string | null | undefined;
}

const MONTH_SECONDS = 30 * 86_400;

export interface DemoToken {
  readonly name: string;
  readonly token: string;
}

interface Bearer {
  readonly name: string;
  readonly subject: string;
  readonly scopes: readonly Scope[];
  readonly channel: Channel;
}

/** Whom the sandbox prints tokens for; a month long, as a demo is left open over lunch and over the weekend. */
const BEARERS: readonly Bearer[] = [
  { name: "client", subject: DEMO_USERS.client.externalId, scopes: [], channel: "WEB" },
  { name: "freelancer", subject: DEMO_USERS.freelancer.externalId, scopes: [], channel: "WEB" },
  { name: "stranger", subject: DEMO_USERS.unknownUser.externalId, scopes: [], channel: "WEB" },
  {
    name: "back end",
    subject: "demo-back-end",
    scopes: ["orders:write", "orders:read", "users:write"],
    channel: "API",
  },
  { name: "support", subject: "demo-support", scopes: ["support"], channel: "API" },
  // With the scopes of the keys that it can create [S24].
  { name: "operator", subject: "demo-operator", scopes: ["operator", ...Object.values(API_SCOPES)], channel: "API" },
];

export const demoTokens = (signing: Signing): Promise<readonly DemoToken[]> =>
  Promise.all(
    BEARERS.map(async ({ name, ...grant }) => ({
      name,
      token: await issueToken(signing, { ...grant, lifetimeSeconds: MONTH_SECONDS }),
    })),
  );
