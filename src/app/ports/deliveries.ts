import type { Instant } from "../../domain/vocabulary";
import type { PageOfOrder, Part } from "./paging";

export interface Delivery {
  readonly id: string;
  readonly orderId: string;
  readonly number: number;
  readonly milestoneId: string | null;
  readonly note: string;
  readonly attachmentUrls: readonly string[];
  readonly deliveredAt: Instant;
  readonly isRevision: boolean;
}

export interface DeliveryReads {
  byId(ids: readonly string[]): Promise<ReadonlyMap<string, Delivery>>;
  /** For each page its part. Position: the delivery's number. */
  pages(wanted: readonly PageOfOrder[]): Promise<readonly Part<Delivery>[]>;
}
