import type { ConfidentialWords } from "../../domain/order/decision";
import type { Resolution } from "../../domain/order/resolution";
import type { PageOfOrder, Part } from "./paging";

export interface ResolutionReads {
  /** Any resolution, ended long ago too. */
  byId(ids: readonly string[]): Promise<ReadonlyMap<string, Resolution & { readonly orderId: string }>>;
  /** For each page its part. Position: the sequence of the event that opened it. */
  pages(wanted: readonly PageOfOrder[]): Promise<readonly Part<{ readonly id: string; readonly position: number }>[]>;
  /** By order; those without any are absent. */
  counts(orderIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Only for the resolver of the author's own text [V3]. */
  confidentialWords(resolutionIds: readonly string[]): Promise<ReadonlyMap<string, ConfidentialWords>>;
}
