import { countdownOf } from "../domain/countdown";
import type { PolicyBook } from "../domain/policy";
import { Countdown } from "./countdown.type";
import type { Order } from "./order.type";

/** The deadline that runs on the order as it stands at its reading's instant. */
export function runningCountdown(parent: Order, policies: PolicyBook): Countdown | null {
  const countdown = countdownOf(parent.order, { now: parent.now, policies });
  return countdown === null ? null : new Countdown(parent, countdown);
}
