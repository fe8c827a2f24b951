import { succeeded } from "../app/order-scenario";
import { millis } from "../app/service";
import type { NodeProcess } from "../processes/node-process";
import { eventually } from "./eventually";
import type { Facts } from "./facts";
import type { OrderPagePerson, Running, Status } from "./order-page-person";

const COUNTDOWN = "query($id: ID!) { order(id: $id) { countdown { endsAt } } }";

/** Both looks are not at quite the same instant, and a page looks at its clock four times a second. */
const TOLERANCE_MS = 1_000;

/** One order at both parties' pages: both must see the same, at the same time. */
export class BothPages {
  /** How each event's sentence begins, the oldest first. */
  readonly #recipients = ["The order was placed"];

  constructor(
    readonly orderId: string,
    readonly client: OrderPagePerson,
    readonly freelancer: OrderPagePerson,
    private readonly server: NodeProcess,
    private readonly backEnd: string,
  ) {}

  /** Waits until both see the order in this status and its activity, with these events at its end and nothing twice. */
  async see(status: Status, ...updates: readonly string[]): Promise<void> {
    this.#recipients.push(...updates);
    await this.#both(async (person) => {
      await person.seesActivity(this.#recipients);
      await person.seesStatus(status);
    });
  }

  /** Waits until both see the time that is left of this, to the second the same, and as the API has it. */
  async seeCountdown(of: Running): Promise<void> {
    await this.#both((person) => person.running(of).waitFor());
    const ends = await this.endsAt();
    await eventually(this.client.page, async () => {
      const before = await this.server.now();
      const left = await Promise.all([this.client.leftMs(), this.freelancer.leftMs()]);
      const after = await this.server.now();
      expect(Math.max(...left) - Math.min(...left)).toBeLessThanOrEqual(TOLERANCE_MS);
      expect(Math.max(...left)).toBeLessThanOrEqual(ends - before + TOLERANCE_MS);
      expect(Math.min(...left)).toBeGreaterThanOrEqual(ends - after - TOLERANCE_MS);
    });
  }

  /** Waits until both countdowns, in their last hour, show the same second and that which their bars show. */
  async seeSameSeconds(): Promise<void> {
    await eventually(this.client.page, async () => {
      const [bar, ...shown] = await Promise.all([
        this.client.leftMs(),
        this.client.leftSeconds(),
        this.freelancer.leftSeconds(),
      ]);
      for (const seconds of shown) expect(Math.abs(seconds * 1_000 - bar)).toBeLessThanOrEqual(TOLERANCE_MS);
    });
  }

  /** Waits until no time is running on either page. */
  async seeNoCountdown(): Promise<void> {
    await this.#both((person) => person.timer.waitFor({ state: "detached" }));
  }

  async seePrice(facts: Facts): Promise<void> {
    await this.#both((person) => person.seesPrice(facts));
  }

  /** When the window that runs ends, as the API says. */
  async endsAt(): Promise<number> {
    const { order } = succeeded(await this.server.ask(this.backEnd, COUNTDOWN, { id: this.orderId }));
    return millis(order?.countdown?.endsAt);
  }

  async #both(see: (person: OrderPagePerson) => Promise<void>): Promise<void> {
    await Promise.all([see(this.client), see(this.freelancer)]);
  }
}
