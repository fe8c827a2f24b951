/** One WebSocket: its state, and whether it is still alive. */
import type { Socket } from "node:net";
import type { SubscribePayload } from "graphql-ws";
import type { WebSocket } from "ws";
import type { Credentials } from "../graphql/context/viewer";
import { RateLimiter } from "./limits/rate-limiter";
import type { ServerLimits } from "./limits/server-limits";

/**
 * Why the server ends a socket. 4400, 4401, 4406, 4408, 4409, and 4429 come from graphql-ws itself, as its protocol
 * says; 1009 (frame too large) from ws. 4403 also means a token that ended: graphql-ws' client takes 4401 for final,
 * but reconnects after 4403, with a fresh token.
 */
export const CLOSE = {
  goingAway: [1001, "Going away"],
  tooManyMessages: [1008, "Too many messages"],
  noToken: [4401, "A valid bearer token is required"],
  tooManySockets: [1013, "Too many sockets of this caller"],
  tooManyRequests: [1013, "Too many requests from this address"],
  badMessage: [4400, "Invalid message received"],
  tokenExpired: [4403, "Token expired"],
  keyEnded: [4403, "API key revoked or expired"],
  unavailable: [1013, "Try again later"],
  error: [4500, "Internal server error"],
} as const satisfies Record<string, readonly [number, string]>;

/** All that a close frame has room for. */
const MAX_REASON_BYTES = 123;

/** A token that does not hold at connection_init. @param why may be cut, after a whole character. */
export function refusedToken(why: string): readonly [4403, string] {
  let reason = why;
  while (Buffer.byteLength(reason) > MAX_REASON_BYTES) reason = [...reason].slice(0, -1).join("");
  return [4403, reason];
}

/** For the close frame to arrive. */
const FLOODED_MS = 1_000;

export class SocketSession {
  credentials: Credentials | null = null;
  /** Ids of the subscriptions that are followed. */
  readonly subscriptions = new Set<string>();
  /** What each of them selects of every event: see LiveCosts. */
  readonly liveSelections = new Map<SubscribePayload, string>();
  /** Resolves when the socket is closed. */
  readonly gone: Promise<unknown>;
  private readonly messages: RateLimiter;
  private answered = true;
  private pingedAt = performance.now();
  private sentBytes = 0;
  private movedAt = performance.now();
  private readonly openedAt = performance.now();
  private floodedAt: number | undefined;

  constructor(
    readonly socket: WebSocket,
    private readonly connection: Socket,
    readonly address: string,
    readonly locale: string | null,
    private readonly limits: ServerLimits,
  ) {
    this.messages = new RateLimiter(limits.messagesPerSocket, 1);
    this.gone = new Promise((resolve) => socket.once("close", resolve));
    socket.on("pong", () => {
      this.answered = true;
      this.takesFrame();
    });
    socket.on("ping", () => this.takesFrame());
  }

  get open(): boolean {
    return this.socket.readyState === this.socket.OPEN;
  }

  close([code, reason]: readonly [number, string]): void {
    this.socket.close(code, reason);
  }

  /**
   * Called before each frame is looked at, control frames included [S19]. If a client sends too many, nothing more is
   * read: it gets the close frame, and the next sweep ends the connection.
   * @returns whether the frame is allowed.
   */
  takesFrame(): boolean {
    if (!this.open) return false;
    if (this.messages.take("") === 0) return !this.endIfOverfull();
    this.close(CLOSE.tooManyMessages);
    this.socket.pause();
    this.floodedAt = performance.now();
    return false;
  }

  /** A client that asks for more than it reads: what waits for it would grow without end. */
  endIfOverfull(): boolean {
    const overfull = this.socket.bufferedAmount > this.limits.maxUnsentBytes;
    if (overfull) this.socket.terminate(); // a close frame would wait behind what it does not read
    return overfull;
  }

  /** Every second. @param now epoch milliseconds, for the token. @param at  of performance.now, for everything else. */
  sweep(now: number, at: number): void {
    if (this.credentials !== null && this.credentials.expiresAt <= now) this.close(CLOSE.tokenExpired);
    if (this.credentials === null && at - this.openedAt >= this.limits.socketWithoutTokenMs) this.close(CLOSE.noToken);
    const flooded = this.floodedAt !== undefined && at - this.floodedAt >= FLOODED_MS;
    if (flooded || this.stalled(at) || !this.heartbeat(at)) this.socket.terminate();
  }

  get hasKey(): boolean {
    return this.credentials?.apiKey !== undefined;
  }

  /** [S3] Revoked, expired, or rotated and past its overlap. */
  async endWithKey(): Promise<void> {
    const { apiKey } = this.credentials ?? {};
    if (apiKey !== undefined && !(await apiKey.holds())) this.close(CLOSE.keyEnded);
  }

  private stalled(at: number): boolean {
    const waiting = this.connection.writableLength;
    if (waiting === 0) {
      this.movedAt = at;
      return false;
    }
    const sent = this.connection.bytesWritten - waiting;
    if (sent !== this.sentBytes) this.movedAt = at;
    this.sentBytes = sent;
    return at - this.movedAt >= this.limits.stalledAfterMs;
  }

  /** @returns false if the last ping was not answered before the next was due. */
  private heartbeat(at: number): boolean {
    if (at - this.pingedAt < this.limits.heartbeatMs) return true;
    if (!this.answered) return false;
    this.pingedAt = at;
    this.answered = false;
    if (this.open) this.socket.ping();
    return true;
  }
}
