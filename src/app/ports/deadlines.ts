import type { OutboxItem } from "../../domain/order/outbox";
import type { Instant } from "../../domain/vocabulary";

/** A deadline that has passed and is not yet processed. */
export interface DueDeadline {
  readonly orderId: string;
  readonly dueAt: Instant;
}

export interface Deadlines {
  /** Due at or before `now`, earliest first, without locking and without those that are no longer retried. */
  dueDeadlines(now: Instant, limit: number): Promise<readonly DueDeadline[]>;
  /** The earliest deadline that is pending, or null. @param after  only of those that are due later than this. */
  nextDeadlineAt(after?: Instant): Promise<Instant | null>;
  /**
   * Counts a failed try. After `maximum` tries the deadline is no longer retried and is shown in health. Returns
   * whether this was the last try.
   */
  deadlineFailed(deadline: DueDeadline, reason: string, maximum: number): Promise<boolean>;
}

/** A reminder that is to be sent: at `dueAt` or later. */
export type DueReminder = DueDeadline;

export interface Reminders {
  /** [N3] Due at or before `now`, earliest first, without locking. */
  dueReminders(now: Instant, limit: number): Promise<readonly DueReminder[]>;
  /** The earliest reminder that is to be sent, or null. @param after  only of those that are due later than this. */
  nextReminderAt(after?: Instant): Promise<Instant | null>;
  /** Nobody is reminded of this order's deadline any more, unless it was moved meanwhile. */
  dropReminder(reminder: DueReminder): Promise<void>;
}

/** What a look at an order's reminders writes. */
export interface ReminderChange {
  readonly orderId: string;
  /** null: nothing is sent. */
  readonly mail: OutboxItem | null;
  readonly nextAt: Instant | null;
}

/** Reminders as a transaction changes them. */
export interface ReminderWrites {
  /**
   * [N3] The next reminders of these orders' parties. Absent: nobody is reminded, or another transaction holds the
   * deadline's row at this moment.
   */
  next(orderIds: readonly string[]): Promise<ReadonlyMap<string, Instant>>;
  /** Puts the mails of reminders into the outbox, and says when the next ones are due. */
  write(reminders: readonly ReminderChange[]): Promise<void>;
}
