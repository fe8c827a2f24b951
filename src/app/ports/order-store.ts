import type { Deadlines, Reminders } from "./deadlines";
import type { OrderFinder } from "./orders";
import type { Transactions } from "./transaction";

/** The write side: transactions, and what is read to begin one. */
export interface OrderStore extends Transactions, OrderFinder, Deadlines, Reminders {}
