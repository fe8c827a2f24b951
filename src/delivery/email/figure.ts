import type { MailTexts } from "../../wording/mail-texts";
import type { Figure } from "./email-draft";
import type { Pen } from "./email-context";

/** @param label  one line, in the reader's language or somebody's title. */
export const figure = (pen: Pen, label: string, value: string, isTotal = false): Figure => ({
  label,
  value,
  line: pen.say("labels", "figure", { label, value }),
  isTotal,
});

export const labelled = (pen: Pen, name: keyof MailTexts["labels"], value: string, isTotal = false): Figure =>
  figure(pen, pen.say("labels", name), value, isTotal);
