/** A node of a build, in a process of its own, as it runs in production. */
import { randomBytes } from "node:crypto";
import { access, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { issueToken } from "../../src/http/authentication/issue-token";
import { KeptServer, temporaryFolder } from "../support/database/kept-server";
import type { Place } from "./databases";

export const TOKENS = {
  secret: randomBytes(32).toString("hex"),
  issuer: "https://bench.example.com",
  audience: "bench",
} as const;

export const tokenOf = (subject: string, scopes: readonly string[] = []): Promise<string> =>
  issueToken(TOKENS, { subject, scopes, channel: "WEB", lifetimeSeconds: 86_400 });

export interface NodeOptions {
  /** The dist folder with the build. */
  readonly dist: string;
  readonly place: Place;
  readonly environment?: Readonly<Record<string, string>>;
  /** Where the CPU profile is written when the node ends; null: it is not profiled. */
  readonly profileFolder?: string | null;
}

/** The load is one person's or few persons', from one address. */
const RAISED_LIMITS = {
  LIMIT_OPERATIONS_PER_PERSON_PER_MINUTE: "10000000",
  LIMIT_OPERATIONS_PER_ADDRESS_PER_MINUTE: "10000000",
  LIMIT_OPERATIONS_PER_PERSON_AT_ONCE: "1000",
};

/** All that the process of a node gets. */
export const environmentOf = ({ url, file }: Place): Readonly<Record<string, string>> => ({
  NODE_ENV: "production",
  PORT: "0",
  HOST: "127.0.0.1",
  SANDBOX: "0",
  WEB: "0",
  GATEWAY: "none",
  MAILS: "0",
  JWT_SECRET: TOKENS.secret,
  JWT_ISSUER: TOKENS.issuer,
  JWT_AUDIENCE: TOKENS.audience,
  ...(url === null ? { DATA_FOLDER: join(file ?? "", "..") } : { DATABASE_URL: url }),
  ...RAISED_LIMITS,
});

export class BenchNode {
  private constructor(
    private readonly server: KeptServer,
    readonly pid: number,
    private readonly port: number,
    private readonly isProfiled: boolean,
  ) {}

  /** @throws if it does not become ready. */
  static async start({ dist, place, environment = {}, profileFolder = null }: NodeOptions): Promise<BenchNode> {
    const main = join(dist, "src/main.js");
    await access(main);
    if (profileFolder !== null) await mkdir(profileFolder, { recursive: true });
    const variables = Object.entries({ ...environmentOf(place), ...environment }).map(
      ([name, value]) => `${name}=${value}`,
    );
    const profile = profileFolder === null ? [] : ["--cpu-prof", "--cpu-prof-dir", profileFolder];
    const server = new KeptServer(await temporaryFolder("node"), [
      "/usr/bin/env",
      "-i",
      ...variables,
      process.execPath,
      ...profile,
      main,
    ]);
    const ready = async (): Promise<RegExpExecArray | null> =>
      /"pid":(\d+),[^\n]*"port":(\d+),[^\n]*"msg":"ready"/u.exec(await server.log().catch(() => ""));
    await server.start(async () => (await ready()) !== null);
    const [, pid, port] = (await ready()) ?? [];
    return new BenchNode(server, Number(pid), Number(port), profileFolder !== null);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/graphql`;
  }

  get wsUrl(): string {
    return `ws://127.0.0.1:${this.port}/graphql`;
  }

  /** A profile is written only by a process that ends in good order. */
  async stop(): Promise<void> {
    if (this.isProfiled) await this.server.terminate();
    await this.server.stop();
  }
}
