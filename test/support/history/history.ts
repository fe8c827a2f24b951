/** What clients, followers, and receivers saw while a service worked, and what its database has afterwards. */
export interface History {
  /** The orders that it is about. */
  readonly orderIds: readonly string[];
  readonly moves: readonly RecordedMove[];
  readonly orderStreams: readonly Stream[];
  readonly notificationStreams: readonly Stream[];
  /** In the order in which the receiver got them; it is sent events of all types. */
  readonly webhooks: readonly { readonly id: string; readonly orderId: string; readonly sequence: number }[];
  /** The part of each email's Message-ID before the @. */
  readonly emails: readonly string[];
  readonly rows: HistoryRows;
}

/** One move of a party, sent under one idempotency key until it was answered. */
export interface RecordedMove {
  readonly name: string;
  /** The text that it wrote, which no other move has; null: it wrote none. */
  readonly text: string | null;
  /** UNKNOWN: there was no answer. */
  readonly outcome: "ACKNOWLEDGED" | "REFUSED" | "UNKNOWN";
  /** The ids of what it created, as they were acknowledged. */
  readonly created: { readonly eventId?: string; readonly resolutionId?: string; readonly deliveryId?: string };
  /** The resolution that it ended, and how. */
  readonly ending: { readonly resolutionId: string; readonly status: string } | null;
}

/** What one follower received over all its connections. */
export interface Stream {
  /** The id of the order, or of the person. */
  readonly of: string;
  /** The sequence of the last item before it. */
  readonly after: number;
  readonly items: readonly { readonly id: string; readonly sequence: number }[];
}

export interface EventRow {
  readonly id: string;
  readonly order_id: string;
  readonly sequence: number;
  readonly type: string;
  readonly message: string | null;
  readonly subject_id: string | null;
}

export interface ResolutionRow {
  readonly id: string;
  readonly order_id: string;
  readonly status: string;
  readonly respond_by: number;
  readonly ended_at: number | null;
}

export interface NotificationRow {
  readonly user_id: string;
  readonly sequence: number;
  readonly id: string;
  readonly event_id: string;
}

export interface HistoryRows {
  readonly activity: readonly EventRow[];
  readonly orders: readonly {
    readonly id: string;
    readonly version: number;
    readonly client_id: string;
    readonly freelancer_id: string;
  }[];
  readonly resolutions: readonly ResolutionRow[];
  readonly deliveries: readonly { readonly id: string }[];
  readonly notifications: readonly NotificationRow[];
  readonly refunds: readonly { readonly id: string; readonly order_id: string; readonly state: string }[];
  readonly sandbox_payments: readonly {
    readonly refund_id: string;
    readonly moved: number;
    readonly returned: number;
  }[];
}

/** By a key, in the order in which they come. */
export function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
