/**
 * The bytes of answers over HTTP that wait for their clients to read them: bounded for each person, and for no longer
 * than a client reads at all [S16].
 */
import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { pipeline, Readable } from "node:stream";

export interface UnsentLimits {
  /** Answers of a person that wait, if all are as large as one may be. */
  readonly maxUnsentAnswersPerPerson: number;
  /** A connection on which nothing is read for so long while an answer waits is ended. */
  readonly writeTimeoutMs: number;
}

interface Unsent {
  /** null: nobody's answer, which is small. */
  readonly subject: string | null;
  readonly bytes: number;
}

/** What waits on one connection. */
interface Waiting {
  readonly answers: Map<ServerResponse, Unsent>;
  readonly timer: NodeJS.Timeout;
}

/** What the kernel takes of a larger answer is seen after so many bytes. */
const PART_BYTES = 65_536;

export class UnsentAnswers {
  private readonly bytesOf = new Map<string, number>();
  private readonly connections = new WeakMap<Socket, Waiting>();

  constructor(
    private readonly limits: UnsentLimits,
    private readonly maxAnswerBytes: number,
  ) {}

  /** @returns whether there is room for another answer of a person; the largest one if its size is not known yet. */
  hasRoom(subject: string, bytes = this.maxAnswerBytes): boolean {
    const maximum = this.limits.maxUnsentAnswersPerPerson * this.maxAnswerBytes;
    return (this.bytesOf.get(subject) ?? 0) + bytes <= maximum;
  }

  /** Called before the answer is written. @param subject  null: nobody's answer, which is small. */
  watch(response: ServerResponse, subject: string | null, bytes: number): void {
    const { socket } = response.req;
    if (socket.destroyed) return; // a response that waits behind another one is not closed with its connection
    const waiting = this.connections.get(socket) ?? this.open(socket);
    if (waiting.answers.size === 0) waiting.timer.refresh();
    waiting.answers.set(response, { subject, bytes });
    this.add(subject, bytes);
    response.once("close", () => {
      this.end(waiting, response);
      waiting.timer.refresh();
    });
  }

  /**
   * The timer is our own: that of node:http counts what the kernel took after the answer was written as read, and so
   * lasts twice as long, and whatever the client sends begins it again.
   */
  private open(socket: Socket): Waiting {
    const answers = new Map<ServerResponse, Unsent>();
    const timer = setTimeout(() => {
      if (answers.size > 0) socket.destroy();
    }, this.limits.writeTimeoutMs).unref();
    const waiting = { answers, timer };
    this.connections.set(socket, waiting);
    const progress = (): unknown => timer.refresh();
    socket.on("drain", progress);
    socket.once("close", () => {
      clearTimeout(timer);
      socket.off("drain", progress);
      for (const response of answers.keys()) this.end(waiting, response);
    });
    return waiting;
  }

  private end({ answers }: Waiting, response: ServerResponse): void {
    const unsent = answers.get(response);
    if (unsent === undefined) return;
    answers.delete(response);
    this.add(unsent.subject, -unsent.bytes);
  }

  private add(subject: string | null, bytes: number): void {
    if (subject === null) return;
    const sum = (this.bytesOf.get(subject) ?? 0) + bytes;
    if (sum === 0) this.bytesOf.delete(subject);
    else this.bytesOf.set(subject, sum);
  }
}

/** Ends the response with this text: a large one in parts, each written when the kernel has taken the one before it. */
export function endWith(response: ServerResponse, text: string): void {
  if (text.length <= PART_BYTES) response.end(text);
  // An error says that the client left.
  else pipeline(Readable.from(partsOf(Buffer.from(text))), response, () => undefined);
}

function* partsOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += PART_BYTES) yield bytes.subarray(start, start + PART_BYTES);
}
