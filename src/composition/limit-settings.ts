/** The settings that begin with LIMIT_, and what they are in the code. */
import { DEFAULT_OPERATION_LIMITS, type OperationLimits } from "../graphql/operation/operation-limits";
import { DEFAULT_SERVER_LIMITS, type ServerLimits } from "../http/limits/server-limits";
import { roomyNumber, type Setting, wholeNumber } from "./settings";

const defaults = DEFAULT_SERVER_LIMITS;
const operations = DEFAULT_OPERATION_LIMITS;

export const LIMIT_SETTINGS = {
  LIMIT_BODY_BYTES: wholeNumber(
    "Largest body of an HTTP request, in bytes.",
    defaults.maxBodyBytes,
    [1_000, 10_000_000],
  ),
  LIMIT_FRAME_BYTES: wholeNumber("Largest WebSocket message, in bytes.", defaults.maxFrameBytes, [1_000, 10_000_000]),
  LIMIT_TOKENS: wholeNumber("Lexical tokens of a document.", operations.maxTokens, [100, 1_000_000]),
  LIMIT_DEPTH: wholeNumber("Nested fields of an operation.", operations.maxDepth, [5, 100]),
  LIMIT_ALIASES: wholeNumber("Aliases in a document.", operations.maxAliases, [0, 10_000]),
  LIMIT_ALIASES_PER_FIELD: wholeNumber(
    "Names under which one object answers one field.",
    operations.maxAliasesPerField,
    [1, 10_000],
  ),
  LIMIT_COST: wholeNumber(
    "Cost of an operation: the fields that its answer can have, multiplied by the sizes of lists. A text counts once for each 100 characters.",
    operations.maxCost,
    [100, 10_000_000],
  ),
  LIMIT_LIVE_COST: wholeNumber(
    "Cost of a subscription, or of a webhook's own document, for each event.",
    operations.maxLiveCost,
    [100, 10_000_000],
  ),
  LIMIT_LIVE_COST_PER_PERSON: roomyNumber(
    "Cost of all open subscriptions of one person together. One that selects the same as another one counts a third.",
    { production: 90_000, sandbox: 90_000_000 },
    [100, 1_000_000_000],
  ),
  LIMIT_ANSWER_BYTES: wholeNumber(
    "Largest answer, in bytes. The execution stops when it is exceeded.",
    operations.maxAnswerBytes,
    [10_000, 100_000_000],
  ),
  LIMIT_CONNECTIONS: wholeNumber(
    "Open HTTP connections of a node, without WebSockets.",
    defaults.maxConnections,
    [1, 1_000_000],
  ),
  LIMIT_SOCKETS: wholeNumber("Open WebSockets of a node.", defaults.maxSockets, [1, 1_000_000]),
  LIMIT_SOCKETS_PER_ADDRESS: roomyNumber(
    "Open WebSockets of one address.",
    { production: 1_000, sandbox: 20_000 },
    [1, 1_000_000],
  ),
  LIMIT_SOCKETS_PER_PERSON: roomyNumber(
    "Open WebSockets of one person: the subject of a token.",
    { production: 20, sandbox: 20_000 },
    [1, 1_000_000],
  ),
  LIMIT_OPERATIONS_PER_SOCKET: wholeNumber(
    "Operations in progress on one socket, subscriptions included.",
    defaults.maxOperationsPerSocket,
    [1, 100_000],
  ),
  LIMIT_MESSAGES_PER_SOCKET_PER_MINUTE: roomyNumber(
    "Messages that one socket can send, control frames included.",
    { production: 6_000, sandbox: 60_000 },
    [1, 10_000_000],
  ),
  LIMIT_OPERATIONS_PER_PERSON_PER_MINUTE: roomyNumber(
    "Operations of one person. One counts as its root fields, or once for each 250 of its cost if that is more.",
    { production: 6_000, sandbox: 600_000 },
    [1, 10_000_000],
  ),
  LIMIT_OPERATIONS_PER_PERSON_AT_ONCE: roomyNumber(
    "Queries and mutations of one person that run at the same time. Others wait for at most 10 s.",
    { production: 8, sandbox: 1_000 },
    [1, 100_000],
  ),
  LIMIT_OPERATIONS_PER_ADDRESS_PER_MINUTE: roomyNumber(
    "Requests from one address.",
    { production: 60_000, sandbox: 1_200_000 },
    [1, 10_000_000],
  ),
} as const satisfies Record<string, Setting<unknown>>;

type Name = keyof typeof LIMIT_SETTINGS;
export type LimitValues = { readonly [N in Name]: ReturnType<(typeof LIMIT_SETTINGS)[N]["read"]> };

/** A quarter of a minute's share may come at once. */
const rate = (perMinute: number) => ({ burst: Math.ceil(perMinute / 4), perMinute });

export const serverLimits = (values: LimitValues, sandbox: boolean): Partial<ServerLimits> => ({
  maxBodyBytes: values.LIMIT_BODY_BYTES,
  maxFrameBytes: values.LIMIT_FRAME_BYTES,
  maxConnections: values.LIMIT_CONNECTIONS,
  maxSockets: values.LIMIT_SOCKETS,
  maxSocketsPerAddress: values.LIMIT_SOCKETS_PER_ADDRESS(sandbox),
  maxSocketsPerPerson: values.LIMIT_SOCKETS_PER_PERSON(sandbox),
  maxRunningPerPerson: values.LIMIT_OPERATIONS_PER_PERSON_AT_ONCE(sandbox),
  maxLiveCostPerPerson: values.LIMIT_LIVE_COST_PER_PERSON(sandbox),
  maxUnsentBytes: 2 * values.LIMIT_ANSWER_BYTES,
  maxUnsentBytesOfPerson: 8 * values.LIMIT_ANSWER_BYTES,
  messagesPerSocket: rate(values.LIMIT_MESSAGES_PER_SOCKET_PER_MINUTE(sandbox)),
  maxOperationsPerSocket: values.LIMIT_OPERATIONS_PER_SOCKET,
  operationsPerPerson: rate(values.LIMIT_OPERATIONS_PER_PERSON_PER_MINUTE(sandbox)),
  operationsPerAddress: rate(values.LIMIT_OPERATIONS_PER_ADDRESS_PER_MINUTE(sandbox)),
});

export const operationLimits = (values: LimitValues): Partial<OperationLimits> => ({
  maxTokens: values.LIMIT_TOKENS,
  maxDepth: values.LIMIT_DEPTH,
  maxAliases: values.LIMIT_ALIASES,
  maxAliasesPerField: values.LIMIT_ALIASES_PER_FIELD,
  maxLiveCost: values.LIMIT_LIVE_COST,
  maxAnswerBytes: values.LIMIT_ANSWER_BYTES,
  maxCost: values.LIMIT_COST,
});
