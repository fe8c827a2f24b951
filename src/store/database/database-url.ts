import { type DatabaseTls, readTls, TLS_PARAMETERS } from "./database-tls";
import { InvalidDatabaseUrl } from "./invalid-database-url";

/** A MySQL or MariaDB, and how to log in there. */
export interface DatabaseAddress {
  /** What reads the schema must know which one it is: MariaDB writes the defaults of columns differently. */
  readonly type: "mysql" | "mariadb";
  readonly host: string;
  readonly port: number;
  /** A Unix socket of this machine, used instead of host and port. */
  readonly socketPath: string | null;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** null: the connection is not encrypted. */
  readonly tls: DatabaseTls | null;
}

const DEFAULT_PORT = 3306;
const SOCKET_PARAMETERS = ["socket", "socketpath", "unixsocket"];
const KNOWN_PARAMETERS = [...TLS_PARAMETERS, "socket"];
const LONGEST_NAME_SHOWN = 40;

/**
 * Takes DATABASE_URL apart, in one place: TypeORM drops the query of a URL, and with it the TLS that the operator asked
 * for [R5]. A parameter that cannot be obeyed is refused. Messages repeat only names of parameters, because the rest
 * can be a password.
 * @throws InvalidDatabaseUrl
 */
export function parseDatabaseUrl(text: string): DatabaseAddress {
  const scheme = /^(?<type>mysql|mariadb):\/\//u.exec(text)?.groups?.type;
  if (scheme === undefined) throw new InvalidDatabaseUrl("an address that begins with mysql:// or mariadb://");
  if (!URL.canParse(text)) throw new InvalidDatabaseUrl(`${FORM}; ${ENCODING}`);
  const url = new URL(text);
  if (url.hash !== "" || text.includes("#")) throw new InvalidDatabaseUrl(`a # must be written as %23; ${ENCODING}`);
  const { socketPath, tls } = readParameters(url.searchParams);
  const host = hostOf(url);
  if (tls?.mode === "verify-identity" && isAddress(host))
    throw new InvalidDatabaseUrl(
      "a certificate is compared with a host name: name the host instead of its IP address, or use ssl-mode=VERIFY_CA",
    );
  return {
    type: scheme === "mariadb" ? "mariadb" : "mysql",
    host,
    port: portOf(url),
    socketPath,
    user: decoded(url.username, "user"),
    password: decoded(url.password, "password"),
    database: databaseOf(url),
    tls,
  };
}

/** What is wrong with DATABASE_URL, for the list of invalid settings; null if nothing is. */
export function problemWithDatabaseUrl(text: string): string | null {
  try {
    parseDatabaseUrl(text);
    return null;
  } catch (error) {
    if (error instanceof InvalidDatabaseUrl) return error.message;
    throw error;
  }
}

const FORM = "not of the form mysql://user:password@host:3306/name";
const ENCODING = "characters such as : / ? # @ % in the user or the password must be percent-encoded";

function hostOf({ hostname }: URL): string {
  const host = decoded(hostname.replace(/^\[(?<address>.*)\]$/u, "$<address>"), "host");
  if (host === "") throw new InvalidDatabaseUrl(`there is no host: ${FORM}`);
  if (host.includes(",")) throw new InvalidDatabaseUrl("several hosts: name one, for example a load balancer's");
  return host;
}

const isAddress = (host: string): boolean => /^[\d.]+$/u.test(host) || host.includes(":");

function portOf({ port }: URL): number {
  const number = port === "" ? DEFAULT_PORT : Number(port);
  if (number === 0) throw new InvalidDatabaseUrl("the port must be a number from 1 to 65535");
  return number;
}

function databaseOf({ pathname }: URL): string {
  const name = decoded(pathname.slice(1), "name of the database");
  if (name === "") throw new InvalidDatabaseUrl(`it names no database: ${FORM}`);
  if (name.includes("/")) throw new InvalidDatabaseUrl(`the name of a database has no slash: ${FORM}; ${ENCODING}`);
  return name;
}

function decoded(part: string, what: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new InvalidDatabaseUrl(
      `the ${what} has a % that begins no percent-encoded character: a % itself must be written as %25`,
    );
  }
}

/** Spellings differ between hosts: ssl-mode, ssl_mode, sslMode. */
const normalised = (name: string): string => name.toLowerCase().replaceAll(/[-_]/gu, "");

function readParameters(query: URLSearchParams): Pick<DatabaseAddress, "socketPath" | "tls"> {
  const given = [...query].map(([name, value]) => ({ name: normalised(name), written: name, value }));
  const known = new Set([...TLS_PARAMETERS.map(normalised), ...SOCKET_PARAMETERS]);
  const unknown = given.filter(({ name }) => !known.has(name)).map(({ written }) => `"${shown(written)}"`);
  if (unknown.length > 0) {
    const list = [...new Set(unknown)].join(", ");
    throw new InvalidDatabaseUrl(
      `the service does not know the parameter ${list}; the parameters are ${KNOWN_PARAMETERS.join(", ")}`,
    );
  }
  const sockets = given.filter(({ name }) => SOCKET_PARAMETERS.includes(name));
  if (sockets.length > 1) throw new InvalidDatabaseUrl("socket is given more than once");
  const socketPath = sockets[0]?.value ?? null;
  if (socketPath !== null && !socketPath.startsWith("/"))
    throw new InvalidDatabaseUrl("socket must be an absolute path");
  return { socketPath, tls: readTls(given.filter(({ name }) => !SOCKET_PARAMETERS.includes(name))) };
}

const shown = (name: string): string => name.replaceAll(/[^\w.-]/gu, "?").slice(0, LONGEST_NAME_SHOWN);
