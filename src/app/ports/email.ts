import type { Countdown } from "../../domain/move/countdown";
import type { OrderEvent } from "../../domain/order/event";
import type { Order } from "../../domain/order/order";
import type { Resolution } from "../../domain/order/resolution";
import type { PartyRole, RefundPayer } from "../../domain/vocabulary";
import type { AddressChange, User } from "./read-store";

/** What one mail tells its recipient. Read anew for each try, so that it is in the recipient's language of then [N1]. */
export interface MailFacts {
  readonly recipient: User;
  readonly role: PartyRole;
  readonly otherParty: Pick<User, "displayName">;
  /** As it stands at the instant of rendering. */
  readonly order: Order;
  /** MOVE: the events of one move, oldest first, at least one. REMINDER: the recipient has to answer before the countdown's end [N3]. */
  readonly about: { readonly kind: "MOVE"; readonly events: readonly OrderEvent[] } | { readonly kind: "REMINDER" };
  /** What the move or the reminder is about; null where it is none. Holds no confidential word. */
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

/** A mail's words, in the recipient's language. No line break in the subject [S12]. */
export interface Email {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export type RenderEmail = (facts: MailFacts) => Email;

/** [S24] Tells the old address that it was replaced; does not name the new one. */
export type WriteAddressNotice = (change: AddressChange) => Email;

/** A letter with its address on it. */
export interface Mail extends Email {
  /** Stable over all tries, without angle brackets: what a repeat is recognised by [N2]. */
  readonly messageId: string;
  /** The same for all mails of an order, so that mail programs show them together; without angle brackets. */
  readonly threadId: string;
  /** One address, its domain in ASCII. The part before the @ can be outside ASCII. */
  readonly to: string;
  readonly toName: string;
  /** BCP 47, of the letter. */
  readonly language: string;
}

/**
 * What a mail server said. later: it took nothing (4xx, no answer, a cut before it had taken the mail). refused: a 5xx, for good, or
 * an address that this server cannot take. Reasons are the server's codes, never its words.
 */
export type Mailed =
  { readonly kind: "taken" } | { readonly kind: "later"; readonly reason: string } | { readonly kind: "refused"; readonly reason: string };

/** What it throws counts as later. */
export type SendMail = (mail: Mail, signal: AbortSignal) => Promise<Mailed>;
