import { readConfig } from "../../../src/composition/config";
import { metricOf } from "../app/metric";
import { type Answer, ask, millis, type TokenFor, tokenFor } from "../app/service";
import type { Place } from "../app/users";
import { KeptServer, temporaryFolder } from "../database/kept-server";
import { builtMain } from "./built-service";

type Environment = Readonly<Record<string, string>>;

/** The built service in a separate process, which can be killed. It ends with the test's process, however that ends. */
export class NodeProcess implements Place {
  #port = 0;
  /** Characters of the log that earlier starts have written. */
  #logged = 0;

  private constructor(
    private readonly server: KeptServer,
    private readonly environment: Environment,
    private readonly waitFor: "READY" | "LISTENING",
  ) {}

  /**
   * @param environment  all that the process gets: see environmentFor.
   * @param waitFor      LISTENING: a node that serves, but is never ready.
   * @param wrapper      see failedStart.
   */
  static async start(
    environment: Environment,
    {
      waitFor = "READY",
      wrapper = [],
    }: { readonly waitFor?: "READY" | "LISTENING"; readonly wrapper?: readonly string[] } = {},
  ): Promise<NodeProcess> {
    const node = new NodeProcess(await keptNode(environment, wrapper), environment, waitFor);
    await node.start();
    return node;
  }

  /** Started, and nothing more: it may not be ready yet. */
  static async unready(environment: Environment): Promise<NodeProcess> {
    const node = new NodeProcess(await keptNode(environment), environment, "READY");
    await node.server.start(() => Promise.resolve(true));
    return node;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/graphql`;
  }

  get wsUrl(): string {
    return `ws://127.0.0.1:${this.#port}/graphql`;
  }

  /** After a kill or a stop; on another port. */
  async start(): Promise<void> {
    this.#logged = (await this.log()).length;
    await this.server.start(() => this.#isReady());
  }

  /** kill -9; settles once it is gone. */
  kill9(): Promise<void> {
    return this.server.kill();
  }

  /** SIGTERM; the exit code once it has ended. */
  terminate(): Promise<string> {
    return this.server.terminate();
  }

  /** Only sends it. */
  signal(name: "SIGTERM" | "SIGINT"): Promise<void> {
    return this.server.signal(name);
  }

  /** The exit code, once it has ended. */
  exited(): Promise<string> {
    return this.server.exited();
  }

  /** kill -9 and a new start. */
  async restart(): Promise<void> {
    await this.kill9();
    await this.start();
  }

  /** SIGSTOP, and SIGCONT. */
  freeze(): Promise<void> {
    return this.server.frozen();
  }

  thaw(): void {
    this.server.thaw();
  }

  /** What it has printed, over all its starts. */
  log(): Promise<string> {
    return this.server.log().catch(() => "");
  }

  ask(token: string | null, query: string, variables?: object): Promise<Answer> {
    return ask(this.url, token, query, variables);
  }

  token(subject: string, options?: TokenFor): Promise<string> {
    return tokenFor(readConfig(this.environment), subject, options);
  }

  /** Business time; in production this process's. */
  async now(): Promise<number> {
    const { data } = await this.ask(await this.token("back-end", { scopes: ["orders:read"] }), "{ sandbox { now } }");
    return this.environment.SANDBOX === "0" ? Date.now() : millis(data.sandbox?.now);
  }

  /** The status of /health/ready. */
  async readiness(): Promise<number> {
    return (await fetch(new URL("/health/ready", this.url))).status;
  }

  /** What /health/ready says of each check. */
  async checks(): Promise<Readonly<Record<string, string>>> {
    const { checks } = (await (await fetch(new URL("/health/ready", this.url))).json()) as {
      checks: Readonly<Record<string, string>>;
    };
    return checks;
  }

  /** A number of /metrics, without labels unless the name has them. */
  metric(name: string): Promise<number> {
    return metricOf(this.url, name);
  }

  /** Kills it and removes what is left of it. */
  stop(): Promise<void> {
    return this.server.stop();
  }

  async #isReady(): Promise<boolean> {
    const port = /"port":(\d+),[^\n]*"msg":"ready"/u.exec((await this.log()).slice(this.#logged))?.[1];
    if (port === undefined) return false;
    this.#port = Number(port);
    return (await this.readiness()) === 200 || this.waitFor === "LISTENING";
  }
}

/**
 * A start that is meant to fail: how the process ended, and what it printed.
 *
 * @param wrapper  a program and its arguments that prepare the process and then become the program that follows them,
 * as setpriv and nsenter do.
 */
export async function failedStart(
  environment: Environment,
  wrapper: readonly string[] = [],
): Promise<{ readonly exit: string; readonly output: string }> {
  const server = await keptNode(environment, wrapper);
  try {
    return { exit: await server.runToEnd(), output: await server.log() };
  } finally {
    await server.stop();
  }
}

/** Nothing of this process's environment gets in. */
async function keptNode(environment: Environment, wrapper: readonly string[] = []): Promise<KeptServer> {
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  const command = [...wrapper, "/usr/bin/env", "-i", ...variables, process.execPath, await builtMain()];
  return new KeptServer(await temporaryFolder("node"), command);
}
