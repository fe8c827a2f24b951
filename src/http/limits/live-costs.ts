/** What the open subscriptions of each person cost together: all of them can be executed for one event [S17]. */
import type { SubscribePayload } from "graphql-ws";
import { rateLimited } from "../../graphql/operation/top-level-errors";
import type { SocketSession } from "../socket-session";

/**
 * A subscription that selects what another one of the same user selects gets the same result, which only needs to be
 * serialised again.
 */
const SHARE_OF_A_REPEAT = 3;

interface Selected {
  /** Of one subscription. */
  readonly cost: number;
  readonly count: number;
}

interface LiveSelection {
  readonly cost: number;
  /** Equal for subscriptions that select the same. */
  readonly selection: string;
}

export class LiveCosts {
  /** By person, then by selection. */
  private readonly ofPerson = new Map<string, Map<string, Selected>>();

  constructor(private readonly maximum: number) {}

  /**
   * @param asked  the operation, because its id could be used again before it ended. @throws GraphQLError RATE_LIMITED.
   */
  open(session: SocketSession, asked: SubscribePayload, { cost, selection }: LiveSelection): void {
    const subject = subjectOf(session);
    const selections = this.ofPerson.get(subject) ?? new Map<string, Selected>();
    const known = selections.get(selection);
    const changed = { cost: Math.max(cost, known?.cost ?? 0), count: (known?.count ?? 0) + 1 };
    if (sumOf(selections) - costOf(known) + costOf(changed) > this.maximum)
      throw rateLimited(`Your open subscriptions can cost at most ${this.maximum} together. End some of them.`, 1);
    this.ofPerson.set(subject, selections.set(selection, changed));
    session.liveSelections.set(asked, selection);
  }

  /** Of an operation that ended, whatever it was. */
  close(session: SocketSession, asked: SubscribePayload): void {
    const selection = session.liveSelections.get(asked);
    if (selection === undefined) return;
    session.liveSelections.delete(asked);
    const subject = subjectOf(session);
    const selections = this.ofPerson.get(subject);
    const known = selections?.get(selection);
    if (selections === undefined || known === undefined) return;
    if (known.count > 1) selections.set(selection, { ...known, count: known.count - 1 });
    else selections.delete(selection);
    if (selections.size === 0) this.ofPerson.delete(subject);
  }

  closeAll(session: SocketSession): void {
    for (const asked of session.liveSelections.keys()) this.close(session, asked);
  }
}

const costOf = (selected: Selected | undefined): number =>
  selected === undefined ? 0 : selected.cost + (selected.count - 1) * Math.ceil(selected.cost / SHARE_OF_A_REPEAT);

const sumOf = (selections: ReadonlyMap<string, Selected>): number =>
  [...selections.values()].reduce((sum, selected) => sum + costOf(selected), 0);

const subjectOf = ({ credentials }: SocketSession): string => credentials?.subject ?? "";
