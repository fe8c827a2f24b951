/** The bytes of answers over HTTP that wait for their clients to read them: bounded for each person, and for no longer than a client reads at all [S16]. */
import type { ServerResponse } from "node:http";

export interface UnsentLimits {
  /** Answers of a person that wait, if all are as large as one may be. */
  readonly maxUnsentAnswersPerPerson: number;
  /** A connection on which nothing is read for so long while an answer waits is ended. */
  readonly writeTimeoutMs: number;
}

export class UnsentAnswers {
  private readonly bytesOf = new Map<string, number>();

  constructor(
    private readonly limits: UnsentLimits,
    private readonly maxAnswerBytes: number,
  ) {}

  /** @returns whether there is room for another answer of a person; the largest one if its size is not known yet. */
  hasRoom(subject: string, bytes = this.maxAnswerBytes): boolean {
    const maximum = this.limits.maxUnsentAnswersPerPerson * this.maxAnswerBytes;
    return (this.bytesOf.get(subject) ?? 0) + bytes <= maximum;
  }

  /** Before the answer is written. @param subject  null: nobody's, which is small. */
  watch(response: ServerResponse, subject: string | null, bytes: number): void {
    response.setTimeout(this.limits.writeTimeoutMs, () => response.destroy());
    if (subject === null || response.destroyed) return;
    this.add(subject, bytes);
    response.once("close", () => this.add(subject, -bytes));
  }

  private add(subject: string, bytes: number): void {
    const sum = (this.bytesOf.get(subject) ?? 0) + bytes;
    if (sum === 0) this.bytesOf.delete(subject);
    else this.bytesOf.set(subject, sum);
  }
}
