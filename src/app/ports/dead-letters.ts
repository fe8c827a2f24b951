import type { DeadLetter, DeadLetterKind, DeadLetterName } from "../../domain/dead-letter";
import type { Part, Slice, Total } from "./paging";

export interface DeadLetterReads {
  /**
   * [F40] What is no longer retried, by kind, then by id; null: all kinds. Position: its id. Paged from the start only.
   */
  page(kind: DeadLetterKind | null, slice: Slice<string>): Promise<Part<DeadLetter>>;
  count(kind: DeadLetterKind | null): Promise<Total>;
}

/** Dead letters as a transaction changes them. */
export interface DeadLetterWrites {
  /**
   * [F40] Retries it immediately. Returns its order's id, or null if there is no such dead letter, because another
   * caller was first.
   */
  retry(name: DeadLetterName): Promise<string | null>;
}
