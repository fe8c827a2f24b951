import { MAX_MEMBERS } from "../../graphql/operation/nesting";
import { DEFAULT_OPERATION_LIMITS, type LimitName } from "../../graphql/operation/operation-limits";
import type { TopLevelCode } from "../../graphql/operation/top-level-errors";
import type { Help } from "./user-error-help";

interface RequestErrorHelp extends Help {
  /** The status of the HTTP response. */
  readonly status: string;
}

/** For `docs/errors.md`. The compiler requires an entry for each code. */
export const REQUEST_ERROR_HELP: Readonly<Record<TopLevelCode, RequestErrorHelp>> = {
  UNAUTHENTICATED: {
    status: "401",
    cause:
      "There is no token, or the token or API key is not valid: expired, not signed by the right key, of another issuer, revoked.",
    action: "Get a new token, and send the request again. In a sandbox the message says what is wrong with the token.",
  },
  FORBIDDEN: {
    status: "200, or 403 for a web page that is not permitted",
    cause: "The token is valid, but has no scope for this operation, or its person was never registered.",
    action:
      "Use a token with the scope that the schema names for this operation. Register the person with `registerUser`.",
  },
  BAD_USER_INPUT: {
    status: "400, or 200 if a resolver found it",
    cause:
      "A value has the wrong form, the request is not valid GraphQL over HTTP, or the response would be too large.",
    action:
      "Correct the request. `extensions.field` or the message names the place. The caller's values are never repeated.",
  },
  NOT_FOUND: {
    status: "none, over WebSocket only",
    cause: "A subscription names an order that does not exist or that the caller cannot access.",
    action: "Check the id and whose token is used. Queries return null instead, and mutations return a user error.",
  },
  RATE_LIMITED: {
    status: "429",
    cause:
      "The person or the address has sent too many operations, or has too many sockets, subscriptions, or unread responses.",
    action: "Wait for `extensions.retryAfterSeconds` (also in the header `Retry-After`), then send the request again.",
  },
  UNAVAILABLE: {
    status: "503, or 200 if a resolver found it",
    cause:
      "Something that the service needs is unavailable at the moment: the database, or the key server for a token. Or a row was locked for too long.",
    action:
      "Wait for `extensions.retryAfterSeconds`, then send the request again, a mutation with the same idempotency key: it may have taken effect.",
  },
  INTERNAL_SERVER_ERROR: {
    status: "200 if a resolver failed, else 500",
    cause: "A bug in the service.",
    action: "Report `extensions.errorId` to the operators: the log has the error under this id.",
  },
  GRAPHQL_PARSE_FAILED: {
    status: "400",
    cause: "The document is not GraphQL, or has too many tokens.",
    action: "Correct the document. The message contains the position.",
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: "400",
    cause: "The document does not fit the schema, or exceeds a limit: `extensions.limit` names it.",
    action: "Correct the document, or ask for less. The table of limits below says what helps.",
  },
  PERSISTED_QUERY_NOT_FOUND: {
    status: "200",
    cause: "No registered document has this hash.",
    action: "Send the text of the document. Clients of Apollo and urql do that automatically.",
  },
};

/** Names that `extensions.limit` has beside those of operation limits. */
type OtherLimit = "TOKENS" | "LIMIT_ANSWER_BYTES";

interface LimitHelp {
  /** What is limited. */
  readonly meaning: string;
  /** The largest permitted number by default; absent if none is permitted. */
  readonly maximum?: number;
  /** The setting that changes it; absent if it cannot be changed. */
  readonly setting?: string;
  readonly action: string;
}

const LIMITS = DEFAULT_OPERATION_LIMITS;

/** For `docs/errors.md`. The compiler requires an entry for each limit of an operation. */
export const LIMIT_HELP: Readonly<Record<LimitName | OtherLimit, LimitHelp>> = {
  TOKENS: {
    maximum: LIMITS.maxTokens,
    meaning: "Lexical tokens of a document.",
    setting: "LIMIT_TOKENS",
    action: "Split the document, or use variables.",
  },
  DEPTH: {
    maximum: LIMITS.maxDepth,
    meaning: "Nested fields.",
    setting: "LIMIT_DEPTH",
    action: "Ask for nested objects in a second request.",
  },
  NESTING: {
    maximum: LIMITS.maxNesting,
    meaning: "Brackets inside each other, in the document and in its variables.",
    action: "Flatten the document or the variables.",
  },
  VARIABLES: {
    maximum: MAX_MEMBERS,
    meaning: "Members of all variables together.",
    action: "Send fewer values in one request.",
  },
  FIELDS: {
    maximum: LIMITS.maxFields,
    meaning: "Fields in the document as it is written.",
    action: "Split the document.",
  },
  ROOT_FIELDS: {
    maximum: LIMITS.maxRootFields,
    meaning: "Fields of Query or Mutation in one operation.",
    action: "Send several requests.",
  },
  ALIASES: {
    maximum: LIMITS.maxAliases,
    meaning: "Aliases in a document.",
    setting: "LIMIT_ALIASES",
    action: "Send several requests.",
  },
  ALIASES_PER_FIELD: {
    maximum: LIMITS.maxAliasesPerField,
    meaning: "Aliases of one field within one object.",
    setting: "LIMIT_ALIASES_PER_FIELD",
    action: "Ask once for each object, or use a list.",
  },
  DIRECTIVES: { maximum: LIMITS.maxDirectives, meaning: "Directives in a document.", action: "Remove directives." },
  FRAGMENTS: {
    maximum: LIMITS.maxFragments,
    meaning: "Fragments in a document.",
    action: "Remove fragments that the operation does not need.",
  },
  FRAGMENT_CYCLE: { meaning: "A fragment contains itself.", action: "Remove the cycle." },
  OPERATIONS: {
    maximum: LIMITS.maxOperations,
    meaning: "Operations in one document.",
    action: "Send the operations in documents of their own.",
  },
  COST: {
    maximum: LIMITS.maxCost,
    meaning:
      "Fields that the response can contain, multiplied by the sizes of lists. A text counts once for each 100 characters.",
    setting: "LIMIT_COST",
    action:
      "Ask for smaller pages or fewer fields. In a sandbox `extensions.cost` contains the cost of each operation.",
  },
  LIVE_COST: {
    maximum: LIMITS.maxLiveCost,
    meaning: "The cost of what is executed for each event: a subscription, or a webhook's own document.",
    setting: "LIMIT_LIVE_COST",
    action: "Select less, and read the rest by a query when an event arrives.",
  },
  PAGE_SIZE: {
    maximum: LIMITS.maxPageSize,
    meaning: "`first` or `last` of a list.",
    action: "Ask for at most this number, and follow the cursors.",
  },
  LIMIT_ANSWER_BYTES: {
    maximum: LIMITS.maxAnswerBytes,
    meaning: "Bytes of a response (`BAD_USER_INPUT`). The effect of a mutation remains.",
    setting: "LIMIT_ANSWER_BYTES",
    action: "Ask for smaller pages or fewer texts.",
  },
};
