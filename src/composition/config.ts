import { join } from "node:path";
import { HOUR_MS, MINUTE_MS } from "../domain/duration";
import type { Context } from "../graphql/context/context";
import type { TokenRules } from "../http/authentication/authenticate";
import { DEFAULT_SERVER_LIMITS } from "../http/limits/server-limits";
import type { ServerOptions } from "../http/server";
import type { DatabaseMode } from "../store/database/database-mode";
import { problemWithDatabaseUrl } from "../store/database/database-url";
import type { StoreConfig } from "../store/open-store";
import { manifestErrors, manifests, persistedDocuments } from "./document-manifests";
import { type GatewayConfig, gatewayConfig, gatewayErrors } from "./gateway-config";
import { LIMIT_SETTINGS, operationLimits, serverLimits } from "./limit-settings";
import { allowedHosts, hostErrors, modeOf } from "./sandbox-mode";
import {
  checkedText,
  flag,
  hosts,
  mailbox,
  type MailboxValue,
  NotAValue,
  oneOf,
  optionalOneOf,
  optionalText,
  origins,
  roomyNumber,
  roomyText,
  type Setting,
  text,
  url,
  wholeNumber,
} from "./settings";
import { secretErrors, type TokenConfig, tokenConfig, tokenRules } from "./token-config";
import { unknownSettings } from "./unknown-settings";

const MAX_PORT = 65_535;
const defaults = DEFAULT_SERVER_LIMITS;

/**
 * Every environment variable that the service reads. `npm run docs` writes the table in docs/configuration.md from it.
 */
