/**
 * A test file's name says where it runs. Between its stem and `.test.ts` stand any of these tags:
 *
 *   thing.test.ts          once, without a database
 *   thing.db.test.ts       on SQLite and again on MariaDB; the run fails unless both saw exactly the same tests
 *   thing.sqlite.test.ts   on SQLite only, because it is about SQLite
 *   thing.mariadb.test.ts  on MariaDB only, because it is about MariaDB (several processes, locks, a killed server)
 *   … .redis. …            besides: needs redis-server, as in `bus.redis.test.ts` or `follow.redis.mariadb.test.ts`
 *   … .browser. …          besides: needs chromium or chromium-headless-shell, as in
 *                          `page.browser.test.ts` or `order-page.browser.sqlite.test.ts`
 *   … .promtool. …         besides: needs promtool (Debian's package prometheus), as in
 *                          `alarms.promtool.mariadb.test.ts`
 *   … .nginx. …            besides: needs nginx, as in `proxy.nginx.mariadb.test.ts`
 *   … .systemd. …          besides: needs systemd-analyze (Debian's package systemd), as in `unit.systemd.test.ts`
 *   … .galera. …           besides: needs mariadbd, Galera's library and rsync; starts a cluster of its own, as in
 *                          `nodes.galera.test.ts`
 *   … .git. …              besides: needs git, as in `tracked.git.test.ts`
 *   … .mount. …            besides: needs the right to mount a file system, as in `full-disk.mount.sqlite.test.ts`
 *   … .tz. …               besides: runs once more in zones with summer time (see test/run.mjs), as in
 *                          `clock.tz.db.test.ts`
 *
 * A test asks `freshDatabase()` of test/support/database/database.ts for its database and never for which one it is.
 * DATABASE_URL_TEST names a server, as mysql://user:password@host:3306, whose user may create databases: the tests on
 * MariaDB run there, except those that kill or freeze a server of their own. Else MariaDB is a private server that the
 * run starts and removes (test/support/database/start-mariadb.ts). Where mariadbd, redis-server, chromium or git is not
 * installed the files that need it are left out; `npm test` says so, and REQUIRE_ALL=1 makes that a failure.
 *
 * What is installed decides only which files are left out, never which projects and set-up files there are: the check
 * for unused code reads them here.
 */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filesWithOwnServer, namedServer } from "./test/support/database/named-server.mjs";
import { quickFolder } from "./test/support/database/quick-folder.mjs";
import { bundledLibraries } from "./test/support/run/library-bundle.mjs";
import { canMount, findBrowser, hasGalera, hasProgram } from "./test/support/run/programs.mjs";
import { SWC_OPTIONS } from "./test/support/run/swc-options.mjs";

const libraries = await bundledLibraries();

// What was compiled outlives a restart of the machine; the tests, in processes of their own, take this as their
// temporary folder.
const cacheDirectory = join(tmpdir(), "resolution-jest");
process.env.TMPDIR = quickFolder() ?? tmpdir();

// As the service runs: see src/composition/production-mode.ts.
process.env.NODE_ENV = "production";

const ONE_DATABASE = ["sqlite", "mariadb"];
const DATABASE_TAGS = ["db", ...ONE_DATABASE];

/** Files with one of the tags, as a pattern on their path. */
const tagged = (tags) => `\\.(${tags.join("|")})(\\.[a-z]+)*\\.test\\.ts$`;

const common = {
  rootDir: import.meta.dirname,
  roots: ["<rootDir>/test"],
  testEnvironment: "<rootDir>/test/support/run/library-environment.mjs",
  testEnvironmentOptions: { libraries: libraries.file },
  moduleNameMapper: libraries.moduleNameMapper,
  moduleFileExtensions: ["ts", "js", "mjs", "json", "node"],
  transform: {
    "\\.(ts|js|mjs)$": ["@swc/jest", SWC_OPTIONS],
  },
  // Published as ES modules only.
  transformIgnorePatterns: ["/node_modules/(?!(jose|intl-messageformat|@formatjs)/)"],
  setupFiles: ["<rootDir>/test/support/run/forget-contexts.mjs", "reflect-metadata"],
};

/** Tag, and whether there is what it needs. */
const NEEDS = [
  ["redis", hasProgram("redis-server")],
  ["browser", findBrowser() !== undefined],
  ["promtool", hasProgram("promtool")],
  ["nginx", hasProgram("nginx")],
  ["systemd", hasProgram("systemd-analyze")],
  ["galera", hasGalera()],
  ["git", hasProgram("git")],
  ["mount", canMount()],
];
const leftOut = NEEDS.filter(([, isThere]) => !isThere).map(([tag]) => tagged([tag]));

const once = {
  ...common,
  displayName: "once",
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", tagged(DATABASE_TAGS), ...leftOut],
};

const onDatabase = (database, globalSetup, isThere) => ({
  ...common,
  displayName: database,
  testRegex: [tagged(["db", database])],
  testPathIgnorePatterns: ["/node_modules/", ...(isThere ? leftOut : [tagged(DATABASE_TAGS)])],
  globals: { DATABASE_UNDER_TEST: database },
  globalSetup,
});

const sqlite = onDatabase("sqlite", "<rootDir>/test/support/database/start-sqlite.ts", true);
const mariadb = onDatabase(
  "mariadb",
  "<rootDir>/test/support/database/start-mariadb.ts",
  namedServer() !== undefined || hasProgram("mariadbd"),
);
if (namedServer() !== undefined)
  mariadb.testPathIgnorePatterns.push(...filesWithOwnServer().map((file) => `/test/${file}$`));

export default {
  cacheDirectory,
  testSequencer: "<rootDir>/test/support/run/long-first-sequencer.mjs",
  // A hang must end, that is all: how long a test takes says nothing on a busy machine.
  testTimeout: 120_000,
  projects: [once, sqlite, mariadb],
};
