import type SMTPConnection from "nodemailer/lib/smtp-connection";
import type { SMTPConnectionOptions } from "nodemailer/lib/smtp-connection";

/** How long an idle connection stays open: emails are sent in groups, and a handshake costs several round trips. */
const IDLE_MS = 5_000;

const CONNECT_MS = 10_000;
/** The longest pause in the middle of a conversation. A try's own time limit is longer. */
const SILENCE_MS = 20_000;

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/** Connections to one mail server that are kept for a while: as many as mails are sent at once. */
export class SmtpConnections {
  readonly #options: SMTPConnectionOptions;
  readonly #login: { readonly user: string; readonly pass: string } | null;
  readonly #idle = new Map<SMTPConnection, { readonly timer: NodeJS.Timeout; readonly forget: () => void }>();
  readonly #utf8 = new WeakSet<SMTPConnection>();
  #closed = false;

  /** @param url  smtp://user:password@host:587, or smtps:// for TLS from the first byte. */
  constructor(url: string) {
    const { protocol, hostname, port, username, password } = new URL(url);
    const secure = protocol === "smtps:";
    this.#options = {
      host: hostname.replace(/^\[(.*)\]$/u, "$1"),
      port: port === "" ? (secure ? 465 : 587) : Number(port),
      secure,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      dnsTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
    };
    this.#login = username === "" ? null : { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
    // An attacker on the network could remove the server's offer of TLS from its greeting, and would receive the
    // password.
    if (this.#login !== null && !LOOPBACK.includes(hostname)) this.#options.requireTLS = true;
  }

  /**
   * A connection for the caller alone. @param signal  aborted: it is closed, also while it opens. @throws the error of
   * connecting or logging in.
   */
  async take(signal: AbortSignal): Promise<SMTPConnection> {
    for (const [connection, { forget }] of this.#idle) {
      forget();
      return connection;
    }
    const { default: Connection } = await import("nodemailer/lib/smtp-connection"); // only who sends loads it [B6]
    const connection = new Connection(this.#options);
    const login = this.#login;
    await conversation(connection, signal, (done) => {
      connection.on("error", done); // stays: an error event without a listener ends the process
      connection.connect(done);
    });
    // Its last response up to here is the one to EHLO, after STARTTLS the second one, which is the one that counts.
    if (/[ -]SMTPUTF8\b/imu.test(connection.lastServerResponse || "")) this.#utf8.add(connection);
    if (login !== null && connection.allowsAuth) {
      await conversation(connection, signal, (done) => {
        connection.login(login, done);
      });
    }
    return connection;
  }

  /** Whether its server takes addresses whose part before the @ is outside ASCII (RFC 6531). */
  offersUtf8(connection: SMTPConnection): boolean {
    return this.#utf8.has(connection);
  }

  /** Keeps a connection whose email was accepted. If anything happens to it while it is idle, it is only discarded. */
  giveBack(connection: SMTPConnection): void {
    if (this.#closed) {
      connection.quit();
      return;
    }
    const forget = (): void => {
      clearTimeout(timer);
      connection.off("end", forget);
      this.#idle.delete(connection);
    };
    const timer = setTimeout(() => {
      forget();
      connection.quit();
    }, IDLE_MS).unref();
    this.#idle.set(connection, { timer, forget });
    connection.once("end", forget);
  }

  close(): void {
    this.#closed = true;
    for (const [connection, { forget }] of this.#idle) {
      forget();
      connection.close();
    }
  }
}

type Done = (error?: Error | null) => void;

/**
 * One step of the conversation with the server. If it fails, or its time is up, the connection is closed, so that it
 * cannot continue behind the next try.
 */
export async function conversation(
  connection: SMTPConnection,
  signal: AbortSignal,
  begin: (done: Done) => void,
): Promise<void> {
  let cut = (): void => undefined;
  // An error that closes it is reported after its end.
  const onEnd = (): void => void setImmediate(cut);
  try {
    await new Promise<void>((resolve, reject) => {
      cut = () => {
        reject(new Error("its time is up"));
      };
      connection.once("end", onEnd);
      signal.addEventListener("abort", cut);
      if (signal.aborted) cut();
      begin((error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  } catch (error) {
    connection.close();
    throw error;
  } finally {
    connection.off("end", onEnd);
    signal.removeEventListener("abort", cut);
  }
}
