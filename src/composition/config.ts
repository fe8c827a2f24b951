import { join } from "node:path";
import type { Context } from "../graphql/context/context";
import type { TokenRules } from "../http/authentication/authenticate";
import type { ServerOptions } from "../http/server";
import type { DatabaseMode } from "../store/database/database-mode";
import type { StoreConfig } from "../store/open-store";
import { manifestErrors, persistedDocuments } from "./document-manifests";
import { type GatewayConfig, gatewayConfig, gatewayErrors } from "./gateway-config";
import { operationLimits, serverLimits } from "./limit-settings";
import { allowedHosts, hostErrors, modeOf } from "./sandbox-mode";
import { SETTINGS } from "./service-settings";
import { type MailboxValue, NotAValue } from "./settings";
import { secretErrors, type TokenConfig, tokenConfig, tokenRules } from "./token-config";
import { unknownSettings } from "./unknown-settings";

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
