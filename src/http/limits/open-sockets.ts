/**
 * The WebSockets of a node. Each second, they are checked: whether they are still alive, and whether their token or key
 * is still valid.
 */
import type { Credentials } from "../../graphql/context/viewer";
import type { SocketSession } from "../socket-session";

const SWEEP_MS = 1_000;

export class OpenSockets {
  private readonly sessions = new Set<SocketSession>();
  /** Oldest first: a node that is full closes them for others [S19]. */
  private readonly withoutToken = new Set<SocketSession>();
  /** Runs while there are sockets. */
  private sweeper: NodeJS.Timeout | undefined;
  /** Whether the sockets' keys are still valid; one round at a time. */
  private checkingKeys: Promise<void> | undefined;

  constructor(
    private readonly maximum: number,
    private readonly report: (error: unknown) => void,
  ) {}

  get size(): number {
    return this.sessions.size;
  }

  get subscriptions(): number {
    let open = 0;
    for (const { subscriptions } of this.sessions) open += subscriptions.size;
    return open;
  }

  [Symbol.iterator](): Iterator<SocketSession> {
    return this.sessions.values();
  }

  /** @returns whether one more can be opened. In a full node the oldest without a token is ended for it. */
  makeRoom(): boolean {
    if (this.sessions.size < this.maximum) return true;
    const [oldest] = this.withoutToken;
    if (oldest === undefined) return false;
    this.remove(oldest);
    oldest.socket.terminate();
    return true;
  }

  add(session: SocketSession): void {
    this.sessions.add(session);
    this.withoutToken.add(session);
    this.sweeper ??= setInterval(() => {
      const [now, at] = [Date.now(), performance.now()];
      for (const one of this.sessions) one.sweep(now, at);
      this.checkingKeys ??= this.checkKeys();
    }, SWEEP_MS);
  }

  authenticated(session: SocketSession, credentials: Credentials): void {
    this.withoutToken.delete(session);
    session.credentials = credentials;
  }

  /** Of a socket that is closed. */
  remove(session: SocketSession): void {
    this.sessions.delete(session);
    this.withoutToken.delete(session);
    if (this.sessions.size > 0) return;
    clearInterval(this.sweeper);
    this.sweeper = undefined;
  }

  /** @returns when no key is being checked any more. */
  async settled(): Promise<void> {
    await this.checkingKeys;
  }

  private async checkKeys(): Promise<void> {
    const withKey = [...this.sessions].filter(({ hasKey }) => hasKey);
    await Promise.all(withKey.map((session) => session.endWithKey().catch(this.report)));
    this.checkingKeys = undefined;
  }
}
