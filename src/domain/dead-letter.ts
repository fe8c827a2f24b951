import type { Instant } from "./vocabulary";

/** Work that is no longer retried and waits for an operator, by kind. Failed refunds have a separate list [P16]. */
export const DEAD_LETTER_KINDS = ["DEADLINE", "EMAIL", "WEBHOOK_MESSAGE"] as const;
export type DeadLetterKind = (typeof DEAD_LETTER_KINDS)[number];

export interface DeadLetter {
  /** Names it for a retry: `DEADLINE:ord_…:1764460800000`. */
  readonly id: string;
  readonly kind: DeadLetterKind;
  /** null: it is about no order. */
  readonly orderId: string | null;
  /** Of a deadline its instant, of an email its first try, of a webhook message when it was given up. */
  readonly since: Instant;
  readonly tries: number;
  /** A code, never anybody's text. */
  readonly lastError: string | null;
}

/** Which one: its kind, and what names it within its kind. */
export interface DeadLetterName {
  readonly kind: DeadLetterKind;
  readonly key: string;
}

const ID = /^(?<kind>[A-Z_]{1,20}):(?<key>[\w:.-]{1,120})$/;

/** null: the id cannot be that of a dead letter. */
export function deadLetterName(id: string): DeadLetterName | null {
  const { kind, key } = ID.exec(id)?.groups ?? {};
  const known = DEAD_LETTER_KINDS.find((one) => one === kind);
  return known === undefined || key === undefined ? null : { kind: known, key };
}

export const deadLetterId = ({ kind, key }: DeadLetterName): string => `${kind}:${key}`;

/**
 * The error code of a webhook message that this service could not create: it is not the partner's error, so operator
 * action is required.
 */
export const MESSAGE_NOT_MADE = "PAYLOAD_FAILED";
