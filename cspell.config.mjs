/**
 * Words that the project's prose avoids. Spelling is not checked. scripts/words.mjs says where they are searched for.
 */
const AVOIDED = [
  "anew",
  "bears",
  "bites",
  "broom",
  "door",
  "doors",
  "heard",
  "herself",
  "himself",
  "house",
  "houses",
  "lane",
  "lanes",
  "reckon",
  "reckoned",
  "reckons",
  "road",
  "roads",
  "told",
  "whoever",
];

/** cspell flags single words only: scripts/words.mjs searches for these. */
export const PHRASES = ["an own", "in the way", "good for", "word on", "by itself", "goes on", "lives by"];

/** Published names keep their spelling. */
const PUBLISHED = ["OFFER_VOID", 'door="[a-z]+"', "door=~?", '"door"'];

export default {
  version: "0.2",
  unknownWords: "report-flagged",
  flagWords: AVOIDED,
  ignoreRegExpList: PUBLISHED,
  // In comments, void is TypeScript's keyword.
  overrides: [{ filename: "**/documents-*.txt", flagWords: ["void", "voided"] }],
  // Otherwise cspell stops after 100 findings, and after 5 of one word.
  maxNumberOfProblems: 10_000,
  maxDuplicateProblems: 10_000,
};
