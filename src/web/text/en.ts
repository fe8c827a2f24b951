import { dialogs } from "./en/dialogs";
import { order } from "./en/order";
import { orders } from "./en/orders";
import { sandbox } from "./en/sandbox";
import { shell } from "./en/shell";
import { words } from "./en/words";

export const en = { words, shell, orders, order, dialogs, sandbox };
