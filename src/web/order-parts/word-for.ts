/** The label of an API's code; undefined for a code that is newer than this page. */
export function wordFor(words: object, code: string | null | undefined): string | undefined {
  const word: unknown = Object.entries(words).find(([name]) => name === code)?.[1];
  return typeof word === "string" ? word : undefined;
}
