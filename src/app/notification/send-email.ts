import { asOf } from "../../domain/move/actions";
import { countdownOf } from "../../domain/move/countdown";
import { ACCEPTANCE_WINDOW } from "../../domain/order/deadline";
import type { OrderEvent } from "../../domain/order/event";
import { type Order, otherRole, userIn } from "../../domain/order/order";
import { NO_ORDER } from "../../domain/order/outbox";
import { deadlineName } from "../../domain/order/reminder";
import { type Resolution, rulesOf } from "../../domain/order/resolution";
import type { PolicyBook } from "../../domain/policy";
import { isRequired } from "../../domain/required-emails";
import { oneLine } from "../../domain/single-line";
import type { ActivityType, PartyRole, RefundPayer } from "../../domain/vocabulary";
import { deliverableAddress } from "../email-address";
import type { Clock } from "../ports/clock";
import type { Email, Mailed, MailFacts, RenderEmail, SendMail, WriteAddressNotice } from "../ports/email";
import type { OutboxTask, Sender, Sent } from "../ports/outbox";
import type { ReadStore } from "../ports/read-store";
import type { User } from "../ports/users";

export interface SendMailParts {
  readonly reads: Pick<ReadStore, "orders" | "users" | "activity" | "resolutions">;
  readonly clock: Clock;
  readonly policies: PolicyBook;
  readonly renderEmail: RenderEmail;
  readonly writeAddressNotice: WriteAddressNotice;
  /** The language of an email to a user of this locale. */
  readonly languageOf: (locale: string) => string;
  readonly sendMail: SendMail;
  /** Where the order page is: https://orders.example.com, without a slash at its end. */
  readonly publicUrl: string;
  readonly refundPayer: RefundPayer;
}

const DONE: Sent = { end: "DONE" };
/**
 * Of a person who was registered before such addresses were refused: each mail server would refuse it, some by closing
 * the connection.
 */
const NOT_DELIVERABLE: Sent = { end: "SET_ASIDE", reason: "ADDRESS_NOT_DELIVERABLE" };

/**
 * Sends one email of the outbox [N1]. Everything is read again at each try, so that it is in the recipient's current
 * language, and a recipient who has turned it off meanwhile does not receive it. Nothing that is read here contains
 * confidential text [V3].
 */
export function mailSender(parts: SendMailParts): Sender {
  return async (task, signal) => {
    const written = task.orderId === NO_ORDER ? await addressNotice(parts, task) : await orderEmail(parts, task);
    if (written === null) return DONE;
    const { recipient, email, about } = written;
    const to = deliverableAddress(recipient.email);
    if (to === null) return NOT_DELIVERABLE;
    const host = new URL(parts.publicUrl).hostname;
    const mail = {
      ...email,
      subject: oneLine(email.subject),
      messageId: `${localPart(task.id)}@${host}`,
      threadId: `${about}@${host}`,
      to,
      toName: oneLine(recipient.displayName),
      language: parts.languageOf(recipient.locale),
    };
    return sentBy(await parts.sendMail(mail, signal));
  };
}

/** `about`: the id of the subject that all emails of one thread share. */
interface Written {
  readonly recipient: Pick<User, "email" | "displayName" | "locale">;
  readonly email: Email;
  readonly about: string;
}

async function orderEmail(parts: SendMailParts, task: OutboxTask): Promise<Written | null> {
  const facts = await factsOf(parts, task);
  if (facts === null || !(await isWanted(parts, facts))) return null;
  return { recipient: facts.recipient, email: parts.renderEmail(facts), about: facts.order.id };
}

async function addressNotice(
  { reads, writeAddressNotice }: SendMailParts,
  { subjectId }: OutboxTask,
): Promise<Written | null> {
  const change = await reads.users.addressChange(subjectId);
  if (change === null) return null;
  return {
    recipient: { ...change.personBefore, email: change.oldEmail },
    email: writeAddressNotice(change),
    about: change.id,
  };
}

