import { startMariadb } from "./mariadb";
import { namedServer } from "./named-server.mjs";

/**
 * Before the first test on MariaDB: one server for the whole run, which ends with the run, unless DATABASE_URL_TEST
 * names one.
 */
export default async function start(): Promise<void> {
  const named = namedServer();
  process.env.TEST_MARIADB_URL = named === undefined ? (await startMariadb()).url : withoutName(named);
}

/** Each test file creates its own database there. */
function withoutName(url: string): string {
  const server = new URL(url);
  server.pathname = "";
  return server.href;
}
