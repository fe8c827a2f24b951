/**
 * How large an operation may be [S5]. Measured on the parsed document before validation, because some of graphql's
 * rules take quadratic time on what is refused here. One pass counts, one pass measures; a fragment is measured once,
 * however often it is spread.
 */
import { GraphQLError } from "graphql";

export interface OperationLimits {
  /** Lexical tokens of a document. */
  readonly maxTokens: number;
  /** Nested fields; fragments don't count. graphql's own introspection query has 15. */
  readonly maxDepth: number;
  /**
   * Brackets in each other, of a document with its fragments and of the variables: bounds recursion, of graphql's own
   * functions too [S20].
   */
  readonly maxNesting: number;
  /** Fields in the document as written. Bounds the rule that compares fields of one name in pairs. */
  readonly maxFields: number;
  readonly maxRootFields: number;
  readonly maxAliases: number;
  /** Names under which one object answers one field; the root has its own limit [S16]. */
  readonly maxAliasesPerField: number;
  readonly maxDirectives: number;
  readonly maxFragments: number;
  /** Operations in one document. */
  readonly maxOperations: number;
  /**
   * Fields that an answer can have, list sizes multiplied. A text counts once for each 100 characters that it can have
   * [S16].
   */
  readonly maxCost: number;
  /** The cost of what is executed again for each event: a subscription, a webhook document [S17]. */
  readonly maxLiveCost: number;
  /** Of an answer, as it is sent. */
  readonly maxAnswerBytes: number;
  /** `first` and `last` of any connection. */
  readonly maxPageSize: number;
  /** Errors in one answer; after that many, looking for more ends. */
  readonly maxErrors: number;
}

export const DEFAULT_OPERATION_LIMITS: OperationLimits = {
  maxTokens: 4_000,
  maxDepth: 15,
  maxNesting: 200,
  maxFields: 1_000,
  maxRootFields: 20,
  maxAliases: 100,
  maxAliasesPerField: 10,
  maxDirectives: 100,
  maxFragments: 100,
  maxOperations: 20,
  maxCost: 20_000,
  maxLiveCost: 6_000,
  maxAnswerBytes: 2_000_000,
  maxPageSize: 100,
  maxErrors: 10,
};

/** What was exceeded: `extensions.limit` of the refusal. */
export type LimitName =
  | "DEPTH"
  | "NESTING"
  | "VARIABLES"
  | "FIELDS"
  | "ROOT_FIELDS"
  | "ALIASES"
  | "ALIASES_PER_FIELD"
  | "DIRECTIVES"
  | "FRAGMENTS"
  | "OPERATIONS"
  | "COST"
  | "LIVE_COST"
  | "PAGE_SIZE"
  | "FRAGMENT_CYCLE";

/** A document is refused by throwing this. The message names the limit, never a part of the document. */
export const limitExceeded = (limit: LimitName, message: string, maximum?: number): GraphQLError =>
  new GraphQLError(message, {
    extensions: {
      code: "GRAPHQL_VALIDATION_FAILED",
      limit,
      ...(maximum !== undefined && { maximum }),
      http: { status: 400, headers: new Map() },
    },
  });
