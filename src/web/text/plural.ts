/** The forms of a counted noun; # is replaced by the number. English and German need two, French counts 0 as one. */
export interface PluralForms {
  readonly one: string;
  readonly other: string;
}

/** `counted(2, { one: "# day", other: "# days" })` is «2 days», the number and the form in that language's way. */
export type Counted = (count: number, forms: PluralForms) => string;

export function countedIn(locale: string): Counted {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (count, { one, other }) => (rules.select(count) === "one" ? one : other).replace("#", numbers.format(count));
}
