import { HOUR_MS, MINUTE_MS } from "../domain/duration";
import { DEFAULT_SERVER_LIMITS } from "../http/limits/server-limits";
import { problemWithDatabaseUrl } from "../store/database/database-url";
import { manifests } from "./document-manifests";
import { LIMIT_SETTINGS } from "./limit-settings";
import {
  checkedText,
  flag,
  hosts,
  mailbox,
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
    "After SIGTERM: how long a node still serves while /health/ready already returns 503, in milliseconds. Not part of GRACE_MS.",
    { production: 5_000, sandbox: 0 },
    [0, 10 * MINUTE_MS],
  ),
  GRACE_MS: wholeNumber("How long a stop waits for requests and sockets, in milliseconds.", defaults.graceMs, [
    0,
    10 * MINUTE_MS,
  ]),
} as const satisfies Record<string, Setting<unknown>>;
