import type { StoredMail } from "../../app/notification/sandbox-mailbox";
import type { Clock } from "../../app/ports/clock";
import type { Mail, SendMail } from "../../app/ports/email";

interface Parts {
  readonly keep: (mail: StoredMail) => Promise<void>;
  readonly clock: Clock;
}

/** A sandbox without a mail server: each mail is kept, once, and shown at /mails. */
export function saveToSandboxMailbox({ keep, clock }: Parts): SendMail {
  return async (mail) => {
    await keep({ ...toStored(mail), sentAt: await clock.now() });
    return { kind: "taken" };
  };
}

function toStored({ messageId, to, toName, language, subject, text, html }: Mail): Omit<StoredMail, "sentAt"> {
  const [id = ""] = messageId.split("@");
  return { id, toAddress: to, toName, language, subject, textBody: text, htmlBody: html };
}
