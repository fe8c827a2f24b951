/**
 * graphql-js repeats the caller's values in its messages: «got invalid value "…"», «found "…"». Confidential text must
 * not come back that way, nor reach a log [V3]. So those messages are rewritten: where the error is, and what is
 * possible.
 */
import { GraphQLError, Kind } from "graphql";
import type { PermittedNames } from "./permitted-names";
import type { TopLevelCode } from "./top-level-errors";

const TOO_MANY_VARIABLES = "Too many errors processing variables, error limit reached. Execution aborted.";

/** The kinds of nodes that hold what the caller wrote, as against the names that he chose from the schema. */
const VALUES: ReadonlySet<string> = new Set([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
  Kind.OBJECT_FIELD,
]);

/** What graphql says of an argument that only fails when it is executed: a null where a variable was let through. */
const ARGUMENT = /^Argument "\w+" (of (required|non-null) type|has invalid value)/u;

/** Errors about the caller's values, as graphql itself finds them, without an error code of the service. */
export function isInputError(error: GraphQLError): boolean {
  return (
    error.message === TOO_MANY_VARIABLES ||
    nodeKind(error) === Kind.VARIABLE_DEFINITION ||
    (error.path === undefined ? aboutValue(error) : ARGUMENT.test(error.message))
  );
}

/** The message as it may leave the service. */
export function clearMessage(error: GraphQLError, code: TopLevelCode, names: PermittedNames): string {
  if (code === "GRAPHQL_PARSE_FAILED") return clearSyntaxMessage(error.message);
  if (error.message === TOO_MANY_VARIABLES) return "Too many variables are invalid. No more of them were checked.";
  if (nodeKind(error) === Kind.VARIABLE_DEFINITION) return clearVariableMessage(error, names);
  if (ARGUMENT.test(error.message)) return error.message.replace(/has invalid value .*$/su, "has an invalid value.");
  if (aboutValue(error)) return `A value is invalid. ${expectation(error, names)}`;
  return error.message
    .replace(/^Unknown operation named ".*"\.$/su, "The document has no operation with the given name.")
    .replace(/ ?Did you mean .*\?$/su, "");
}

const nodeKind = (error: GraphQLError): string | undefined => error.nodes?.[0]?.kind;

/** A literal in the document. A required value that was left out is none. */
const aboutValue = (error: GraphQLError): boolean => VALUES.has(nodeKind(error) ?? "");

/** «Expected ":", found Name "hate".» → «Expected ":", found Name.» */
function clearSyntaxMessage(message: string): string {
  return message
    .replace(/\b(Name|String|Int|Float|BlockString|Comment) ".*"/su, "$1")
    .replace(/(Unexpected character|got|sequence): .*$/su, "$1.")
    .replace(/\bfound \.+$/u, "found something else.");
}

/**
 * «Variable "$input" got invalid value "…" at "input.note"; String cannot represent …» → «Variable "$input" has an
 * invalid value at "input.note". Expected type "String".» The value can't forge the place: quotes within a quoted value
 * are escaped, and an object ends with a brace.
 */
function clearVariableMessage(error: GraphQLError, names: PermittedNames): string {
  const [start, variable] = /^Variable "\$(\w+)" got invalid value /u.exec(error.message) ?? [];
  if (start === undefined || variable === undefined) return error.message; // of its type, or missing: names no value
  const reason = error.originalError?.message;
  const before =
    reason !== undefined && error.message.endsWith(`; ${reason}`) ? error.message.slice(0, -reason.length - 2) : "";
  const place = new RegExp(` at "(${variable}[\\w.[\\]]*)"$`, "u").exec(before)?.[1];
  return `Variable "$${variable}" has an invalid value${place === undefined ? "" : ` at "${place}"`}. ${expectation(error.originalError, names)}`.trim();
}

/** Each says what is possible, in the service's own text and names of the schema. The first match is used. */
const EXPECTATIONS: readonly (readonly [RegExp, (name: string, names: PermittedNames) => string])[] = [
  [
    /^Expected non-nullable type "([\w[\]!]+)" not to be null\.$/u,
    (type) => `Expected type "${type}", which cannot be null.`,
  ],
  [/^Expected (?:value of )?type "([\w[\]!]+)" to be an object\.$/u, (type) => `Expected an object of type "${type}".`],
  [/^Expected (?:value of )?type "([\w[\]!]+)"/u, (type) => `Expected type "${type}".`],
  [
    /^Field "([\w.]+)" of required type "[\w[\]!]+" was not provided\.$/u,
    (field) => `Its field "${field}" is required.`,
  ],
  [
    /^Field ".*" is not defined by type "(\w+)"\./su,
    (type, names) => `It has a field that type "${type}" does not define.${names(type)}`,
  ],
  [
    /^Exactly one key must be specified for OneOf type "(\w+)"\.$/u,
    (type) => `Exactly one field of type "${type}" must be given.`,
  ],
  [/^Enum "(\w+)" cannot represent/u, (type, names) => `Expected a value of enum "${type}".${names(type)}`],
  [
    /^Value .* does not exist in "(\w+)" enum\./su,
    (type, names) => `Expected a value of enum "${type}".${names(type)}`,
  ],
  [/^(\w+) cannot represent/u, (type) => `Expected type "${type}".`],
];

/**
 * A custom scalar says in `extensions.expected` what it accepts («a decimal number such as "120.00"»), without the
 * value.
 */
function expectation(error: Error | undefined, names: PermittedNames): string {
  if (error === undefined) return "";
  if (error instanceof GraphQLError && typeof error.extensions.expected === "string")
    return `Expected ${error.extensions.expected}.`;
  if (error instanceof GraphQLError && error.originalError instanceof GraphQLError && error.originalError !== error) {
    const inner = expectation(error.originalError, names);
    if (inner !== "") return inner;
  }
  for (const [pattern, say] of EXPECTATIONS) {
    const name = pattern.exec(error.message)?.[1];
    if (name !== undefined) return say(name, names);
  }
  return "";
}
