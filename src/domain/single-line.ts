/** Line breaks and control characters. */
const BREAKING = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/**
 * Marks that change the direction of the text after them, including the service's own text, and the invisible byte
 * order mark.
 */
export const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/**
 * [S12] A name or a title as part of a line of the service, or of an email's header: it can neither break the line nor
 * change its direction.
 */
export const oneLine = (text: string): string =>
  text.toWellFormed().replace(TURNING, "").replace(BREAKING, " ").replace(/ {2,}/gu, " ").trim();
