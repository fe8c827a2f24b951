import type { Instant } from "../../domain/vocabulary";
import type { NumberedLog } from "./numbered-log";
import type { Part, Slice } from "./paging";

export interface Notification {
  readonly id: string;
  readonly userId: string;
  /** 1, 2, 3 … without a gap for this person. */
  readonly sequence: number;
  readonly orderId: string;
  readonly eventId: string;
  readonly readAt: Instant | null;
}

/** Of one person. `newest`: the newest sequence, 0 before the first. */
export interface NotificationsState {
  readonly total: number;
  readonly unread: number;
  readonly newest: number;
}

/** The notifications of each person. */
export interface NotificationReads extends NumberedLog<Notification> {
  /** Null if it does not exist or is another person's. */
  one(userId: string, id: string): Promise<Notification | null>;
  /** Newest first; position: the notification's sequence. */
  page(userId: string, slice: Slice<number>, unreadOnly: boolean): Promise<Part<Notification>>;
  state(userId: string): Promise<NotificationsState>;
}

/** Notifications as a transaction changes them. */
export interface NotificationWrites {
  /**
   * Marks the person's next 1,000 unread notifications, up to and including the sequence, as read; those that are read
   * keep their instant. Returns whether there are more: many at once would stop every move that notifies this person
   * [F26].
   */
  markRead(userId: string, upTo: number, readAt: Instant): Promise<boolean>;
}