/** [N2] The row's id, of characters that the local part of a Message-ID may have. */
const localPart = (id: string): string => id.toLowerCase().replaceAll(":", ".");

function sentBy(mailed: Mailed): Sent {
  if (mailed.kind === "taken") return DONE;
  return { end: mailed.kind === "refused" ? "SET_ASIDE" : "AGAIN", reason: mailed.reason };
}

/** null: there is nothing to notify about any more. */
async function factsOf(parts: SendMailParts, task: OutboxTask): Promise<MailFacts | null> {
  const { reads, clock, policies, publicUrl, refundPayer } = parts;
  const moment = { now: await clock.now(), policies };
  const stored = (await reads.orders.byId([task.orderId])).get(task.orderId);
  if (stored === undefined || task.recipient === null) return null;
  const order = asOf(stored, moment);
  const countdown = countdownOf(stored, moment);
  const about = await aboutOf(parts, task, order);
  if (about === null) return null;
  const resolution = await resolutionOf(
    parts,
    order,
    about.kind === "REMINDER" ? (countdown?.resolutionId ?? null) : subjectOf(about, order),
  );
  return {
    ...(await usersOf(parts, order, task.recipient)),
    order,
    about,
    resolution,
    countdown,
    refundPayer,
    decimals: policies.decimalsOf(order.currency),
    orderUrl: `${publicUrl}/orders/${order.id}`,
  };
}

async function usersOf(
  { reads }: SendMailParts,
  order: Order,
  role: PartyRole,
): Promise<Pick<MailFacts, "recipient" | "role" | "otherParty">> {
  const users = await reads.users.byId([order.clientId, order.freelancerId]);
  const one = (party: PartyRole): User => {
    const user = users.get(userIn(order, party));
    if (user === undefined) throw new RangeError("a party of an order is not known");
    return user;
  };
  return { recipient: one(role), role, otherParty: one(otherRole(role)) };
}

/** [N3] A reminder of a deadline that runs no more, or that ended since, is none. */
async function aboutOf(
  { reads }: SendMailParts,
  { events: count, subjectId, orderId }: OutboxTask,
  order: Order,
): Promise<MailFacts["about"] | null> {
  if (count === null) return deadlineName(order) === subjectId ? { kind: "REMINDER" } : null;
  const last = (await reads.activity.byId([subjectId])).get(subjectId);
  if (last === undefined) return null;
  return { kind: "MOVE", events: await reads.activity.after(orderId, last.sequence - count, count) };
}

/** The id of the resolution that a move is about. For a refund result, the resolution that the refund comes from. */
function subjectOf({ events }: { readonly events: readonly OrderEvent[] }, order: Order): string | null {
  const ids = events.map(({ subject }) => {
    if (subject?.kind === "RESOLUTION") return subject.id;
    return subject?.kind === "REFUND"
      ? (order.refunds.find(({ id }) => id === subject.id)?.resolutionId ?? null)
      : null;
  });
  return ids.find((id) => id !== null) ?? null;
}

/** As it is now. A resolution that ended long ago is in the rows only. */
async function resolutionOf({ reads }: SendMailParts, order: Order, id: string | null): Promise<Resolution | null> {
  if (id === null) return null;
  return (
    order.resolutions.find((resolution) => resolution.id === id) ?? (await reads.resolutions.byId([id])).get(id) ?? null
  );
}

/**
 * As the person said of the move's last event; a reminder as of the event that opened what it reminds of. Rows from
 * before N9 count no more.
 */
async function isWanted({ reads }: SendMailParts, facts: MailFacts): Promise<boolean> {
  const type = preferredBy(facts);
  return isRequired(type) || (await reads.users.emailPreferences(facts.recipient.id)).get(type) !== false;
}

function preferredBy({ about, resolution }: MailFacts): ActivityType {
  if (about.kind === "REMINDER")
    return resolution === null ? ACCEPTANCE_WINDOW.event : rulesOf(resolution.kind).openedEvent;
  const last = about.events.at(-1);
  if (last === undefined) throw new RangeError("a move has at least one event");
  return last.type;
}
