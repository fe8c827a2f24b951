/**
 * The limit on the bytes of an answer [S16]. They are counted while the answer is created. If there are too many, the
 * execution stops: no field is resolved any more. Fields of introspection are not counted. The HTTP endpoint measures
 * what it sends once more.
 */
import {
  defaultFieldResolver,
  getNamedType,
  GraphQLError,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLFormattedError,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isLeafType,
  isObjectType,
} from "graphql";

const NAME = "LIMIT_ANSWER_BYTES";

/** One for all fields of an execution, with a path, so that graphql makes no copy of it at each field. */
export const answerTooLarge = (maximum: number): GraphQLError =>
  new GraphQLError(
    `The answer is larger than ${maximum} bytes. Request fewer fields or smaller pages. The changes of a mutation remain.`,
    {
      path: [],
      extensions: { code: "BAD_USER_INPUT", limit: NAME, maximum, http: { status: 400, headers: new Map() } },
    },
  );

/** The refusal among the errors of an execution. It replaces the whole answer. */
export function answerRefusal(
  errors: readonly Pick<GraphQLFormattedError, "message" | "extensions">[] | undefined,
): GraphQLFormattedError | undefined {
  const found = errors?.find(({ extensions }) => extensions?.limit === NAME);
  return found && { message: found.message, ...(found.extensions && { extensions: found.extensions }) };
}

/** Quotes, colon, and comma of a member. */
const PUNCTUATION_BYTES = 4;
/** A number, a time, an amount, a value of an enum. */
const OTHER_BYTES = 24;
/** What JSON writes with a backslash. */
const ESCAPED = /["\\\p{Cc}\ud800-\udfff]/u;

/** Wraps the resolvers of a schema, once. */
export function limitAnswers(schema: GraphQLSchema, maxBytes: number): void {
  const count = counter(maxBytes);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields())) field.resolve = counted(field, count);
  }
}

type Count = (info: GraphQLResolveInfo, bytes: number) => void;

/** An execution is known by its variables, because graphql creates a new object for each. */
function counter(maxBytes: number): Count {
  const executions = new WeakMap<object, { bytes: number; refusal?: GraphQLError }>();
  return ({ variableValues }, bytes) => {
    const execution = executions.get(variableValues) ?? { bytes: 0 };
    if (execution.bytes === 0) executions.set(variableValues, execution);
    execution.bytes += bytes;
    if (execution.bytes > maxBytes) throw (execution.refusal ??= answerTooLarge(maxBytes));
  };
}

function counted(field: GraphQLField<unknown, unknown>, count: Count): GraphQLFieldResolver<unknown, unknown> {
  const resolve = field.resolve ?? defaultFieldResolver;
  const isLeaf = isLeafType(getNamedType(field.type));
  return (source, args, context, info) => {
    count(info, String(info.path.key).length + PUNCTUATION_BYTES);
    const value: unknown = resolve(source, args, context, info);
    if (!isLeaf) return value;
    if (!(value instanceof Promise)) return measured(value);
    return value.then(measured);

    function measured(result: unknown): unknown {
      count(info, bytesOf(result));
      return result;
    }
  };
}

function bytesOf(value: unknown): number {
  if (typeof value === "string")
    return ESCAPED.test(value) ? Buffer.byteLength(JSON.stringify(value)) : Buffer.byteLength(value);
  if (Array.isArray(value)) return value.reduce<number>((sum, member) => sum + bytesOf(member) + PUNCTUATION_BYTES, 0);
  return OTHER_BYTES;
}
