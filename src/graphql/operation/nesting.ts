/**
 * How deeply brackets and values are nested. Everything that walks a document or a value by recursion comes after this
 * check, the parser included, so that no request can exhaust the stack [S20]. The check itself is a loop.
 */
import { GraphQLError, Lexer, Source, TokenKind } from "graphql";
import { limitExceeded, type OperationLimits } from "./operation-limits";

type Limits = Pick<OperationLimits, "maxNesting" | "maxTokens">;

const OPENING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

export const tooNested = ({ maxNesting }: Pick<OperationLimits, "maxNesting">): GraphQLError =>
  limitExceeded("NESTING", `Brackets, fragments, or values are nested deeper than ${maxNesting} levels.`, maxNesting);

/**
 * @throws GraphQLError of `limitExceeded`: NESTING. Whatever else is wrong with the text, the parser says, which reads
 * no further than this.
 */
export function checkNesting(source: string, limits: Limits): void {
  const lexer = new Lexer(new Source(source));
  let depth = 0;
  for (let tokens = 0; tokens <= limits.maxTokens; tokens += 1) {
    const kind = nextKind(lexer);
    if (kind === undefined || kind === TokenKind.EOF) return;
    if (OPENING.has(kind)) depth += 1;
    else if (CLOSING.has(kind)) depth -= 1;
    if (depth > limits.maxNesting) throw tooNested(limits);
  }
}

/** undefined where the text is no token. */
function nextKind(lexer: Lexer): TokenKind | undefined {
  try {
    return lexer.advance().kind;
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

/** More than any operation of the service takes. Each costs time wherever variables are read. */
export const MAX_MEMBERS = 10_000;

/** @throws GraphQLError of `limitExceeded`: NESTING, VARIABLES. */
export function checkVariables(variables: unknown, limits: Limits): void {
  let level: object[] = isObject(variables) ? [variables] : [];
  let members = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limits.maxNesting) throw tooNested(limits);
    const next: object[] = [];
    for (const value of level)
      for (const name in value) {
        members += 1;
        if (members > MAX_MEMBERS)
          throw limitExceeded("VARIABLES", `Variables have more than ${MAX_MEMBERS} members.`, MAX_MEMBERS);
        const member: unknown = Reflect.get(value, name);
        if (isObject(member)) next.push(member);
      }
    level = next;
  }
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
