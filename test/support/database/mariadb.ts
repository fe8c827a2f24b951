import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Connection, createConnection } from "mysql2/promise";
import { findProgram } from "../run/programs.mjs";
import { freePort, KeptServer, temporaryFolder } from "./kept-server";

/** A separate MariaDB with its own data, socket, and port. A test about a database that fails starts one for itself. */
export interface Mariadb {
  /** The server without a schema: mysql://root@127.0.0.1:PORT */
  readonly url: string;
  /** The path of its Unix socket. */
  readonly socket: string;
  /** kill -9. The data stay. */
  kill(): Promise<void>;
  /** After a kill, on the same port with the same data. */
  restart(): Promise<void>;
  /** SIGSTOP and SIGCONT. */
  freeze(): void;
  thaw(): void;
  /** Kills it and removes its data. Happens automatically when the process that started it ends. */
  stop(): Promise<void>;
}

/** @param extra  further arguments of mariadbd. */
export async function startMariadb(extra: readonly string[] = []): Promise<Mariadb> {
  const folder = await temporaryFolder("mariadb");
  const port = await freePort();
  const server = new KeptServer(folder, [program("mariadbd"), ...serverArguments(folder, port), ...extra]);
  await install(folder);
  const url = `mysql://root@127.0.0.1:${String(port)}`;
  const start = () => server.start(() => answers(url));
  await start();
  return {
    url,
    socket: socketIn(folder),
    kill: () => server.kill(),
    restart: start,
    freeze: () => {
      server.freeze();
    },
    thaw: () => {
      server.thaw();
    },
    stop: () => server.stop(),
  };
}

/** Runs `work` on a separate connection and closes it. */
export async function withConnection<T>(url: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await createConnection({ uri: url });
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}

/**
 * Each server has temporary files of its own: a server that starts removes all `#sql…` files of its folder, also those
 * that another server uses. That server then reports "Error on delete of …", or ends by a segmentation fault.
 */
const temporaryFilesIn = (folder: string): string => join(folder, "tmp");

async function install(folder: string): Promise<void> {
  const temporaryFiles = temporaryFilesIn(folder);
  await mkdir(temporaryFiles);
  await promisify(execFile)(
    program("mariadb-install-db"),
    [
      "--no-defaults",
      "--auth-root-authentication-method=normal",
      "--skip-test-db",
      `--datadir=${join(folder, "data")}`,
      ...asRoot(),
    ],
    { env: { ...process.env, TMPDIR: temporaryFiles } },
  );
}

function serverArguments(folder: string, port: number): string[] {
  return [
    "--no-defaults",
    `--datadir=${join(folder, "data")}`,
    `--tmpdir=${temporaryFilesIn(folder)}`,
    `--socket=${socketIn(folder)}`,
    `--pid-file=${join(folder, "pid")}`,
    `--port=${String(port)}`,
    "--bind-address=127.0.0.1",
    "--skip-name-resolve",
    "--max-connections=500",
    // An odd zone, which reveals code that leaves an instant to the database's zone.
    "--default-time-zone=+05:30",
    // A commit survives kill -9 of the server all the same; only the machine must not fail.
    "--innodb-flush-log-at-trx-commit=2",
    ...asRoot(),
  ];
}

const socketIn = (folder: string): string => join(folder, "socket");

/** mariadbd refuses to run as root without this option. */
function asRoot(): string[] {
  return process.getuid?.() === 0 ? ["--user=root"] : [];
}

function program(name: string): string {
  const path = findProgram(name);
  if (path === undefined) throw new Error(`${name} is not installed`);
  return path;
}

async function answers(url: string): Promise<boolean> {
  try {
    await withConnection(url, (connection) => connection.query("SELECT 1"));
    return true;
  } catch {
    return false;
  }
}
