import type { OrderEvent } from "../../domain/order/event";
import type { NumberedLog } from "./numbered-log";
import type { PageOfOrder, Part } from "./paging";

/** The events of orders. An order's newest event has its version as its number. */
export interface ActivityReads extends NumberedLog<OrderEvent> {
  byId(eventIds: readonly string[]): Promise<ReadonlyMap<string, OrderEvent>>;
  /** For each page its part. Position: the event's sequence. The count of events of an order is its version. */
  pages(wanted: readonly PageOfOrder[]): Promise<readonly Part<OrderEvent>[]>;
}
