import { heading, row } from "./columns";
import { asExpected, type Line } from "./expectation";
import { WhetherThereDocument } from "./generated/graphql";
import type { Watcher } from "./watcher";

/** What both parties should see at once, each in its own way. */
export interface Sides {
  readonly client: string;
  readonly freelancer: string;
}

type Side = keyof Sides;

const SIDES: readonly Side[] = ["client", "freelancer"];

/** Prints what both see side by side; no line before it was compared with what the story says. */
export class DemoOrder {
  constructor(
    readonly client: Watcher,
    readonly freelancer: Watcher,
    private readonly print: (text: string) => void,
  ) {}

  step(title: string): void {
    this.print(heading(title));
    this.print(row("", `${this.client.party.name}, the client`, `${this.freelancer.party.name}, the freelancer`));
  }

  /** A line for each side, or for one of them. */
  show(label: string, lines: { readonly client?: Line; readonly freelancer?: Line }): void {
    const cell = (line: Line | undefined): string => (line === undefined ? "" : asExpected(line));
    this.print(row(label, cell(lines.client), cell(lines.freelancer)));
  }

  /** The next event, as each party receives it. Its text is in both columns, because it is meant for both. */
  async event(expected: Sides): Promise<void> {
    const [client, freelancer] = await Promise.all([this.client.nextEvent(), this.freelancer.nextEvent()]);
    asExpected({ received: freelancer.label, expected: client.label });
    this.#both(client.label, { client: client.line, freelancer: freelancer.line }, expected);
  }

  async countdown(expected: string): Promise<void> {
    const [client, freelancer] = await Promise.all([
      this.client.countdown(expected),
      this.freelancer.countdown(expected),
    ]);
    this.#both("countdown", { client, freelancer }, { client: expected, freelancer: expected });
  }

  async money(expected: Sides): Promise<void> {
    const [client, freelancer] = await Promise.all([this.client.money(), this.freelancer.money()]);
    this.#both("money", { client, freelancer }, expected);
  }

  async refunds(expected: Sides): Promise<void> {
    const [client, freelancer] = await Promise.all([this.client.refunds(), this.freelancer.refunds()]);
    this.#both("refunds", { client, freelancer }, expected);
  }

  /** The notification that one party receives. The other party, who has its id, receives nothing. */
  async notification(of: Side, expected: string): Promise<void> {
    const other = SIDES.find((side) => side !== of) ?? of;
    const { id, line } = await this[of].nextNotification();
    const { node } = await this[other].party.ask(WhetherThereDocument, { id });
    this.show("notice", {
      [of]: { received: line, expected },
      [other]: {
        received: `not visible: the other’s notice is ${JSON.stringify(node)}`,
        expected: "not visible: the other’s notice is null",
      },
    });
  }

  #both(label: string, received: Sides, expected: Sides): void {
    const line = (side: Side): Line => ({ received: received[side], expected: expected[side] });
    this.show(label, { client: line("client"), freelancer: line("freelancer") });
  }
}
