import type { Mail, SendMail } from "../../app/ports/email";
import type { KeptMail } from "../../app/notification/sandbox-mailbox";
import type { Clock } from "../../app/ports/order-store";

interface Parts {
  readonly keep: (mail: KeptMail) => Promise<void>;
  readonly clock: Clock;
}

/** A sandbox without a mail server: each mail is kept, once, and shown at /mails. */
export function keepMails({ keep, clock }: Parts): SendMail {
  return async (mail) => {
    await keep({ ...toKept(mail), sentAt: await clock.now() });
    return { kind: "taken" };
  };
}

function toKept({ messageId, to, toName, language, subject, text, html }: Mail): Omit<KeptMail, "sentAt"> {
  const [id = ""] = messageId.split("@");
  return { id, toAddress: to, toName, language, subject, textBody: text, htmlBody: html };
}
