import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { withConnection } from "./mariadb";

/** An empty database for one test file, of the kind that this run is about. */
export interface TestDatabase {
  readonly kind: "sqlite" | "mariadb";
  /** What DATABASE_URL is set to; undefined on SQLite. */
  readonly url: string | undefined;
  /** The SQLite file, which nobody has created yet, alone in its folder; undefined on MariaDB. */
  readonly file: string | undefined;
  /** Removes it. What was not removed goes with the run. */
  drop(): Promise<void>;
}

/** Which database this run is about: jest.config.mjs says how a test file comes to run on one. */
export function databaseUnderTest(): "sqlite" | "mariadb" {
  const kind: unknown = Reflect.get(globalThis, "DATABASE_UNDER_TEST");
  if (kind === "sqlite" || kind === "mariadb") return kind;
  throw new Error("a test that needs a database is named thing.db.test.ts: see jest.config.mjs");
}

export function freshDatabase(): Promise<TestDatabase> {
  return databaseUnderTest() === "mariadb"
    ? freshSchema(started("TEST_MARIADB_URL"))
    : freshFile(started("TEST_SQLITE_FOLDER"));
}

/** A new schema on a MariaDB server: the run's, or one that a test started for itself. */
export async function freshSchema(server: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  await withConnection(server, (connection) => connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`));
  return {
    kind: "mariadb",
    url: `${server}/${name}`,
    file: undefined,
    drop: async () => {
      await withConnection(server, (connection) => connection.query(`DROP DATABASE ${name}`));
    },
  };
}

async function freshFile(runFolder: string): Promise<TestDatabase> {
  const folder = await mkdtemp(join(runFolder, "test-"));
  return {
    kind: "sqlite",
    url: undefined,
    file: join(folder, "resolution-center.sqlite"),
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}

function started(variable: string): string {
  const value = process.env[variable];
  if (value === undefined) throw new Error(`${variable} is not set: this file runs through jest.config.mjs only`);
  return value;
}
