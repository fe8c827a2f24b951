/** Whose key it is, for which mutation: keys are per person and mutation [I1]. */
export interface IdempotencyKey {
  /** The token's subject. */
  readonly person: string;
  readonly mutation: string;
  readonly key: string;
  /** HMAC of the input: no text is stored. */
  readonly inputHash: string;
}

/** @typeParam M  the ids that the request created. */
export interface Remembered<M> {
  readonly inputHash: string;
  readonly result: M;
}

/** The keys as a transaction reads and writes them. */
export interface IdempotencyKeys {
  recall<M>(key: IdempotencyKey): Promise<Remembered<M> | null>;
  /** A second one at the same instant fails on the primary key. The whole transaction is then retried. */
  remember(key: IdempotencyKey, result: object): Promise<void>;
}
