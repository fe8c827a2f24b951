import { dialogs } from "./de/dialogs";
import { order } from "./de/order";
import { orders } from "./de/orders";
import { sandbox } from "./de/sandbox";
import { shell } from "./de/shell";
import { words } from "./de/words";

export const de = { words, shell, orders, order, dialogs, sandbox };
