import type { Letter, WriteAddressNotice, WriteLetter } from "../../app/ports/email";
import { draftAddressNotice } from "./address-notice";
import { draftLetter } from "./draft-email";
import type { LetterDraft } from "./email-draft";
import { letterHtml } from "./email-html";
import { letterText } from "./email-text";

/**
 * A mail's words, in the recipient's language and zone. Pure: the same facts give the same letter.
 *
 * @throws RangeError  if the facts don't fit each other (damaged data), or the recipient's time zone is unknown.
 */
export const writeLetter: WriteLetter = (facts) => written(draftLetter(facts));

/** In the language and zone that the person had before the change. */
export const writeAddressNotice: WriteAddressNotice = (change) => written(draftAddressNotice(change));

const written = (draft: LetterDraft): Letter => ({ subject: draft.subject, text: letterText(draft), html: letterHtml(draft) });
