import settings, { PHRASES } from "../../cspell.config.mjs";

/**
 * The deny list for prose, and words that only public texts avoid. An underscore belongs to a word, as in the published
 * code OFFER_VOID.
 */
const DENIED = new RegExp(`\\b(${[...settings.flagWords, ...PHRASES, "void", "may grow"].join("|")})\\b`, "iu");

const RULES: readonly (readonly [finding: string, fails: (text: string) => boolean])[] = [
  ["is empty", (text) => text.trim() === ""],
  ["does not start with a capital letter", (text) => !/^\p{Lu}/u.test(text)],
  ["does not end with a full stop", (text) => !text.endsWith(".")],
  ["joins fragments by a semicolon", (text) => text.includes(";")],
  ["contains a denied word", (text) => DENIED.test(text)],
  ["names a rule without square brackets", (text) => /\brules? [A-Z]{1,3}\d/u.test(text)],
];

/**
 * What is wrong with a description. Empty if it consists of complete sentences in plain English, as far as a program
 * can see.
 */
export const findingsIn = (text: string): readonly string[] =>
  RULES.filter(([, fails]) => fails(text)).map(([finding]) => finding);
