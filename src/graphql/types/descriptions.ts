import type { ErrorCode } from "../../domain/vocabulary";

/** Descriptions that appear at several places of the schema, each written once. */
export const INPUT = { description: "The input for this mutation." };

export const USER_ERRORS =
  "The rules that blocked the request. If there are any, the request changed nothing. Empty if the request succeeded.";

/** Of an object in a payload. */
export const nowOrNull = (noun: string): string => `The ${noun} as it is now. Null if the request was refused.`;

/** Of a query or mutation that needs a scope. */
export const onlyFor = (callers: string, scope: string): string =>
  `Only ${callers} can use it: a caller without the scope ${scope} gets the top-level error FORBIDDEN.`;
export const OPERATORS_ONLY = onlyFor("the marketplace's operators", "operator");
export const PARTNERS_ONLY = onlyFor("partners", "webhooks:manage");

export const USERS_ONLY = "A caller that is not a user of the marketplace gets the top-level error FORBIDDEN.";

export const FOREIGN_CURSOR = "A cursor of another list gives the top-level error BAD_USER_INPUT.";

/** Ends a mutation's description: every code that its userErrors can contain. */
export const userErrorsAre = (...codes: readonly ErrorCode[]): string =>
  `The ${codes.length === 1 ? "only possible user error is" : "possible user errors are"} ${LIST.format(codes)}.`;

const LIST = new Intl.ListFormat("en", { type: "conjunction" });
