import type { orders as english } from "../en/orders";

export const orders: typeof english = {};
