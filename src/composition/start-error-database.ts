import { Unavailable } from "../app/failures";
import { SETTINGS } from "./service-settings";
import { type Cause, causesOf, type Environment } from "./start-error-cause";

/** What DATABASE_URL says, without the password. */
interface Place {
  readonly host: string;
  /** host:port */
  readonly server: string;
  readonly user: string;
  readonly name: string;
}

const DEFAULT_PORT = "3306";

function placeOf(url: string): Place | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname, port, username, pathname } = new URL(url);
  return {
    host: hostname,
    server: `${hostname}:${port === "" ? DEFAULT_PORT : port}`,
    user: readable(username),
    name: readable(pathname.slice(1)),
  };
}

function readable(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

type Explanation = (place: Place) => string;

const unknownHost: Explanation = ({ host }) => `The host "${host}" of DATABASE_URL is unknown. Correct its name.`;
const refused: Explanation = ({ server }) =>
  `Nothing listens at ${server}, where DATABASE_URL has the database. Start the database, or correct the host and the port.`;
const unreachable: Explanation = ({ server }) =>
  `The database at ${server} (DATABASE_URL) cannot be reached. Correct the host and the port, or let this machine connect.`;
const noMysql: Explanation = ({ server }) =>
  `What listens at ${server} (DATABASE_URL) ended the connection. Is it a MariaDB or MySQL, and does it let this machine in?`;
const accessDenied: Explanation = ({ server, user }) =>
  `The database at ${server} refuses the user "${user}" of DATABASE_URL. Correct the user and the password, or let this user log in from this machine.`;
const noRight: Explanation = ({ server, user, name }) =>
  `The user "${user}" cannot use the database "${name}" at ${server} (DATABASE_URL). Grant the user all privileges on this database, or correct its name.`;
const noDatabase: Explanation = ({ server, name }) =>
  `There is no database "${name}" at ${server} (DATABASE_URL). Create it with the character set utf8mb4, or correct its name.`;
const noConnectionLeft: Explanation = ({ server }) =>
  `The database at ${server} (DATABASE_URL) has no connection left. Raise its limit, or lower DATABASE_POOL_SIZE.`;
const readOnly: Explanation = ({ server }) =>
  `The database at ${server} (DATABASE_URL) is read-only. Name a server that can be written.`;
const tlsNeeded: Explanation = ({ server, user }) =>
  `The database at ${server} lets the user "${user}" of DATABASE_URL in over TLS only. Ask for TLS in DATABASE_URL.`;

/** By the system's and the driver's codes, and by the numbers of MySQL and MariaDB. */
const EXPLANATIONS: ReadonlyMap<unknown, Explanation> = new Map<unknown, Explanation>([
  ["ENOTFOUND", unknownHost],
  ["EAI_AGAIN", unknownHost],
  ["ECONNREFUSED", refused],
  ["ETIMEDOUT", unreachable],
  ["EHOSTUNREACH", unreachable],
  ["ENETUNREACH", unreachable],
  ["ECONNRESET", noMysql],
  ["PROTOCOL_CONNECTION_LOST", noMysql],
  ["PROTOCOL_PACKETS_OUT_OF_ORDER", noMysql],
  [1040, noConnectionLeft],
  [1044, noRight],
  [1045, accessDenied],
  [1049, noDatabase],
  [1130, accessDenied],
  [1142, noRight],
  [1203, noConnectionLeft],
  [1226, noConnectionLeft],
  [1227, noRight],
  [1290, readOnly],
  [1698, accessDenied],
  [1836, readOnly],
  [3159, tlsNeeded],
]);

/** undefined: not about a database that DATABASE_URL names. */
export function databaseExplanation(error: Error, environment: Environment): string | undefined {
  const place = placeOf(environment.DATABASE_URL ?? "");
  if (place === undefined) return undefined;
  const causes = causesOf(error);
  const known = causes.map(explanationOf).find((explanation) => explanation !== undefined);
  if (known !== undefined) return known(place);
  if (!(error instanceof Unavailable)) return undefined;
  const code = causes.map((cause) => cause.code ?? cause.errno).find((one) => one !== undefined);
  if (code !== undefined)
    return `The database at ${place.server} (DATABASE_URL) does not work: ${code}. Its own log says why.`;
  const timeout = environment.DATABASE_TIMEOUT_MS ?? SETTINGS.DATABASE_TIMEOUT_MS.defaultText;
  return `The database at ${place.server} (DATABASE_URL) did not answer in time, DATABASE_TIMEOUT_MS=${timeout}: ${error.message}. Start again once it does.`;
}

const explanationOf = ({ code, errno }: Cause): Explanation | undefined =>
  EXPLANATIONS.get(errno) ?? EXPLANATIONS.get(code);
