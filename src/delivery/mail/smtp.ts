import MailComposer from "nodemailer/lib/mail-composer";
import type { Mail, Mailed, SendMail } from "../../app/mail-ports";
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

/** Sends mails by a server that speaks SMTP. */
export function smtp({ url, from }: SmtpOptions): Smtp {
  const connections = new SmtpConnections(url);
  return {
    send: async (mail, signal) => {
      try {
        const message = await composed(mail, from);
        const connection = await connections.take(signal);
        await conversation(connection, signal, (done) => {
          connection.send({ from: from.address, to: [mail.to] }, message, done);
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

/** [S12] Names, addresses and the subject are encoded as one header line each; the envelope names the one recipient by itself. */
function composed(mail: Mail, from: Mailbox): Promise<Buffer> {
  const thread = `<${mail.threadId}>`;
  const { messageId, subject, text, html, language } = mail;
  const composer = new MailComposer({
    from: { ...from },
    to: { name: mail.toName, address: mail.to },
    ...{ messageId: `<${messageId}>`, inReplyTo: thread, references: thread, subject, text, html },
    headers: { "Auto-Submitted": "auto-generated", "Content-Language": language },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  return composer.compile().build();
}

/** What the server says of this mail, by the command that it answered; before them it speaks of itself, or of our password. */
const ABOUT_THE_MAIL: ReadonlySet<string> = new Set(["RCPT TO", "DATA"]);
const FIRST_PERMANENT = 500;

/** An address that no server could be asked about is refused by nodemailer itself. */
const isUnsendable = ({ code, command }: Fault): boolean => code === "EENVELOPE" && command === "API";

interface Fault {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
}

function answerOf(error: unknown): Mailed {
  const fault: Fault = typeof error === "object" && error !== null ? { ...error } : {};
  const { code, command, responseCode } = fault;
  const reason = [code, command, responseCode].filter((part) => typeof part === "string" || typeof part === "number").join(" ");
  const isPermanent = typeof responseCode === "number" && responseCode >= FIRST_PERMANENT;
  const isAboutTheMail = typeof command === "string" && ABOUT_THE_MAIL.has(command);
  return { kind: (isPermanent && isAboutTheMail) || isUnsendable(fault) ? "refused" : "later", reason: reason || "UNKNOWN" };
}
