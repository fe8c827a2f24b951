/**
 * The bytes that wait for sockets whose clients read too slowly. They are bounded for each socket, and for all sockets
 * of a person together: else twenty of them hold as much as twenty times the bound of one [S17].
 */
import type { SocketSession } from "../socket-session";

/** Where something waits, and how many bytes. */
type Waiting = Map<SocketSession, number>;

export class UnsentFrames {
  private readonly ofPerson = new Map<string, Waiting>();

  /** @param maxBytes  for all sockets of a person. */
  constructor(private readonly maxBytes: number) {}

  /**
   * Resolves when the kernel has it. A closing socket accepts nothing any more: its subscriptions wait for its end, so
   * that they are not executed any further.
   */
  send(session: SocketSession, text: string): Promise<unknown> {
    if (!session.open) return session.gone;
    const waiting = this.waitingFor(session);
    const bytes = Buffer.byteLength(text);
    add(waiting, session, bytes);
    const sent = new Promise<void>((resolve) =>
      // Also after an error: the socket is gone then, and its "close" reports that.
      session.socket.send(text, () => {
        add(waiting, session, -bytes);
        this.forgetIfEmpty(session, waiting);
        resolve();
      }),
    );
    if (!session.endIfOverfull()) this.endFullest(waiting);
    return sent;
  }

  /** Sockets without a token do not share a count. */
  private waitingFor({ credentials }: SocketSession): Waiting {
    if (credentials === null) return new Map();
    const waiting = this.ofPerson.get(credentials.subject) ?? new Map<SocketSession, number>();
    this.ofPerson.set(credentials.subject, waiting);
    return waiting;
  }

  private forgetIfEmpty({ credentials }: SocketSession, waiting: Waiting): void {
    if (waiting.size === 0 && credentials !== null && this.ofPerson.get(credentials.subject) === waiting)
      this.ofPerson.delete(credentials.subject);
  }

  /** Of a person for whom too much waits. */
  private endFullest(waiting: Waiting): void {
    let total = 0;
    let fullest: SocketSession | undefined;
    for (const [session, bytes] of waiting) {
      total += bytes;
      if (bytes > (fullest === undefined ? 0 : (waiting.get(fullest) ?? 0))) fullest = session;
    }
    if (total > this.maxBytes) fullest?.socket.terminate(); // a close frame would wait behind what it does not read
  }
}

function add(waiting: Waiting, session: SocketSession, bytes: number): void {
  const sum = (waiting.get(session) ?? 0) + bytes;
  if (sum === 0) waiting.delete(session);
  else waiting.set(session, sum);
}
