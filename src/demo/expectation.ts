import { isDeepStrictEqual } from "node:util";

/** What was received is not what the story says. */
export class NotAsExpected extends Error {
  override readonly name = "NotAsExpected";
}

/** Languages put different kinds of space between a number and its currency. A space matches any of them. */
const SPACE = / /gu;

/**
 * In an expected sentence, a placeholder for words that differ from run to run, such as a date: at least one character.
 */
const ANY_WORDS = "…";

/** One line as a party sees it: what the API answered, and what the story says that it is. */
export interface Line {
  readonly received: string;
  /** A … matches any words. */
  readonly expected: string;
}

/** @returns the line as it was received. @throws NotAsExpected if it is not what was expected. */
export function asExpected({ received, expected }: Line): string {
  if (isAsExpected(received, expected)) return received;
  throw new NotAsExpected(`expected: ${expected}\nreceived: ${received}`);
}

export function isAsExpected(received: string, expected: string): boolean {
  const words = expected
    .split(ANY_WORDS)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&").replace(SPACE, "\\s"));
  return new RegExp(`^${words.join(".+")}$`, "su").test(received);
}

/** For what is checked as a whole: a list of numbers, a truth. @throws NotAsExpected */
export function expectSame(what: string, received: unknown, expected: unknown): void {
  if (isDeepStrictEqual(received, expected)) return;
  throw new NotAsExpected(`${what}\nexpected: ${JSON.stringify(expected)}\nreceived: ${JSON.stringify(received)}`);
}
