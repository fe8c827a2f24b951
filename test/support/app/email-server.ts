import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerEnvelope } from "smtp-server";
import { isAscii } from "../../../src/domain/text";

/** How the server answers: the code of an error, or what it does. */
type Mood = { readonly at: "GREETING" | "SENDER" | "RECIPIENT" | "DATA"; readonly code: number } | "SERVES" | "HANGS";

export interface Arrived {
  readonly mail: ParsedMail;
  readonly raw: string;
  /** Of the envelope. */
  readonly recipients: readonly string[];
}

/** A real SMTP server that can be in a bad mood. */
export class MailServer {
  readonly arrived: Arrived[] = [];
  mood: Mood = "SERVES";
  /** Whether it offers SMTPUTF8; without it, it refuses addresses outside ASCII, as RFC 5321 says (553 5.6.7). */
  offersUtf8 = true;
  /** Mails that were said whole, whatever it answered. */
  asked = 0;
  /** Of all connections, as they came: the server's own library shows domains decoded. */
  readonly commands: string[] = [];
  #server: SMTPServer | null = null;
  #wake = (): void => undefined;

  private constructor(
    readonly port: number,
    private readonly login: { readonly user: string; readonly pass: string } | null,
    private readonly host: string,
  ) {}

  get url(): string {
    const login = this.login === null ? "" : `${this.login.user}:${encodeURIComponent(this.login.pass)}@`;
    return `smtp://${login}${this.host}:${this.port}`;
  }

  static async start(login: MailServer["login"] = null, host = "127.0.0.1"): Promise<MailServer> {
    const first = new MailServer(0, login, host);
    await first.up();
    const { port } = first.#server?.server.address() as AddressInfo;
    await first.down();
    const server = new MailServer(port, login, host);
    await server.up();
    return server;
  }

  /** Listens, again on the same port. */
  async up(): Promise<void> {
    const refusal = (at: string): Error | null =>
      typeof this.mood === "object" && this.mood.at === at
        ? Object.assign(new Error("Words of the server, with somebody@example.com"), { responseCode: this.mood.code })
        : null;
    const server = new SMTPServer({
      authOptional: this.login === null,
      allowInsecureAuth: true,
      disabledCommands: ["STARTTLS", ...(this.login === null ? ["AUTH"] : [])],
      closeTimeout: 10,
      hideSMTPUTF8: !this.offersUtf8,
      logger: { debug: (_about: unknown, from: string, line: string) => from === "C:" && this.commands.push(line) },
      onConnect: (_session, done) => done(refusal("GREETING")),
      onAuth: ({ username, password }, _session, done) =>
        username === this.login?.user && password === this.login?.pass
          ? done(null, { user: username })
          : done(Object.assign(new Error("no"), { responseCode: 535 })),
      onMailFrom: (_address, _session, done) => done(refusal("SENDER") ?? this.#outsideAscii()),
      onRcptTo: (_address, _session, done) => {
        this.#recipients();
        done(refusal("RECIPIENT") ?? this.#outsideAscii());
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", () => {
          this.asked += 1;
          this.#recipients();
          const error = refusal("DATA");
          if (this.mood === "HANGS") return;
          if (error !== null) done(error);
          else void this.#keep(Buffer.concat(chunks), session.envelope).then(() => done());
        });
      },
    });
    server.on("error", () => undefined);
    server.listen(this.port, this.host);
    await once(server.server, "listening");
    this.#server = server;
  }

  async down(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server !== null) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  /** Once something has happened that makes it true. */
  async until(isTrue: () => boolean): Promise<void> {
    while (!isTrue()) await new Promise<void>((resolve) => (this.#wake = resolve));
  }

  /** Of the command that it answers. */
  #outsideAscii(): Error | null {
    if (this.offersUtf8 || isAscii(this.commands.at(-1) ?? "")) return null;
    return Object.assign(new Error("Non-ASCII addresses not permitted"), { responseCode: 553 });
  }

  async #keep(raw: Buffer, { rcptTo }: SMTPServerEnvelope): Promise<void> {
    this.arrived.push({
      mail: await simpleParser(raw),
      raw: raw.toString("utf8"),
      recipients: rcptTo.map(({ address }) => address),
    });
    this.#recipients();
  }

  #recipients(): void {
    setImmediate(() => this.#wake());
  }
}