export const SETTINGS = {
  PORT: wholeNumber("Port for HTTP and WebSocket. 0: any free port.", 4000, [0, MAX_PORT]),
  HOST: roomyText("Address on which the service listens.", { production: "0.0.0.0", sandbox: "127.0.0.1" }),
  DATABASE_URL: checkedText(
    "MariaDB 10.6+ or MySQL 8: mysql://user:password@host:3306/name. For TLS, see Database connection. Absent: SQLite in DATA_FOLDER.",
    problemWithDatabaseUrl,
  ),
  DATABASE_POOL_SIZE: wholeNumber(
    "Connections to MariaDB or MySQL. Of 10, requests use at most 8, and those that write at most 6 of these. A node has one more, to watch reads.",
    10,
    [1, 1_000],
  ),
  DATABASE_TIMEOUT_MS: wholeNumber(
    "Longest wait for a connection, a statement, or a transaction with all its tries, in milliseconds.",
    5_000,
    [100, 10 * MINUTE_MS],
  ),
  DATA_FOLDER: text("Folder of the SQLite file and the sandbox's secret.", "./data"),
  REDIS_URL: url("Redis, which carries wake-ups between nodes. Absent: nodes find each other's news by polling.", [
    "redis",
    "rediss",
  ]),
  POLL_MS: wholeNumber(
    "Interval of polling, in milliseconds: how late news can arrive if its wake-up was lost.",
    1_000,
    [50, MINUTE_MS],
  ),
  SANDBOX: flag(
    "1: demo data, a clock that can be moved, GraphiQL. 0: production, also on SQLite. See Sandbox or production for when it must be set.",
    "0 with DATABASE_URL, 1 without any production setting",
  ),
  SANDBOX_CLOCK: oneOf("FROZEN: only advanceClock moves the sandbox's clock.", ["RUNNING", "FROZEN"]),
  GATEWAY: optionalOneOf(
    "The payment gateway for refunds. stripe: Stripe. sandbox: built in, moves no money. none: the marketplace pays refunds itself, see Refunds.",
    "sandbox in a sandbox, otherwise required",
    ["none", "sandbox", "stripe"],
  ),
  STRIPE_SECRET_KEY: optionalText(
    "Stripe's secret key, sk_…, or a restricted one, rk_…, that can write refunds. Only with GATEWAY=stripe.",
  ),
  STRIPE_WEBHOOK_SECRET: optionalText(
    "Signing secret, whsec_…, of Stripe's endpoint for late failures. Only with GATEWAY=stripe.",
  ),
  STRIPE_API_URL: url("Another address instead of https://api.stripe.com, for tests.", ["https", "http"]),
  WEBHOOKS_ALLOW_INSIDE: flag(
    "1: webhooks can be sent to this machine and its network, with plain HTTP to localhost. For a sandbox that nobody else can reach.",
    "0",
  ),
  MAILS: flag(
    "1: people get emails about events, and reminders. 0: no email is written.",
    "1 with SMTP_URL or in a sandbox, otherwise 0",
  ),
  SMTP_URL: url(
    "The mail server: smtp://user:password@host:587, or smtps:// for TLS from the start. A password is sent without TLS to this machine only. Absent: see Emails.",
    ["smtp", "smtps"],
  ),
  MAIL_FROM: mailbox("The sender of emails: Orders <no-reply@example.com>", "no-reply@ PUBLIC_URL's host"),
  PUBLIC_URL: url(
    "Address of the order page, for links in emails. Needed with SMTP_URL. In a sandbox: http://localhost and the port.",
    ["https", "http"],
  ),
  WEB: flag("1: the order page is served at /. 0: the API only.", "1 in a sandbox, otherwise 0"),
  JWT_SECRET: optionalText(
    "Shared secret of the tokens (HS256), at least 32 characters. A sandbox makes its own if it is absent.",
  ),
  JWT_JWKS_URL: url("Public keys of the tokens (RS256, ES256, EdDSA), instead of a secret.", ["https", "http"]),
  JWT_JWKS_COOLDOWN_MS: wholeNumber("The key server is asked at most once in this time, in milliseconds.", 30_000, [
    1_000,
    60 * MINUTE_MS,
  ]),
  JWT_JWKS_KEEP_MS: wholeNumber(
    "How long known keys stay valid while the key server does not answer, in milliseconds. After that, tokens are answered with UNAVAILABLE.",
    4 * HOUR_MS,
    [HOUR_MS, 7 * 24 * HOUR_MS],
  ),
  JWT_ISSUER: text("The tokens' `iss`.", "resolution-center"),
  JWT_AUDIENCE: text("The tokens' `aud`.", "resolution-center"),
  JWT_TYP: optionalText(
    "Type that tokens must have in their header (`typ`), such as at+jwt: an ID token of the same issuer is then refused. Absent: any.",
  ),
  POLICY_FILE: optionalText("JSON file with all versions of the policy. Absent: the marketplace's first version."),
  ALLOWED_ORIGINS: origins(
    "Web pages of other hosts that can call the API from a browser, separated by commas: https://www.example.com. Pages of PUBLIC_URL can too, and in a sandbox those of localhost.",
  ),
  ALLOWED_HOSTS: hosts(
    "Hosts that a sandbox answers to, without a port, separated by commas: sandbox.example.com. Also localhost, 127.0.0.1, [::1], and PUBLIC_URL's host.",
  ),
  TRUSTED_PROXY_HOPS: wholeNumber("Proxies in front that add to X-Forwarded-For.", 0, [0, 10]),
  LOG_LEVEL: oneOf("The least severe level that is logged.", [
    "info",
    "trace",
    "debug",
    "warn",
    "error",
    "fatal",
    "silent",
  ]),
  PERSISTED_DOCUMENTS: manifests(
    "JSON files, separated by commas, with documents that clients can name by the SHA-256 hash of their text. See Persisted documents.",
  ),
  PERSISTED_ONLY: flag(
    "1: other documents are refused, except those of operators and API keys. Needs PERSISTED_DOCUMENTS or WEB.",
    "0",
  ),
  ...LIMIT_SETTINGS,
  DRAIN_MS: roomyNumber(
    "After SIGTERM: how long a node still serves while /health/ready already answers 503, in milliseconds. Not part of GRACE_MS.",
    { production: 5_000, sandbox: 0 },
    [0, 10 * MINUTE_MS],
  ),
  GRACE_MS: wholeNumber("How long a stop waits for requests and sockets, in milliseconds.", defaults.graceMs, [
    0,
    10 * MINUTE_MS,
  ]),
} as const satisfies Record<string, Setting<unknown>>;

