import { readFileSync } from "node:fs";
import { createSecureContext } from "node:tls";
import { InvalidDatabaseUrl } from "./invalid-database-url";

/** From weak to strong. */
const MODES = ["required", "verify-ca", "verify-identity"] as const;
type Mode = (typeof MODES)[number];

/** How the connection is encrypted. */
export interface DatabaseTls {
  /**
   * required: any certificate is trusted. verify-ca: the certificate must be of a known authority. verify-identity: and
   * of this host.
   */
  readonly mode: Mode;
  /** Certificates of the authority, PEM; null: those that Node.js knows. */
  readonly ca: string | null;
  /** Our own certificate and its key, PEM, if the server asks for one. */
  readonly client: { readonly cert: string; readonly key: string } | null;
}

/** A parameter of the URL: its name without hyphens, as it is written there, and its value. */
export interface UrlParameter {
  readonly name: string;
  readonly written: string;
  readonly value: string;
}

type Reader = (value: string) => Mode | "off" | undefined;

const WORDS: Readonly<Record<string, Mode | "off">> = {
  disabled: "off",
  disable: "off",
  off: "off",
  false: "off",
  no: "off",
  "0": "off",
  required: "required",
  require: "required",
  verifyca: "verify-ca",
  verifyidentity: "verify-identity",
  verifyfull: "verify-identity",
};
const YES = new Set(["true", "yes", "on", "1"]);

const plain = (value: string): string => value.toLowerCase().replaceAll(/[-_]/gu, "");
const byWord: Reader = (value) => WORDS[plain(value)];

/** ssl={"rejectUnauthorized":true}, as some hosts write it for Node.js. */
function byJson(value: string): ReturnType<Reader> {
  try {
    const { rejectUnauthorized = true, ...others } = JSON.parse(value) as { readonly rejectUnauthorized?: unknown };
    if (Object.keys(others).length > 0 || typeof rejectUnauthorized !== "boolean") return undefined;
    return rejectUnauthorized ? "verify-identity" : "required";
  } catch {
    return undefined;
  }
}

/** Each as the client does that the spelling comes from: MySQL's own, Go's driver (tls), Prisma (sslaccept). */
const MODE_READERS: Readonly<Record<string, Reader>> = {
  sslmode: byWord,
  ssl: (value) => (value.startsWith("{") ? byJson(value) : YES.has(value.toLowerCase()) ? "required" : byWord(value)),
  tls: (value) =>
    YES.has(value.toLowerCase()) ? "verify-identity" : plain(value) === "skipverify" ? "required" : byWord(value),
  sslaccept: (value) => (({ strict: "verify-identity", acceptinvalidcerts: "required" }) as const)[plain(value)],
};

const FILES: Readonly<Record<string, "ca" | "cert" | "key">> = {
  sslca: "ca",
  sslrootcert: "ca",
  sslcert: "cert",
  sslkey: "key",
};

/** As a message lists them. */
export const TLS_PARAMETERS = [
  "ssl-mode",
  "ssl-ca",
  "ssl-cert",
  "ssl-key",
  "ssl",
  "tls",
  "sslaccept",
  "sslrootcert",
] as const;

/** null: no parameter asks for TLS. @throws InvalidDatabaseUrl if the service cannot do what the parameters ask for. */
export function readTls(parameters: readonly UrlParameter[]): DatabaseTls | null {
  const files = readFiles(parameters);
  const asked = parameters
    .filter(({ name }) => name in MODE_READERS)
    .map((parameter) => ({ ...parameter, mode: modeOf(parameter) }));
  const off = asked.find(({ mode }) => mode === "off");
  const on = asked.flatMap(({ mode }) => (mode === "off" ? [] : [mode]));
  if (off !== undefined) {
    if (on.length > 0 || files.size > 0)
      throw new InvalidDatabaseUrl(
        `${off.written} switches TLS off, and other parameters ask for it: remove one of them`,
      );
    return null;
  }
  if (on.length === 0 && files.size === 0) return null;
  const tls = {
    mode: strongest([...on, ...(files.has("ca") ? (["verify-ca"] as const) : [])]),
    ca: files.get("ca") ?? null,
    client: clientOf(files),
  };
  requireUsable(tls);
  return tls;
}

/** An authority that is named is used, also with ssl-mode=REQUIRED: else the file would be accepted and ignored. */
const strongest = (modes: readonly Mode[]): Mode => MODES.findLast((mode) => modes.includes(mode)) ?? "required";

function modeOf({ name, written, value }: UrlParameter): Mode | "off" {
  const mode = MODE_READERS[name]?.(value);
  if (mode !== undefined) return mode;
  if (["preferred", "prefer", "allow"].includes(plain(value)))
    throw new InvalidDatabaseUrl(
      `${written}: PREFERRED does not say whether TLS is used: write ssl-mode=REQUIRED or ssl-mode=DISABLED`,
    );
  throw new InvalidDatabaseUrl(
    `${written}: its value is not known; ssl-mode is DISABLED, REQUIRED, VERIFY_CA or VERIFY_IDENTITY`,
  );
}

function readFiles(parameters: readonly UrlParameter[]): ReadonlyMap<"ca" | "cert" | "key", string> {
  const contents = new Map<"ca" | "cert" | "key", string>();
  for (const { name, written, value } of parameters) {
    const file = FILES[name];
    if (file === undefined) continue;
    if (contents.has(file)) throw new InvalidDatabaseUrl(`${written}: this file is given more than once`);
    contents.set(file, contentOf(written, value));
  }
  return contents;
}

function contentOf(parameter: string, path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const code: unknown = Reflect.get(Object(error), "code");
    throw new InvalidDatabaseUrl(`${parameter}: the file ${path} cannot be read (${String(code)})`);
  }
}

function clientOf(files: ReadonlyMap<"ca" | "cert" | "key", string>): DatabaseTls["client"] {
  const [cert, key] = [files.get("cert"), files.get("key")];
  if (cert !== undefined && key !== undefined) return { cert, key };
  if (cert === undefined && key === undefined) return null;
  throw new InvalidDatabaseUrl(
    "ssl-cert and ssl-key belong together: our own certificate and its key; an authority's certificate is ssl-ca",
  );
}

/** Node.js would find out at the first connection only. */
function requireUsable({ ca, client }: DatabaseTls): void {
  if (ca !== null && !ca.includes("-----BEGIN CERTIFICATE-----"))
    throw new InvalidDatabaseUrl("ssl-ca: the file contains no certificate (PEM)");
  try {
    createSecureContext({ ...(ca !== null && { ca }), ...client });
  } catch (error) {
    const code: unknown = Reflect.get(Object(error), "code");
    throw new InvalidDatabaseUrl(`ssl-ca, ssl-cert or ssl-key: the files cannot be used together (${String(code)})`);
  }
}
