/**
 * What one client may take of the server, over HTTP and WebSocket. Every number is a setting
 * (src/composition/config.ts).
 */
import type { Rate } from "./rate-limiter";
import type { UnsentLimits } from "./unsent-answers";

export interface ServerLimits extends UnsentLimits {
  readonly maxBodyBytes: number;
  readonly maxFrameBytes: number;
  /** For headers and body together. */
  readonly requestTimeoutMs: number;
  /** An HTTP connection without a request stays open for so long. */
  readonly keepAliveMs: number;
  /** From the opened socket to its connection_init. */
  readonly connectionInitTimeoutMs: number;
  /** For a body without a token, which is one packet. */
  readonly bodyWithoutTokenMs: number;
  /** A socket without a token is closed then, or up to a second later. */
  readonly socketWithoutTokenMs: number;
  /** A socket that has not answered a ping until the next one is taken for dead. */
  readonly heartbeatMs: number;
  /** HTTP connections of the node, WebSockets not among them. */
  readonly maxConnections: number;
  readonly maxSockets: number;
  readonly maxSocketsPerAddress: number;
  readonly maxSocketsPerPerson: number;
  /** Operations in progress on a socket: subscriptions, and queries until their answer was received. */
  readonly maxOperationsPerSocket: number;
  /** Queries and mutations of a person that run at once; the others wait. */
  readonly maxRunningPerPerson: number;
  /** How long they wait at most. */
  readonly turnWaitMs: number;
  /** Of all open subscriptions of a person together; each counts with the cost of one event. */
  readonly maxLiveCostPerPerson: number;
  /** Bytes that wait for a socket whose client reads too slowly. */
  readonly maxUnsentBytes: number;
  /** The same for all sockets of a person together. */
  readonly maxUnsentBytesOfPerson: number;
  /** A socket that receives nothing for so long while something waits is ended. */
  readonly stalledAfterMs: number;
  /** Messages and control frames. */
  readonly messagesPerSocket: Rate;
  readonly operationsPerPerson: Rate;
  /** Of all requests from an address: also those without a token, or with a bad one. */
  readonly operationsPerAddress: Rate;
  /** Persons and addresses that the limiter remembers at a time, each. */
  readonly maxRateLimitKeys: number;
  /** Characters of parsed documents that are kept. */
  readonly documentCacheCharacters: number;
  /** /health/ready is computed at most once in this time. */
  readonly readinessKeptMs: number;
  /** What an orderly stop waits for requests and sockets. */
  readonly graceMs: number;
}

export const DEFAULT_SERVER_LIMITS: ServerLimits = {
  maxBodyBytes: 100_000,
  maxFrameBytes: 65_536,
  requestTimeoutMs: 30_000,
  // Longer than the 60 s after which most load balancers close theirs: who closes first may close under a request.
  keepAliveMs: 75_000,
  connectionInitTimeoutMs: 3_000,
  bodyWithoutTokenMs: 5_000,
  socketWithoutTokenMs: 8_000,
  heartbeatMs: 12_000,
  maxConnections: 10_000,
  maxSockets: 20_000,
  maxSocketsPerAddress: 1_000,
  maxSocketsPerPerson: 20,
  maxOperationsPerSocket: 50,
  maxRunningPerPerson: 8,
  turnWaitMs: 10_000,
  maxLiveCostPerPerson: 200_000,
  maxUnsentBytes: 4_194_304, // room for the largest answer
  maxUnsentBytesOfPerson: 16_777_216,
  maxUnsentAnswersPerPerson: 8,
  writeTimeoutMs: 30_000,
  stalledAfterMs: 20_000,
  messagesPerSocket: { burst: 200, perMinute: 1_200 },
  operationsPerPerson: { burst: 300, perMinute: 1_200 },
  operationsPerAddress: { burst: 3_000, perMinute: 12_000 },
  maxRateLimitKeys: 50_000,
  documentCacheCharacters: 1_000_000,
  readinessKeptMs: 1_000,
  graceMs: 10_000,
};