type Name = keyof typeof SETTINGS;
type Values = { readonly [N in Name]: ReturnType<(typeof SETTINGS)[N]["read"]> };

export interface MailConfig {
  /** Whether anybody is notified by email. */
  readonly isOn: boolean;
  /** null: in a sandbox mails are kept. */
  readonly smtpUrl: string | null;
  readonly from: MailboxValue | null;
  /** Where the order page is, without a slash at its end; null: on this host, in a sandbox. */
  readonly publicUrl: string | null;
}

/** One frozen answer to every question of the environment. */
export interface Config extends TokenConfig {
  readonly sandbox: boolean;
  /** The payment gateway for refunds. none: refunds stay PENDING and are counted in health. */
  readonly gateway: GatewayConfig;
  readonly mail: MailConfig;
  /** Whether webhooks may go to inside addresses: in a sandbox only [S11]. */
  readonly webhooksAllowInside: boolean;
  /** Whether the order page is served. */
  readonly web: boolean;
  readonly dataFolder: string;
  readonly policyFile: string | null;
  readonly redisUrl: string | null;
  readonly pollMs: number;
  readonly logLevel: string;
  /** How long a node that gets SIGTERM serves on, not ready, before it stops. */
  readonly drainMs: number;
  readonly store: StoreConfig & { readonly mode: DatabaseMode };
  readonly http: Pick<
    ServerOptions<Context>,
    | "port"
    | "host"
    | "introspection"
    | "showsCost"
    | "documents"
    | "allowedHosts"
    | "allowedOrigins"
    | "localhostOrigins"
    | "trustedProxyHops"
    | "limits"
    | "operationLimits"
  >;
}

/** An environment that the service cannot start with. Names every error. */
export class InvalidConfigError extends Error {
  override readonly name = "InvalidConfigError";
  constructor(readonly errors: readonly string[]) {
    super(`The configuration cannot be used:\n${errors.map((failure) => `  - ${failure}`).join("\n")}`);
  }
}

/** @throws InvalidConfigError */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const values = readAll(environment);
  const { sandbox, problems } = modeOf(values);
  if (problems.length > 0) throw new InvalidConfigError(problems); // what else is right or wrong depends on it
  const errors = [
    ...secretErrors(values, sandbox),
    ...gatewayErrors(values, sandbox),
    ...mailErrors(values, sandbox),
    ...insideErrors(values, sandbox),
    ...hostErrors(values, sandbox),
    ...manifestErrors(values, values.WEB ?? sandbox),
  ];
  if (errors.length > 0) throw new InvalidConfigError(errors);
  return Object.freeze({
    sandbox,
    gateway: gatewayConfig(values, sandbox),
    mail: mailConfig(values, sandbox),
    webhooksAllowInside: values.WEBHOOKS_ALLOW_INSIDE ?? false,
    web: values.WEB ?? sandbox,
    dataFolder: values.DATA_FOLDER,
    policyFile: values.POLICY_FILE,
    redisUrl: values.REDIS_URL,
    pollMs: values.POLL_MS,
    logLevel: values.LOG_LEVEL,
    drainMs: values.DRAIN_MS(sandbox),
    ...tokenConfig(values, sandbox),
    store: { ...storeConfig(values, sandbox), mode: databaseMode(values, sandbox) },
    http: {
      port: values.PORT,
      host: values.HOST(sandbox),
      introspection: sandbox,
      showsCost: sandbox,
      documents: persistedDocuments(values, values.WEB ?? sandbox),
      allowedHosts: allowedHosts(values, sandbox),
      allowedOrigins: allowedOrigins(values),
      localhostOrigins: sandbox,
      trustedProxyHops: values.TRUSTED_PROXY_HOPS,
      limits: { ...serverLimits(values, sandbox), graceMs: values.GRACE_MS },
      operationLimits: operationLimits(values),
    },
  });
}

