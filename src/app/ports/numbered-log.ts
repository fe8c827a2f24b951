/** What is numbered 1, 2, 3 … without a gap, for each owner: an order's events, a person's notifications. */
export interface NumberedLog<Item> {
  /** By owner: the newest number; absent before the first. Shows lost wake-ups, for hundreds of owners at once. */
  newest(ownerIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** In order, without a gap: what a follower reads. */
  after(ownerId: string, sequence: number, limit: number): Promise<readonly Item[]>;
  /** The same of many owners, in the order of the positions. `limit` is that of each. */
  afterEach(positions: readonly LogPosition[], limit: number): Promise<readonly (readonly Item[])[]>;
}

/** Where a reader of one owner's log is. */
export interface LogPosition {
  readonly ownerId: string;
  readonly sequence: number;
}
