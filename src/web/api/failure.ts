import type { CombinedError } from "@urql/core";
import type { en } from "../text/en";

/** Why an operation did not get through, for the one who decides what to do about it. */
export interface Failure {
  /** Whether the same again can succeed without anybody's doing. */
  readonly passes: boolean;
  /** Seconds that the server asks to wait; 0 if it does not say. */
  readonly waitSeconds: number;
  /** Whether the token is over. */
  readonly signedOut: boolean;
  readonly explain: (reader: { readonly t: typeof en }) => string;
}

/** @param error  of an operation that has no answer: what rules refuse is no error. */
export function failureOf({ networkError, graphQLErrors, response }: CombinedError): Failure {
  const status = (response as Response | undefined)?.status ?? 0;
  const [first] = graphQLErrors;
  const { code, retryAfterSeconds, errorId } = first?.extensions ?? {};
  const failure = { passes: false, waitSeconds: numberIn(retryAfterSeconds), signedOut: code === "UNAUTHENTICATED" };
  if (networkError !== undefined && isCutOff(status))
    return { ...failure, passes: true, explain: ({ t }) => t.shell.failed.offline };
  if (failure.signedOut) return { ...failure, explain: ({ t }) => t.shell.signIn.expired };
  if (code === "RATE_LIMITED") return { ...failure, passes: true, explain: ({ t }) => t.shell.failed.rateLimited };
  if (code === "UNAVAILABLE") return { ...failure, passes: true, explain: ({ t }) => t.shell.failed.unavailable };
  if (typeof errorId === "string") return { ...failure, explain: ({ t }) => t.shell.failed.unknown(errorId) };
  return { ...failure, explain: ({ t }) => t.shell.failed.refused };
}

/** No answer, half of one, or one of a proxy before the server: whether it was done is unknown. */
const isCutOff = (status: number): boolean => status < 400 || status >= 500;

const numberIn = (value: unknown): number => (typeof value === "number" ? value : 0);
