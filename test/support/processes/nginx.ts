import { readFile, writeFile } from "node:fs/promises";
import { request } from "node:https";
import { join } from "node:path";
import { freePort, KeptServer, temporaryFolder } from "../database/kept-server";
import { makeCertificates } from "../partner/certificates";
import { findProgram } from "../run/programs.mjs";
import type { NodeProcess } from "./node-process";

const CONFIGURATION = join(__dirname, "../../../deploy/nginx.conf");

interface Sent {
  readonly path: string;
  /** Sent by POST. Absent: GET. */
  readonly document?: string;
  readonly token?: string;
  /** The address that nginx sees: one of 127.0.0.0/8. */
  readonly from?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Received {
  readonly status: number;
  readonly body: string;
}

/** A real nginx with the configuration that we ship, in front of nodes of ours. For files tagged `.nginx.`. */
export class Nginx {
  private constructor(
    private readonly server: KeptServer,
    private readonly port: number,
    /** Its address without TLS. */
    readonly plainUrl: string,
    /** The authority that has signed its certificate. */
    readonly authority: { readonly file: string; readonly pem: string },
  ) {}

  static async open(nodes: readonly NodeProcess[]): Promise<Nginx> {
    const program = findProgram("nginx");
    if (program === undefined) throw new Error("nginx is not installed");
    const folder = await temporaryFolder("nginx");
    const { ca, serverCert, serverKey } = await makeCertificates(folder);
    const [port, plainPort] = [await freePort(), await freePort()];
    const changed = withReplaced(await readFile(CONFIGURATION, "utf8"), [
      ...nodes.map(({ url }, index): [string, string] => [
        `server node-${index + 1}:4000 `,
        `server ${new URL(url).host} `,
      ]),
      ["listen 80;", `listen 127.0.0.1:${plainPort};`],
      ["listen 443 ssl;", `listen 127.0.0.1:${port} ssl;`],
      ["/etc/nginx/certificates/fullchain.pem", serverCert],
      ["/etc/nginx/certificates/privkey.pem", serverKey],
      // Its folders for temporary files.
      [
        "http {",
        `http { ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((one) => `${one}_temp_path ${one};`).join(" ")}`,
      ],
    ]);
    await writeFile(join(folder, "nginx.conf"), changed);
    const main = [
      "daemon off;",
      `pid ${join(folder, "nginx.pid")};`,
      ...(process.getuid?.() === 0 ? ["user root;"] : []),
    ];
    const server = new KeptServer(folder, [
      program,
      "-p",
      folder,
      "-c",
      join(folder, "nginx.conf"),
      "-g",
      main.join(" "),
    ]);
    const nginx = new Nginx(server, port, `http://127.0.0.1:${plainPort}`, {
      file: ca,
      pem: await readFile(ca, "utf8"),
    });
    await server.start(() =>
      nginx.send({ path: "/" }).then(
        () => true,
        () => false, // it does not listen yet
      ),
    );
    return nginx;
  }

  get url(): string {
    return `https://localhost:${this.port}/graphql`;
  }

  send({ path, document, token, from = "127.0.0.1", headers = {} }: Sent): Promise<Received> {
    const body = document === undefined ? undefined : JSON.stringify({ query: document });
    return new Promise((resolve, reject) => {
      const sent = request(
        new URL(path, this.url),
        {
          method: body === undefined ? "GET" : "POST",
          ca: this.authority.pem,
          agent: false,
          localAddress: from,
          family: 4,
          headers: {
            ...(body === undefined ? {} : { "content-type": "application/json" }),
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
            ...headers,
          },
        },
        (response) => {
          let text = "";
          response.setEncoding("utf8").on("data", (part: string) => (text += part));
          response.on("error", reject).on("end", () => resolve({ status: response.statusCode ?? 0, body: text }));
        },
      );
      sent.on("error", reject).end(body);
    });
  }

  stop(): Promise<void> {
    return this.server.stop();
  }
}

/** @throws if one of the texts is not there, so that the shipped configuration is what is tested. */
function withReplaced(text: string, replacements: readonly (readonly [from: string, to: string])[]): string {
  return replacements.reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`deploy/nginx.conf has no ${from}`);
    return changed.replace(from, to);
  }, text);
}
