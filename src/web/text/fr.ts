import { dialogs } from "./fr/dialogs";
import { order } from "./fr/order";
import { orders } from "./fr/orders";
import { sandbox } from "./fr/sandbox";
import { shell } from "./fr/shell";
import { words } from "./fr/words";

export const fr = { words, shell, orders, order, dialogs, sandbox };