/** The settings of a tool that only reads the database: no tokens, and no secret is created for it. */
export interface DatabaseConfig {
  readonly policyFile: string | null;
  readonly store: StoreConfig;
}

/** @throws InvalidConfigError */
export function readDatabaseConfig(environment: Readonly<Record<string, string | undefined>>): DatabaseConfig {
  const values = readAll(environment);
  return { policyFile: values.POLICY_FILE, store: storeConfig(values, modeOf(values).sandbox) };
}

/**
 * What signs tokens: for a tool that issues some. Only a secret that the sandbox makes itself depends on the mode.
 * @throws InvalidConfigError
 */
export function readTokenConfig(environment: Readonly<Record<string, string | undefined>>): TokenRules {
  const values = readAll(environment);
  const { sandbox, problems } = modeOf(values);
  const errors = [...(values.JWT_SECRET === null ? problems : []), ...secretErrors(values, sandbox)];
  if (errors.length > 0) throw new InvalidConfigError(errors);
  return tokenRules(values, sandbox);
}

function readAll(environment: Readonly<Record<string, string | undefined>>): Values {
  const errors = [...unknownSettings(environment, Object.keys(SETTINGS))];
  const entries = Object.entries(SETTINGS).map(([name, { read }]) => {
    try {
      return [name, read(environment[name])];
    } catch (error) {
      if (!(error instanceof NotAValue)) throw error;
      errors.push(`${name}: ${error.message}`);
      return [name, null];
    }
  });
  if (errors.length > 0) throw new InvalidConfigError(errors);
  return Object.fromEntries(entries) as Values;
}

const mailErrors = ({ MAILS, SMTP_URL, PUBLIC_URL }: Values, sandbox: boolean): readonly string[] => [
  ...(SMTP_URL !== null && PUBLIC_URL === null && !sandbox
    ? ["PUBLIC_URL: needed with SMTP_URL, because emails link to the order page"]
    : []),
  ...(MAILS === true && SMTP_URL === null && !sandbox ? ["MAILS: 1 needs SMTP_URL, the server that sends them"] : []),
];

/** [S11] Otherwise, everybody who may create an endpoint could have addresses of the internal network called. */
const insideErrors = ({ WEBHOOKS_ALLOW_INSIDE }: Values, sandbox: boolean): readonly string[] =>
  WEBHOOKS_ALLOW_INSIDE === true && !sandbox ? ["WEBHOOKS_ALLOW_INSIDE: for a sandbox only"] : [];

const mailConfig = (values: Values, sandbox: boolean): MailConfig => ({
  isOn: values.MAILS ?? (sandbox || values.SMTP_URL !== null),
  smtpUrl: values.SMTP_URL,
  from: values.MAIL_FROM,
  publicUrl: values.PUBLIC_URL?.replace(/\/+$/u, "") ?? null,
});

/** [R3] The order page's own sockets open whatever Host the proxy in front passes on. */
const allowedOrigins = ({ ALLOWED_ORIGINS, PUBLIC_URL }: Values): readonly string[] => [
  ...ALLOWED_ORIGINS,
  ...(PUBLIC_URL === null ? [] : [new URL(PUBLIC_URL).origin]),
];

/** [S22] */
const databaseMode = (values: Values, sandbox: boolean): DatabaseMode => ({
  kind: sandbox ? "SANDBOX" : "PRODUCTION",
  gateway: gatewayConfig(values, sandbox).kind,
  issuer: values.JWT_ISSUER,
  audience: values.JWT_AUDIENCE,
  emails: mailConfig(values, sandbox).isOn,
});

const storeConfig = (values: Values, sandbox: boolean): StoreConfig => ({
  databaseUrl: values.DATABASE_URL,
  sqliteFile: join(values.DATA_FOLDER, "resolution-center.sqlite"),
  sandbox,
  clockMode: values.SANDBOX_CLOCK,
  poolSize: values.DATABASE_POOL_SIZE,
  connectTimeoutMs: values.DATABASE_TIMEOUT_MS,
  queryTimeoutMs: values.DATABASE_TIMEOUT_MS,
});
