import type { Mail, Mailed, SendMail } from "../../app/ports/email";
import { isAscii } from "../../domain/text";
import { conversation, SmtpConnections } from "./smtp-connections";

/** Whom a mail comes from. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

export interface SmtpOptions {
  /** smtp:// or smtps://, with user and password where the server wants them. */
  readonly url: string;
  readonly from: Mailbox;
}

export interface Smtp {
  readonly send: SendMail;
  close(): void;
}

/** Sends emails through an SMTP server. */
export function smtp({ url, from }: SmtpOptions): Smtp {
  const connections = new SmtpConnections(url);
  return {
    send: async (mail, signal) => {
      try {
        const { envelope, message } = await composed(mail, from);
        if (envelope === null) return refused("ADDRESS_NOT_DELIVERABLE");
        const connection = await connections.take(signal);
        if (!isAscii(envelope.to) && !connections.offersUtf8(connection)) {
          connections.giveBack(connection);
          return refused("SMTPUTF8_NOT_OFFERED");
        }
        await conversation(connection, signal, (done) => {
          connection.send({ ...envelope }, message, done);
        });
        connections.giveBack(connection);
        return { kind: "taken" };
      } catch (error) {
        return answerOf(error);
      }
    },
    close: () => {
      connections.close();
    },
  };
}

const refused = (reason: string): Mailed => ({ kind: "refused", reason });

interface Envelope {
  readonly from: string;
  readonly to: string;
}

/**
 * [S12] Names, addresses and the subject are encoded as one header line each. The envelope is read from these headers,
 * so that both name the same addresses in the same form [R12]; it is null if they do not name exactly one recipient.
 */
async function composed(
  mail: Mail,
  from: Mailbox,
): Promise<{ readonly envelope: Envelope | null; readonly message: Buffer }> {
  const thread = `<${mail.threadId}>`;
  const { messageId, subject, text, html, language } = mail;
  const { default: MailComposer } = await import("nodemailer/lib/mail-composer"); // see SmtpConnections
  const composer = new MailComposer({
    from: { ...from },
    to: { name: mail.toName, address: mail.to },
    messageId: `<${messageId}>`,
    inReplyTo: thread,
    references: thread,
    subject,
    text,
    html,
    headers: { "Auto-Submitted": "auto-generated", "Content-Language": language },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const compiled = composer.compile();
  const { from: sender, to } = compiled.getEnvelope();
  const [recipient = ""] = to;
  const isWhole = typeof sender === "string" && to.length === 1 && ONE_ADDRESS.test(recipient);
  return { envelope: isWhole ? { from: sender, to: recipient } : null, message: await compiled.build() };
}

/** Without the quotes and white space that an address would need which was more than one. */
const ONE_ADDRESS = /^[^\s"@<>]+@[^\s"@<>]+$/u;

/**
 * What the server's answer says about this email, by the command that it answers. Answers to earlier commands are about
 * the server or the password.
 */
const ABOUT_THE_MAIL: ReadonlySet<string> = new Set(["RCPT TO", "DATA"]);
const FIRST_PERMANENT = 500;

/** nodemailer itself refuses what it could not ask any server about. */
const isUnsendable = ({ code, command }: SmtpFailure): boolean => code === "EENVELOPE" && command === "API";

interface SmtpFailure {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
}

function answerOf(error: unknown): Mailed {
  const failure: SmtpFailure = typeof error === "object" && error !== null ? { ...error } : {};
  const { code, command, responseCode } = failure;
  const reason = [code, command, responseCode]
    .filter((part) => typeof part === "string" || typeof part === "number")
    .join(" ");
  const isPermanent = typeof responseCode === "number" && responseCode >= FIRST_PERMANENT;
  const isAboutTheMail = typeof command === "string" && ABOUT_THE_MAIL.has(command);
  return {
    kind: (isPermanent && isAboutTheMail) || isUnsendable(failure) ? "refused" : "later",
    reason: reason || "UNKNOWN",
  };
}
