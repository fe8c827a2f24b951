import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile } from "node:fs/promises";
import { createServer, type Server, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";

const KEEPER = join(__dirname, "keeper.mjs");
/** A hang must end, that is all: a server of a cluster that fetches its data on a busy machine takes its time. */
const READY_TIMEOUT_MS = 90_000;
const POLL_MS = 20;

/** A new folder under the system's temporary folder. */
export function temporaryFolder(name: string): Promise<string> {
  return mkdtemp(join(tmpdir(), `resolution-${name}-`));
}

/** A port of 127.0.0.1 that no process listens on. */
export async function freePort(): Promise<number> {
  const [port] = await freePorts(1);
  if (port === undefined) throw new Error("no port");
  return port;
}

/** Different ports of 127.0.0.1 that no process listens on. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const probes = await Promise.all(Array.from({ length: count }, listening));
  const ports = probes.map((probe) => {
    const address = probe.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    return address.port;
  });
  await Promise.all(probes.map((probe) => new Promise((resolve) => probe.close(resolve))));
  return ports;
}

function listening(): Promise<Server> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      resolve(probe);
    });
  });
}

/** Removes the folder when this process ends, in whatever way it does. */
export function keepFolder(folder: string): void {
  spawnKeeper(folder, []);
}

/** A server that can't outlive this process: see keeper.mjs. */
export class KeptServer {
  readonly #keeper: ChildProcess;
  readonly #folder: string;
  readonly #received: string[] = [];
  #wake: () => void = () => undefined;

  /** @param command  the program and its arguments; the folder is its working directory and is removed at the end. */
  constructor(folder: string, command: readonly string[]) {
    this.#folder = folder;
    this.#keeper = spawnKeeper(folder, command);
    if (this.#keeper.stdout === null) throw new Error("a keeper without output");
    createInterface({ input: this.#keeper.stdout }).on("line", (word) => {
      this.#received.push(word);
      this.#wake();
    });
  }

  /** Starts the process and waits until `isReady` says so. Also after a kill. */
  async start(isReady: () => Promise<boolean>): Promise<void> {
    this.#say("start");
    await this.#receive("started");
    const givenUpAt = performance.now() + READY_TIMEOUT_MS;
    while (!(await isReady())) {
      if (this.#received.some(says("exited")) || performance.now() > givenUpAt)
        throw new Error(`no server: ${await this.log()}`);
      await pause(POLL_MS);
    }
  }

  /** kill -9; settles once the process is gone. The folder stays. */
  async kill(): Promise<void> {
    this.#say("SIGKILL");
    await this.#receive("exited");
  }

  /** SIGSTOP and wait until it was sent. */
  async frozen(): Promise<void> {
    this.freeze();
    await this.#receive("sent SIGSTOP");
  }

  /**
   * SIGTERM; the exit code once it has ended, or the signal that ended it. Also for a process that has already ended.
   */
  async terminate(): Promise<string> {
    this.#say("SIGTERM");
    return this.#receive("exited");
  }

  /** Sends a signal, and waits until it was sent. */
  async signal(name: "SIGTERM" | "SIGINT"): Promise<void> {
    this.#say(name);
    await this.#receive(`sent ${name}`);
  }

  /** The exit code once it has ended unasked, or the signal that ended it. */
  exited(): Promise<string> {
    return this.#receive("exited");
  }

  /** Starts a process that is meant to end unasked, and waits until it does. */
  async runToEnd(): Promise<string> {
    this.#say("start");
    await this.#receive("started");
    return this.#receive("exited");
  }

  /** SIGSTOP: it keeps its sockets and answers nothing. */
  freeze(): void {
    this.#say("SIGSTOP");
  }

  thaw(): void {
    this.#say("SIGCONT");
  }

  /** Kills the process and removes the folder. Needs no calling where the process that started it ends anyway. */
  async stop(): Promise<void> {
    if (this.#keeper.exitCode !== null) return;
    const gone = new Promise((resolve) => this.#keeper.once("exit", resolve));
    this.#keeper.ref();
    this.#keeper.stdin?.end();
    await gone;
  }

  /** What the server has printed. */
  log(): Promise<string> {
    return readFile(join(this.#folder, "output.log"), "utf8");
  }

  #say(word: string): void {
    this.#keeper.stdin?.write(`${word}\n`);
  }

  /** The rest of the output after the word. */
  async #receive(word: string): Promise<string> {
    const { stdout } = this.#keeper;
    if (stdout instanceof Socket) stdout.ref();
    while (!this.#received.some(says(word))) await new Promise<void>((resolve) => (this.#wake = resolve));
    const [line = ""] = this.#received.splice(0, this.#received.findIndex(says(word)) + 1).slice(-1);
    if (stdout instanceof Socket) stdout.unref();
    return line.slice(word.length + 1);
  }
}

const says = (word: string) => (line: string) => line === word || line.startsWith(`${word} `);

function spawnKeeper(folder: string, command: readonly string[]): ChildProcess {
  // A separate process group: Ctrl-C at the terminal reaches the run, and the keeper notices only its end.
  const keeper = spawn(process.execPath, [KEEPER, folder, ...command], {
    detached: true,
    stdio: ["pipe", "pipe", "inherit"],
  });
  // Nor does it keep this process from ending.
  keeper.unref();
  for (const pipe of [keeper.stdin, keeper.stdout]) if (pipe instanceof Socket) pipe.unref();
  return keeper;
}
