import type { Email, RenderEmail, WriteAddressNotice } from "../../app/ports/email";
import { draftAddressNotice } from "./address-notice";
import { draftEmail } from "./draft-email";
import type { EmailDraft } from "./email-draft";
import { emailHtml } from "./email-html";
import { emailText } from "./email-text";

/**
 * An email's text, in the recipient's language and zone. Pure: the same facts give the same email.
 * @throws RangeError  if the facts contradict each other (damaged data), or the recipient's time zone is unknown.
 */
export const renderEmail: RenderEmail = (facts) => written(draftEmail(facts));

/** In the language and zone that the person had before the change. */
export const writeAddressNotice: WriteAddressNotice = (change) => written(draftAddressNotice(change));

const written = (draft: EmailDraft): Email => ({
  subject: draft.subject,
  text: emailText(draft),
  html: emailHtml(draft),
});
