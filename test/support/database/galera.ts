import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { until } from "../app/until";
import { findGaleraLibrary, findProgram } from "../run/programs.mjs";
import { freshSchema, type TestDatabase } from "./database";
import { freePorts } from "./kept-server";
import { KeptServer, temporaryFolder } from "./kept-server";
import { withConnection } from "./mariadb";

/** The ports of one server: for clients, for the group, and for the two ways of handing a joining server the data. */
const PORTS_PER_SERVER = 4;

const LOOK_AGAIN_AFTER_MS = 100;

/** A server that does not answer is suspected after 2 s instead of 5 s, so that a test need not wait long. */
const GROUP_TIMEOUTS = {
  "evs.keepalive_period": "PT0.5S",
  "evs.inactive_check_period": "PT0.5S",
  "evs.suspect_timeout": "PT2S",
  "evs.inactive_timeout": "PT6S",
  "evs.install_timeout": "PT6S",
};

/** One server of a cluster. */
export class GaleraServer {
  readonly url: string;
  readonly #server: KeptServer;

  constructor(
    private readonly folder: string,
    private readonly name: string,
    private readonly ports: readonly number[],
  ) {
    this.url = `mysql://root@127.0.0.1:${String(ports[0])}`;
    this.#server = new KeptServer(folder, [
      installed("mariadbd"),
      `--defaults-file=${join(folder, "server.cnf")}`,
      ...asMysql(),
    ]);
  }

  /** Where the other servers of the group reach it. */
  get groupAddress(): string {
    return `127.0.0.1:${String(this.ports[1])}`;
  }

  /** Empty system tables. The first server of a cluster needs them, each other server gets them from one that runs. */
  async install(): Promise<void> {
    const data = `--datadir=${join(this.folder, "data")}`;
    await mkdir(this.#temporaryFiles, { recursive: true });
    await this.#giveToMysql();
    await promisify(execFile)(
      installed("mariadb-install-db"),
      ["--no-defaults", "--auth-root-authentication-method=normal", "--skip-test-db", data, ...asMysql()],
      { env: { ...process.env, TMPDIR: this.#temporaryFiles } },
    );
  }

  /**
   * Starts it, also after a kill, and waits until it has all data of the cluster. @param group  group addresses; none:
   * a new cluster.
   */
  async start(group: readonly string[]): Promise<void> {
    await mkdir(join(this.folder, "data"), { recursive: true });
    await mkdir(this.#temporaryFiles, { recursive: true });
    await writeFile(join(this.folder, "server.cnf"), this.#settings(group));
    await this.#giveToMysql();
    await this.#server.start(() => this.isSynced());
  }

  /** kill -9. The data stay. */
  kill(): Promise<void> {
    return this.#server.kill();
  }

  /** SIGSTOP and SIGCONT. */
  freeze(): Promise<void> {
    return this.#server.frozen();
  }

  thaw(): void {
    this.#server.thaw();
  }

  /** Cuts it off from all other servers of the group. Its clients still reach it. */
  async cutOff(): Promise<void> {
    await this.run("SET GLOBAL wsrep_provider_options = 'gmcast.isolate=1'");
  }

  /** Ends the cut; the server rejoins the others. */
  async reconnect(): Promise<void> {
    await this.run("SET GLOBAL wsrep_provider_options = 'gmcast.isolate=0'");
  }

  /** Every statement that reads a table is answered with 1047 until `acceptQueries`, as in a server that is joining. */
  async rejectQueries(): Promise<void> {
    await this.run("SET GLOBAL wsrep_reject_queries = ALL");
  }

  async acceptQueries(): Promise<void> {
    await this.run("SET GLOBAL wsrep_reject_queries = NONE");
  }

  /** Whether it answers a statement that reads a table. */
  async reads(): Promise<boolean> {
    return this.run("SELECT 1 FROM mysql.db LIMIT 1").then(
      () => true,
      () => false,
    );
  }

  run(sql: string): Promise<unknown> {
    return withConnection(this.url, (connection) => connection.query(sql));
  }

  /** Once it has everything that was committed at any server before. */
  async hasAll(): Promise<void> {
    await withConnection(this.url, async (connection) => {
      await connection.query("SET SESSION wsrep_sync_wait = 1");
      await connection.query("SELECT 1 FROM information_schema.schemata LIMIT 1");
    });
  }

  /** It has the data of a majority and takes statements. */
  async isSynced(): Promise<boolean> {
    const status = await this.status().catch(() => null); // not yet listening, or it refuses
    return (
      status?.wsrep_ready === "ON" &&
      status.wsrep_local_state_comment === "Synced" &&
      status.wsrep_cluster_status === "Primary"
    );
  }

  /** What the server reports about its cluster, by name. */
  async status(): Promise<Readonly<Record<string, string>>> {
    return withConnection(this.url, async (connection) => {
      const [rows] = await connection.query("SHOW GLOBAL STATUS LIKE 'wsrep\\_%'");
      return Object.fromEntries(
        (rows as { Variable_name: string; Value: string }[]).map((row) => [row.Variable_name, row.Value]),
      );
    });
  }

  log(): Promise<string> {
    return this.#server.log();
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }

  /** A server that starts removes all `#sql…` files of this folder, also those that another server uses. */
  get #temporaryFiles(): string {
    return join(this.folder, "tmp");
  }

  async #giveToMysql(): Promise<void> {
    if (isRoot()) await run("chown", "-R", "mysql", this.folder);
  }

  #settings(group: readonly string[]): string {
    const [port = 0, , ist = 0, transfer = 0] = this.ports;
    const provider = {
      "gmcast.listen_addr": `tcp://${this.groupAddress}`,
      "ist.recv_addr": `127.0.0.1:${String(ist)}`,
      "gcache.size": "64M",
      ...GROUP_TIMEOUTS,
    };
    const settings = {
      datadir: join(this.folder, "data"),
      tmpdir: this.#temporaryFiles,
      socket: join(this.folder, "socket"),
      "pid-file": join(this.folder, "pid"),
      port,
      "bind-address": "127.0.0.1",
      "max-connections": 300,
      "innodb-buffer-pool-size": "64M",
      "innodb-log-file-size": "32M",
      "innodb-flush-log-at-trx-commit": 2,
      "innodb-autoinc-lock-mode": 2,
      "binlog-format": "ROW",
      // As in mariadb.ts: instants must not depend on it.
      "default-time-zone": "+05:30",
      "wsrep-on": "ON",
      "wsrep-provider": findGaleraLibrary() ?? "",
      "wsrep-cluster-name": CLUSTER_NAME,
      "wsrep-cluster-address": `gcomm://${group.join(",")}`,
      "wsrep-node-name": this.name,
      "wsrep-node-address": this.groupAddress,
      "wsrep-node-incoming-address": `127.0.0.1:${String(port)}`,
      "wsrep-sst-method": "rsync",
      "wsrep-sst-receive-address": `127.0.0.1:${String(transfer)}`,
      "wsrep-provider-options": `"${Object.entries(provider)
        .map(([name, value]) => `${name}=${value}`)
        .join(";")}"`,
    };
    return [
      "[mysqld]",
      "skip-name-resolve",
      ...Object.entries(settings).map(([name, value]) => `${name}=${String(value)}`),
      "",
    ].join("\n");
  }
}

/** A server that meets another run's by a port that was free for both does not join it. */
const CLUSTER_NAME = `resolution-${String(process.pid)}`;

/** MariaDB servers that form one Galera cluster on this machine. They end with the process that started them. */
export class GaleraCluster {
  private constructor(readonly servers: readonly GaleraServer[]) {}

  static async start(count = 3): Promise<GaleraCluster> {
    const ports = await freePorts(count * PORTS_PER_SERVER);
    const servers: GaleraServer[] = [];
    for (let index = 0; index < count; index += 1) {
      const own = ports.slice(index * PORTS_PER_SERVER, (index + 1) * PORTS_PER_SERVER);
      servers.push(new GaleraServer(await temporaryFolder("galera"), `server-${String(index)}`, own));
    }
    const cluster = new GaleraCluster(servers);
    const [first, ...others] = servers;
    await first?.install();
    await first?.start([]);
    await Promise.all(others.map((server) => cluster.rejoin(server)));
    return cluster;
  }

  /** A new schema, as it is reached at each server. */
  async freshSchema(): Promise<readonly TestDatabase[]> {
    const schema = await freshSchema(this.server(0).url);
    await Promise.all(this.servers.map((server) => server.hasAll()));
    const { pathname } = new URL(schema.url ?? "");
    return this.servers.map(({ url }) => ({ ...schema, url: `${url}${pathname}` }));
  }

  server(index: number): GaleraServer {
    const server = this.servers[index];
    if (server === undefined) throw new RangeError(`no server ${String(index)}`);
    return server;
  }

  /** After a kill: starts it, and waits until it has all data of the cluster. */
  rejoin(server: GaleraServer): Promise<void> {
    return server.start(this.servers.map(({ groupAddress }) => groupAddress));
  }

  /** All servers are in one group and have the same data. */
  async isWhole(): Promise<boolean> {
    const size = String(this.servers.length);
    const whole = this.servers.map(
      async (server) => (await server.isSynced()) && (await server.status()).wsrep_cluster_size === size,
    );
    return (await Promise.all(whole)).every(Boolean);
  }

  whole(): Promise<void> {
    return until(async () => {
      await pause(LOOK_AGAIN_AFTER_MS); // a look costs each server two connections
      return this.isWhole();
    });
  }

  async stop(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.stop()));
  }
}

const run = (program: string, ...args: readonly string[]): Promise<unknown> => promisify(execFile)(program, args);

const isRoot = (): boolean => process.getuid?.() === 0;

/** The transfer of data to a joining server (rsync) does not work as root. */
const asMysql = (): readonly string[] => (isRoot() ? ["--user=mysql"] : []);

function installed(name: string): string {
  const path = findProgram(name);
  if (path === undefined) throw new Error(`${name} is not installed`);
  return path;
}
