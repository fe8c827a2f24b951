import { isAsExpected, NotAsExpected } from "./expectation";
import {
  type AmountFragment,
  NotificationsDocument,
  OrderActivityDocument,
  type OrderActivitySubscription,
  OrderCountdownDocument,
  type OrderCountdownSubscription,
  OrderMoneyDocument,
  WhereToBeginDocument,
} from "./generated/graphql";
import type { Party, Stream } from "./party";

/** One party with the order's page open: its three subscriptions, each as the lines that the party sees. */
export class Watcher {
  /** The numbers of the order's events that came, in the order in which they came. */
  readonly sequences: number[] = [];
  readonly #activity: Stream<OrderActivitySubscription>;
  readonly #notifications;
  readonly #countdown: Stream<OrderCountdownSubscription>;

  private constructor(
    readonly party: Party,
    private readonly orderId: string,
    cursors: { readonly activity: string; readonly notifications: string },
  ) {
    this.#activity = party.follow(OrderActivityDocument, { orderId, after: cursors.activity });
    this.#notifications = party.follow(NotificationsDocument, { after: cursors.notifications });
    this.#countdown = party.follow(OrderCountdownDocument, { orderId });
  }

  /** Reads the page first, then subscribes after what it has read: nothing is lost in between. */
  static async of(party: Party, orderId: string): Promise<Watcher> {
    const { viewer, order } = await party.ask(WhereToBeginDocument, { orderId });
    if (order === null) throw new NotAsExpected(`${party.name} does not see the order`);
    return new Watcher(party, orderId, { activity: order.activityCursor, notifications: viewer.notificationsCursor });
  }

  /** The event's sentence in this party's language, and its text if there is any. */
  async nextEvent(): Promise<{ readonly label: string; readonly line: string }> {
    const { node } = (await this.#activity.next()).orderActivity;
    this.sequences.push(node.sequence);
    return {
      label: `event ${node.sequence}`,
      line: node.message === null ? node.text : `${node.text} “${node.message}”`,
    };
  }

  async nextNotification(): Promise<{ readonly id: string; readonly line: string }> {
    const { id, event } = (await this.#notifications.next()).notifications.node;
    return { id, line: `notified of event ${event.sequence}, ${event.type}` };
  }

  /** Waits until the countdown is as expected. States in between, while the clock is moved, are ignored. */
  async countdown(expected: string): Promise<string> {
    for (;;) {
      const line = countdownLine((await this.#countdown.next()).orderCountdown.countdown);
      if (isAsExpected(line, expected)) return line;
    }
  }

  async money(): Promise<string> {
    const { order } = await this.party.ask(OrderMoneyDocument, { orderId: this.orderId });
    if (order === null) throw new NotAsExpected(`${this.party.name} does not see the order`);
    const { price, status } = order;
    return `${status}: price ${amount(price.current)}, service fee ${amount(price.serviceFee)}, freelancer earns ${amount(price.freelancerEarnings)}`;
  }

  /** Refunds, the newest last. */
  async refunds(): Promise<string> {
    const { order } = await this.party.ask(OrderMoneyDocument, { orderId: this.orderId });
    const refunds = order?.refunds ?? [];
    return refunds
      .map(({ amount: sum, state, destination }) => `${amount(sum)} ${state} to ${destination ?? "null"}`)
      .join("; ");
  }
}

/** null where the API gave this party none. */
export const amount = (money: AmountFragment | null): string =>
  money === null ? "null" : `${money.amount} ${money.currencyCode}`;

const HOUR_SECONDS = 3_600;

function countdownLine(countdown: OrderCountdownSubscription["orderCountdown"]["countdown"]): string {
  if (countdown === null) return "none";
  const { remainingSeconds, awaiting, onExpiry } = countdown;
  return `${remainingSeconds / HOUR_SECONDS} h left for the ${awaiting}, then ${onExpiry}`;
}
