import type { Letter, WriteAddressNotice, WriteLetter } from "../../app/mail-ports";
import { draftAddressNotice } from "./address-notice";
import { draftLetter } from "./draft-letter";
import type { LetterDraft } from "./letter-draft";
import { letterHtml } from "./letter-html";
import { letterText } from "./letter-text";

/**
 * A mail's words, in the recipient's language and zone. Pure: the same facts give the same letter.
 *
 * @throws RangeError  if the facts don't fit each other (damaged data), or the recipient's time zone is unknown.
 */
export const writeLetter: WriteLetter = (facts) => written(draftLetter(facts));

/** In the language and zone that the person had before the change. */
export const writeAddressNotice: WriteAddressNotice = (change) => written(draftAddressNotice(change));

const written = (draft: LetterDraft): Letter => ({ subject: draft.subject, text: letterText(draft), html: letterHtml(draft) });
