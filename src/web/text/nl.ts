import { dialogs } from "./nl/dialogs";
import { order } from "./nl/order";
import { orders } from "./nl/orders";
import { sandbox } from "./nl/sandbox";
import { shell } from "./nl/shell";
import { words } from "./nl/words";

export const nl = { words, shell, orders, order, dialogs, sandbox };
