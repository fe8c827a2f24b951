import { connectionOf } from "./connection.type";
import { Refund } from "./refund.type";

export const { Connection: RefundConnection } = connectionOf("Refund", () => Refund, "The refunds, oldest first.");
