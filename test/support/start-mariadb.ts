import { startMariadb } from "./mariadb";

/** Before the first test on MariaDB: one server for the whole run. It ends with the run. */
export default async function start(): Promise<void> {
  const server = await startMariadb();
  process.env.TEST_MARIADB_URL = server.url;
}
