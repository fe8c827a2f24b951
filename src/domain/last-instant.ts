import type { Instant } from "./vocabulary";

/** 9999-12-31T23:59:59.999Z: beyond it a year has five digits, which RFC 3339 does not know. */
export const LAST_INSTANT: Instant = 253_402_300_799_999;
