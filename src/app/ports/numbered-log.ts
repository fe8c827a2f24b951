/** What is numbered 1, 2, 3 … without a gap, for each owner: an order's events, a person's notifications. */
export interface NumberedLog<Item> {
  /** By owner: the newest number; absent before the first. Shows lost wake-ups, for hundreds of owners at once. */
  newest(ownerIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** In order, without a gap: what a follower reads. */
  after(ownerId: string, sequence: number, limit: number): Promise<readonly Item[]>;
}
