import type { Countdown } from "../../domain/move/countdown";
import type { OrderEvent } from "../../domain/order/event";
import type { Order } from "../../domain/order/order";
import type { Resolution } from "../../domain/order/resolution";
import type { PartyRole, RefundPayer } from "../../domain/vocabulary";
import type { AddressChange, User } from "./users";

/** The content of one email. Read again for each try, so that it is in the recipient's current language [N1]. */
export interface MailFacts {
  readonly recipient: User;
  readonly role: PartyRole;
  readonly otherParty: Pick<User, "displayName">;
  /** As it is at the instant of rendering. */
  readonly order: Order;
  /**
   * MOVE: the events of one move, oldest first, at least one. REMINDER: the recipient must answer before the
   * countdown's end [N3].
   */
  readonly about: { readonly kind: "MOVE"; readonly events: readonly OrderEvent[] } | { readonly kind: "REMINDER" };
  /** What the move or the reminder is about; null if it is about no resolution. Contains no confidential text. */
  readonly resolution: Resolution | null;
  /** Running at the instant of rendering; on a REMINDER always. */
  readonly countdown: Countdown | null;
  /** Of the order's currency. */
  readonly decimals: number;
  /** Who pays the refunds of this service. */
  readonly refundPayer: RefundPayer;
  /** The order's page: an absolute address. */
  readonly orderUrl: string;
}

/** An email's text, in the recipient's language. The subject contains no line break [S12]. */
export interface Email {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export type RenderEmail = (facts: MailFacts) => Email;

/** [S24] Informs the old address that it was replaced, without the new one. */
export type WriteAddressNotice = (change: AddressChange) => Email;

/** An email with its recipient's address. */
export interface Mail extends Email {
  /** Stable over all tries, without angle brackets: what a repeat is recognised by [N2]. */
  readonly messageId: string;
  /** The same for all mails of an order, so that mail programs show them together; without angle brackets. */
  readonly threadId: string;
  /** One address, its domain in ASCII. The part before the @ can be outside ASCII. */
  readonly to: string;
  readonly toName: string;
  /** BCP 47, the language of the email. */
  readonly language: string;
}

/**
 * The answer of a mail server. later: it accepted nothing (4xx, no answer, a connection that was cut before it accepted
 * the email). refused: a 5xx, permanently, or an address that this server cannot accept. Reasons are the server's
 * codes, never its text.
 */
export type Mailed =
  | { readonly kind: "taken" }
  | { readonly kind: "later"; readonly reason: string }
  | { readonly kind: "refused"; readonly reason: string };

/** What it throws counts as later. */
export type SendMail = (mail: Mail, signal: AbortSignal) => Promise<Mailed>;
