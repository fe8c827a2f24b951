import type { StoredMail } from "../../../src/app/notification/sandbox-mailbox";
import { ADVANCE_CLOCK } from "./operations-a";
import { listOf, type OrderScenario, succeeded } from "./order-scenario";
import { textAt } from "./service";

/** All due emails are sent, and the clock is stopped where it was. */
export async function flush(scenario: OrderScenario, by = "PT0S"): Promise<void> {
  succeeded(await scenario.service.ask(scenario.token("client"), ADVANCE_CLOCK, { input: { by } }));
}

/** An email as a test describes it: its recipient and its events; for a reminder, its number. */
export interface NoticeExpectation {
  readonly to: string;
  readonly about: string;
  readonly sentAt: number;
  readonly mail: StoredMail;
}

/** The mails of an order that the sandbox keeps, oldest first. */
export async function mailsOf(scenario: OrderScenario, orderId: string): Promise<readonly NoticeExpectation[]> {
  await flush(scenario);
  const { sandboxMails } = scenario.service.service.store;
  const emails = await sandboxMails.page(0, 1_000);
  const whole = await Promise.all(emails.map(({ id }) => sandboxMails.one(id)));
  const events = listOf(await scenario.events(orderId)).map(({ id, type }) => ({ id: textAt(id), type: textAt(type) }));
  return whole
    .filter((mail): mail is StoredMail => mail?.textBody.includes(`/orders/${orderId}`) === true)
    .map((mail) => {
      const [kind, subject, last] = mail.id.split(".");
      const about =
        kind === "mail"
          ? (events.find(({ id }) => id === subject)?.type ?? "?")
          : `REMINDER ${mail.id.split(".").at(-1) ?? ""}`;
      return { to: kind === "mail" ? (last ?? "") : mail.toAddress, about, sentAt: mail.sentAt, mail };
    })
    .toReversed();
}

/** `client: ORDER_DELIVERED`, in the order in which they were sent; of one instant in any order. */
export const reportedBy = (mails: readonly NoticeExpectation[]): readonly string[] =>
  mails.map(({ to, about }) => `${to}: ${about}`);
