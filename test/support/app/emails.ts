import { ADVANCE_CLOCK } from "./operations-a";
import { listOf, succeeded, type Stage } from "./order-scenario";
import { textAt } from "./service";
import type { KeptMail } from "../../../src/app/notification/sandbox-mailbox";

/** All that is due is sent, and the clock stands where it stood. */
export async function flush(stage: Stage, by = "PT0S"): Promise<void> {
  succeeded(await stage.service.ask(stage.token("client"), ADVANCE_CLOCK, { input: { by } }));
}

/** A mail as a test speaks of it: who got it, of which events; of a reminder its number. */
export interface Told {
  readonly to: string;
  readonly about: string;
  readonly sentAt: number;
  readonly mail: KeptMail;
}

/** The mails of an order that the sandbox keeps, oldest first. */
export async function mailsOf(stage: Stage, orderId: string): Promise<readonly Told[]> {
  await flush(stage);
  const { sandboxMails } = stage.service.service.store;
  const kept = await sandboxMails.page(0, 1_000);
  const whole = await Promise.all(kept.map(({ id }) => sandboxMails.one(id)));
  const events = listOf(await stage.events(orderId)).map(({ id, type }) => ({ id: textAt(id), type: textAt(type) }));
  return whole
    .filter((mail): mail is KeptMail => mail?.textBody.includes(`/orders/${orderId}`) === true)
    .map((mail) => {
      const [kind, subject, last] = mail.id.split(".");
      const about =
        kind === "mail" ? (events.find(({ id }) => id === subject)?.type ?? "?") : `REMINDER ${mail.id.split(".").at(-1) ?? ""}`;
      return { to: kind === "mail" ? (last ?? "") : mail.toAddress, about, sentAt: mail.sentAt, mail };
    })
    .toReversed();
}

/** `client: ORDER_DELIVERED`, in the order in which they were sent; of one instant in any order. */
export const toldBy = (mails: readonly Told[]): readonly string[] => mails.map(({ to, about }) => `${to}: ${about}`);
