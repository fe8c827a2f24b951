/**
 * What a caller without a token can request: whether a GraphQL server answers, and nothing else. Parsing and validating
 * cost time, so that no other document of theirs is looked at [S19].
 */

/** The body of `{"query":"{ __typename }"}` with the other members of a request. */
export const MAX_BODY_BYTES_WITHOUT_TOKEN = 1_000;
const ONLY_TYPENAME = /^\s{0,20}(?:query\s{0,20})?\{\s{0,20}__typename\s{0,20}\}\s{0,20}$/u;

/** @param query  as it was sent, whatever it is. */
export const isOpenToAll = (query: unknown): boolean => typeof query === "string" && ONLY_TYPENAME.test(query);
