import type { Language } from "../../domain/vocabulary";

/** An amount, a date or a reason with its name. */
export interface Figure {
  readonly label: string;
  readonly value: string;
  /** Both in one line, as the language puts it. */
  readonly line: string;
  /** What the others add up to. */
  readonly isTotal: boolean;
}

export type EmailPart =
  | { readonly kind: "sentences"; readonly text: string }
  /** What the reader must do. */
  | { readonly kind: "task"; readonly text: string }
  | { readonly kind: "quotation"; readonly intro: string; readonly lines: readonly string[] }
  | { readonly kind: "figures"; readonly rows: readonly Figure[] };

/** An email before it becomes plain text and HTML: both come from this and say the same. Every text is one line. */
export interface EmailDraft {
  readonly language: Language;
  readonly subject: string;
  readonly headline: string;
  /** null: it is about no order. */
  readonly order: string | null;
  readonly greeting: string;
  readonly parts: readonly EmailPart[];
  /** null: there is nothing to open. */
  readonly link: { readonly label: string; readonly url: string; readonly hint: string } | null;
  readonly closing: readonly string[];
}
