import type { WriteLetter } from "../../app/mail-ports";
import { draftLetter } from "./draft-letter";
import { letterHtml } from "./letter-html";
import { letterText } from "./letter-text";

/**
 * A mail's words, in the recipient's language and zone. Pure: the same facts give the same letter.
 *
 * @throws RangeError  if the facts don't fit each other (damaged data), or the recipient's time zone is unknown.
 */
export const writeLetter: WriteLetter = (facts) => {
  const draft = draftLetter(facts);
  return { subject: draft.subject, text: letterText(draft), html: letterHtml(draft) };
};
