/**
 * What every operation goes through before it is executed, the same over HTTP and WebSocket: parse, limits, validate.
 *
 * WebSocket calls `prepare` in graphql-ws' onSubscribe. HTTP calls `admit` from a plugin before Apollo Server parses.
 * Apollo then parses and validates by the very same options, so that its own life cycle (plugins, error classes,
 * content negotiation) stays whole. So a small document is parsed twice, once. From then on, the cache saves both steps
 * over HTTP and WebSocket.
 */
import { createHash } from "node:crypto";
import {
  BREAK,
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  type ParseOptions,
  specifiedRules,
  validate,
  type ValidationRule,
  visit,
} from "graphql";
import { BoundedCache } from "./bounded-cache";
import { checkNesting, checkVariables } from "./nesting";
import { liveCostRefusal, type Measured, measureOperation, type OperationSize, sizeOf } from "./operation-cost";
import { countDocument } from "./operation-count";
import type { OperationLimits } from "./operation-limits";

type Variables = Readonly<Record<string, unknown>> | null | undefined;

export interface OperationRequest {
  readonly query?: string | null | undefined;
  readonly operationName?: string | null | undefined;
  readonly variables?: Variables;
  /** Whether it is executed again for each event, as every subscription is. */
  readonly isLive?: boolean;
}

export interface AdmittedDocument {
  readonly document: DocumentNode;
  /** Parsed and validated before, and kept. */
  readonly valid: boolean;
  readonly source: string;
  /** Its hash. */
  readonly key: string;
  /** With the variables of this request. */
  readonly measured: Measured;
}
export type Admitted = { readonly errors: readonly GraphQLError[] } | AdmittedDocument;

export type Prepared =
  | { readonly errors: readonly GraphQLError[] }
  | {
      readonly document: DocumentNode;
      readonly operation: OperationDefinitionNode;
      readonly size: Pick<OperationSize, "cost" | "rootFields">;
    };

export interface OperationPreparerOptions {
  readonly limits: OperationLimits;
  /** Whether `__schema` and `__type` are allowed. */
  readonly introspection: boolean;
  /** Characters of all documents that are kept; 0 keeps none. A parsed document takes about forty times its text. */
  readonly cacheCharacters: number;
}

export class OperationPreparer {
  readonly parseOptions: ParseOptions;
  /** Beside graphql's own. */
  readonly validationRules: readonly ValidationRule[];
  readonly validationOptions: { readonly maxErrors: number; readonly hideSuggestions: boolean };
  /** Of `execute` and `subscribe`: how many wrong variables are named. */
  readonly executionOptions: { readonly maxCoercionErrors: number };
  private readonly documents: BoundedCache<{ readonly document: DocumentNode; readonly measured: Measured }>;

  constructor(private readonly options: OperationPreparerOptions) {
    const { maxTokens, maxErrors } = options.limits;
    this.parseOptions = { maxLexicalTokens: maxTokens };
    this.validationRules = options.introspection ? [] : [NoSchemaIntrospectionCustomRule];
    this.validationOptions = { maxErrors, hideSuggestions: true };
    this.executionOptions = { maxCoercionErrors: maxErrors };
    this.documents = new BoundedCache(options.cacheCharacters);
  }

  /**
   * Parses and holds against the limits: what graphql's rules can then be let loose on. The only measurement of a
   * request: what comes later goes by its result [S20].
   */
  admit(source: string, variables: Variables, schema: GraphQLSchema, key = hash(source)): Admitted {
    const { limits } = this.options;
    try {
      checkVariables(variables, limits);
      const known = this.documents.get(key);
      if (known !== undefined) {
        const again = known.measured.pagedByVariables;
        const measured = again ? measureOperation(known.document, schema, limits, variables ?? {}) : known.measured;
        return { document: known.document, measured, valid: true, source, key };
      }
      checkNesting(source, limits);
      const document = parse(source, this.parseOptions);
      countDocument(document, limits);
      return {
        document,
        measured: measureOperation(document, schema, limits, variables ?? {}),
        valid: false,
        source,
        key,
      };
    } catch (error) {
      return { errors: [asParseError(error)] };
    }
  }

  /**
   * Keeps an admitted document that was found valid for the next time, without what only its author may read: a
   * document with a text is not kept, and one with comments without them.
   */
  keep({ document, measured, source, key }: AdmittedDocument): void {
    if (this.options.cacheCharacters === 0 || holdsWords(document)) return;
    const kept = source.includes("#") ? parse(withoutComments(source), this.parseOptions) : document;
    this.documents.set(key, { document: kept, measured }, source.length);
  }

  /** All steps. `errors` are not yet masked; each has its code. */
  prepare({ query, operationName, variables, isLive }: OperationRequest, schema: GraphQLSchema): Prepared {
    const source = query ?? "";
    const key = hash(source);
    const admitted = this.admit(source, variables, schema, key);
    if ("errors" in admitted) return admitted;
    const { document, measured, valid } = admitted;
    if (!valid) {
      const errors = validate(schema, document, [...specifiedRules, ...this.validationRules], this.validationOptions);
      if (errors.length > 0) return { errors: errors.map(asValidationError) };
      this.keep(admitted);
    }
    const operation = getOperationAST(document, operationName);
    if (!operation) return { errors: [unknownOperation()] };
    const { cost, rootFields } = sizeOf(measured, operationName);
    if (operation.operation === OperationTypeNode.SUBSCRIPTION || isLive) {
      const refusal = liveCostRefusal(cost, this.options.limits);
      if (refusal !== null) return { errors: [refusal] };
    }
    return { document, operation, size: { cost, rootFields } };
  }
}

/**
 * Spaces instead of each comment, so that every line and column stays. Only for a document without texts: in a text, #
 * begins no comment.
 */
const withoutComments = (source: string): string =>
  source.replaceAll(/#[^\n\r]*/g, (comment) => " ".repeat(comment.length));

const hash = (source: string): string => createHash("sha256").update(source).digest("hex");

const withCode = (
  error: GraphQLError,
  code: string,
  extensions: Readonly<Record<string, unknown>> = {},
): GraphQLError =>
  new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source,
    positions: error.positions,
    originalError: error.originalError,
    extensions: { code, ...extensions, ...error.extensions },
  });

const asValidationError = (error: GraphQLError): GraphQLError => withCode(error, "GRAPHQL_VALIDATION_FAILED");

/** graphql's parser gives up at maxTokens (and at its own maximum of comments) with a syntax error like any other. */
function asParseError(error: unknown): GraphQLError {
  if (!(error instanceof GraphQLError)) throw error;
  const tooMany = error.message.endsWith("Parsing aborted.");
  return withCode(
    error,
    "GRAPHQL_PARSE_FAILED",
    tooMany ? { limit: "TOKENS", http: { status: 400, headers: new Map() } } : {},
  );
}

const unknownOperation = (): GraphQLError =>
  new GraphQLError(
    "The document has no operation with the given name. If it has several operations, operationName is required.",
    {
      extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
    },
  );

/**
 * Whether the document itself contains its author's text or choices: a text, an amount, a reason. Such a document is
 * never kept [V3], and it would hardly come a second time. Static documents contain whole numbers (page sizes), true,
 * false, and null.
 */
function holdsWords(document: DocumentNode): boolean {
  let found = false;
  const stop = (): typeof BREAK => {
    found = true;
    return BREAK;
  };
  visit(document, { [Kind.STRING]: stop, [Kind.FLOAT]: stop, [Kind.ENUM]: stop });
  return found;
}
