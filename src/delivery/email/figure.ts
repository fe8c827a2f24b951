import type { MailTexts } from "../../wording/mail-texts";
import type { EmailContext } from "./email-context";
import type { Figure } from "./email-draft";

/** @param label  one line, in the reader's language or somebody's title. */
export const figure = (context: EmailContext, label: string, value: string, isTotal = false): Figure => ({
  label,
  value,
  line: context.write("labels", "figure", { label, value }),
  isTotal,
});

export const labelled = (
  context: EmailContext,
  name: keyof MailTexts["labels"],
  value: string,
  isTotal = false,
): Figure => figure(context, context.write("labels", name), value, isTotal);
