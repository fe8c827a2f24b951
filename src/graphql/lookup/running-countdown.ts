import { countdownOf } from "../../domain/move/countdown";
import type { PolicyBook } from "../../domain/policy";
import { Countdown } from "../types/countdown.type";
import type { Order } from "../types/order.type";

/** The current deadline of the order at its reading's instant. */
export function runningCountdown(parent: Order, policies: PolicyBook): Countdown | null {
  const countdown = countdownOf(parent.order, { now: parent.now, policies });
  return countdown === null ? null : new Countdown(parent, countdown);
}
