import { Entity } from "typeorm";
import { Id } from "./columns";

/**
 * Orders that were there before the ledger was: their entries are booked at the next start, from their feeds. Empty
 * ever after.
 */
@Entity("ledger_backlog")
export class LedgerBacklogEntity {
  @Id({ primary: true })
  orderId!: string;
}
