import type { AddressChange } from "../../app/ports/users";
import { oneLine } from "../../domain/single-line";
import { formatInstant } from "../../wording/format";
import { languageOf } from "../../wording/language";
import type { MAIL_SENTENCES } from "../../wording/mail-texts";
import { fill, mailMessage } from "../../wording/message";
import type { EmailDraft } from "./email-draft";

/** It has no link: the reader did not expect it, and should not need to trust its links. */
export function draftAddressNotice({
  changedAt,
  personBefore: { displayName, locale, timeZone },
}: AddressChange): EmailDraft {
  const language = languageOf(locale);
  const say = (key: (typeof MAIL_SENTENCES)[number]): string =>
    fill(mailMessage("sentences", key, language), { at: formatInstant(changedAt, { language, timeZone }) });
  const headline = fill(mailMessage("labels", "addressChanged", language), {});
  return {
    language,
    subject: headline,
    headline,
    order: null,
    link: null,
    greeting: fill(mailMessage("labels", "greeting", language), { name: oneLine(displayName) }),
    parts: [
      { kind: "sentences", text: say("addressChangedAt") },
      { kind: "task", text: say("addressChangeUnexpected") },
    ],
    closing: [say("addressChangedWhy")],
  };
}
