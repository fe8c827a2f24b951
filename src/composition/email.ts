import { mailSender } from "../app/notification/send-email";
import type { SendMail } from "../app/ports/email";
import { renderEmail, writeAddressNotice } from "../delivery/email/render-email";
import { saveToSandboxMailbox } from "../delivery/email/sandbox-mailbox";
import { type Mailbox, smtp } from "../delivery/email/smtp";
import { mailsPage } from "../http/pages/mailbox-page";
import type { Page } from "../http/pages/static-files";
import type { Store } from "../store/open-store";
import { languageOf } from "../wording/language";
import type { Config, MailConfig } from "./config";
import { refundPayerOf } from "./gateway-config";
import type { NodeParts } from "./node-parts";
import type { Sending } from "./outbox";

type MailParts = Pick<NodeParts, "config" | "log" | "store" | "policies" | "closing">;

/** Mails at once: as many connections as mail servers like to give one client. */
const SLOTS = 5;

/** Sends the emails of the outbox. @param port  of the order page, in a sandbox without a configured address. */
export function openMail({ config, log, store, policies, closing }: MailParts, port: number): Sending {
  const publicUrl = config.mail.publicUrl ?? `http://localhost:${port}`;
  const sendMail = createMailSender({ config, store, closing }, publicUrl);
  if (sendMail === null) {
    if (!config.sandbox) log.warn({}, "no emails are sent, because MAILS is 0 or SMTP_URL is not set");
    return { send: () => Promise.resolve({ end: "DONE" }), slots: SLOTS };
  }
  const { reads, clock } = store;
  const refundPayer = refundPayerOf(config.gateway);
  const parts = {
    reads,
    clock,
    policies,
    renderEmail,
    writeAddressNotice,
    languageOf,
    sendMail,
    publicUrl,
    refundPayer,
  };
  return { send: mailSender(parts), slots: SLOTS };
}

/**
 * null: there is no mail server. Waiting emails are then discarded, so that nobody receives a heap of old ones when
 * there is a mail server later.
 */
function createMailSender(
  { config, store, closing }: Pick<MailParts, "config" | "store" | "closing">,
  publicUrl: string,
): SendMail | null {
  const { mail } = config;
  if (!mail.isOn) return null;
  if (mail.smtpUrl === null)
    return saveToSandboxMailbox({ keep: (email) => store.sandboxMails.keep(email), clock: store.clock });
  const server = smtp({ url: mail.smtpUrl, from: fromOf(mail, publicUrl) });
  closing.add(() => {
    server.close();
  });
  return server.send;
}

const fromOf = ({ from }: MailConfig, publicUrl: string): Mailbox =>
  from ?? { name: "", address: `no-reply@${new URL(publicUrl).hostname}` };

/** In a sandbox without a mail server. */
export const mailPages = ({ mail }: Config, store: Pick<Store, "sandboxMails">): readonly Page[] =>
  mail.isOn && mail.smtpUrl === null ? [mailsPage(store.sandboxMails)] : [];
