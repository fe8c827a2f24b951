import type { Email, MailFacts } from "../../../src/app/ports/email";
import type { User } from "../../../src/app/ports/users";
import { renderEmail } from "../../../src/delivery/email/render-email";
import { otherRole, userIn } from "../../../src/domain/order/order";
import { mailedOf, recipientsOf } from "../../../src/domain/order/recipients";
import { type Language, PARTY_ROLES, type PartyRole } from "../../../src/domain/vocabulary";
import { FIRST_BOOK } from "../domain/policy";
import type { EmailSample } from "./email-samples";

/** A reader's locale and zone, per supported language. */
export const READERS: Readonly<Record<Language, Pick<User, "locale" | "timeZone">>> = {
  en: { locale: "en-US", timeZone: "America/New_York" },
  de: { locale: "de-DE", timeZone: "Europe/Berlin" },
  fr: { locale: "fr-FR", timeZone: "Europe/Paris" },
  nl: { locale: "nl-NL", timeZone: "Europe/Amsterdam" },
};

export const NAMES: Readonly<Record<PartyRole, string>> = { CLIENT: "Anna", FREELANCER: "Ben" };

/** The content of a sample's email, for one of the parties. */
export function factsFor(
  sample: EmailSample,
  role: PartyRole,
  language: Language,
  changes: Partial<MailFacts> = {},
): MailFacts {
  const id = userIn(sample.order, role);
  return {
    recipient: {
      id,
      externalId: "x",
      displayName: NAMES[role],
      email: "reader@people.example",
      avatarUrl: null,
      ...READERS[language],
    },
    role,
    otherParty: { displayName: NAMES[otherRole(role)] },
    order: sample.order,
    about: sample.events === null ? { kind: "REMINDER" } : { kind: "MOVE", events: sample.events },
    resolution: sample.resolution,
    countdown: sample.countdown,
    decimals: FIRST_BOOK.decimalsOf(sample.order.currency),
    refundPayer: "PAYMENT_GATEWAY",
    orderUrl: `https://market.example/orders/${sample.order.id}`,
    ...changes,
  };
}

export const emailOn = (
  sample: EmailSample,
  role: PartyRole,
  language: Language,
  changes: Partial<MailFacts> = {},
): Email => renderEmail(factsFor(sample, role, language, changes));

/**
 * The recipients of its email: the party that must answer, or the parties that are notified about the move by email
 * [N1, N3, P11].
 */
export function readersOf({ order, events, countdown }: EmailSample): readonly PartyRole[] {
  if (events === null) return PARTY_ROLES.filter((role) => role === countdown?.awaiting);
  const recipients = mailedOf(events, recipientsOf(order, events)).map(({ userId }) => userId);
  return PARTY_ROLES.filter((role) => recipients.includes(userIn(order, role)));
}
