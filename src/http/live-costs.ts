/** What the open subscriptions of each person cost together: all of them can be executed for one event [S17]. */
import type { SubscribePayload } from "graphql-ws";
import { rateLimited } from "../graphql/top-level-errors";
import { Holdings } from "./rate-limiter";
import type { SocketSession } from "./socket-session";

export class LiveCosts {
  private readonly ofPerson: Holdings;

  constructor(private readonly maximum: number) {
    this.ofPerson = new Holdings(maximum);
  }

  /** @param asked  of the operation: its id could be used again before it ended. @throws GraphQLError RATE_LIMITED. */
  open(session: SocketSession, asked: SubscribePayload, cost: number): void {
    if (!this.ofPerson.take(subjectOf(session), cost))
      throw rateLimited(`Your open subscriptions may cost at most ${this.maximum} together: end some of them.`, 1);
    session.liveCosts.set(asked, cost);
  }

  /** Of an operation that ended, whatever it was. */
  close(session: SocketSession, asked: SubscribePayload): void {
    this.ofPerson.give(subjectOf(session), session.liveCosts.get(asked) ?? 0);
    session.liveCosts.delete(asked);
  }

  closeAll(session: SocketSession): void {
    for (const asked of session.liveCosts.keys()) this.close(session, asked);
  }
}

const subjectOf = ({ credentials }: SocketSession): string => credentials?.subject ?? "";
