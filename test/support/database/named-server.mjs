import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const TESTS = join(import.meta.dirname, "../..");

/**
 * DATABASE_URL_TEST: a server that the tests on MariaDB use instead of starting one, such as MySQL 8 or another version
 * of MariaDB.
 */
export const namedServer = () => process.env.DATABASE_URL_TEST || undefined;

/**
 * Tests that start a server for themselves, to kill or freeze it: they would say nothing about the named one. Paths
 * below the tests' folder.
 */
export function filesWithOwnServer() {
  return readdirSync(TESTS, { recursive: true })
    .filter((file) => file.endsWith(".mariadb.test.ts"))
    .filter((file) => readFileSync(join(TESTS, file), "utf8").includes("startMariadb("))
    .sort();
}
