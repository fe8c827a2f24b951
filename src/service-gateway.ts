import type { Execute } from "./app/execute";
import { hearLateFailure } from "./app/hear-gateway";
import type { Sender } from "./app/outbox-ports";
import { payRefund } from "./app/pay-refund";
import { systemTimers } from "./app/timers";
import type { Closing } from "./closing";
import type { Config } from "./config";
import { sandboxGateway, type SandboxGateway } from "./delivery/sandbox-gateway";
import type { Logger } from "./http/logger";
import type { Store } from "./store/open-store";

interface GatewayParts {
  readonly config: Config;
  readonly log: Logger;
  readonly store: Store;
  readonly closing: Closing;
  readonly execute: Execute;
}

/** What sends the refunds of the outbox; null where nobody pays refunds out: then they wait, and are counted in health. */
export async function openGateway({ config, log, store, closing, execute }: GatewayParts): Promise<Sender | null> {
  if (config.gateway === "none") return null;
  const gateway: SandboxGateway = sandboxGateway({
    payments: store.sandboxPayments,
    timers: systemTimers,
    onComesBack: (payment) => {
      hear(payment.refundId).catch((err: unknown) => {
        log.error({ err, refundId: payment.refundId }, "a refund came back, and that could not be written down");
      });
    },
  });
  const hear = async (refundId: string): Promise<void> => {
    const orderId = await store.reads.orderIdOfThing(refundId);
    if (orderId === null) return;
    await hearLateFailure({ gateway, refunds: store.refunds, execute }, { orderId, refundId });
  };
  await gateway.resume();
  closing.add(() => {
    gateway.close();
  });
  return payRefund({ gateway, refunds: store.refunds, execute });
}
