import type { OrderStatus } from "../generated/graphql";
import type { Tone } from "../parts/badge";
import type { Texts } from "../text/reader";

/** The statuses for which this page has a label. */
export const statusesIn = ({ words }: Texts): readonly OrderStatus[] => Object.keys(words.status) as OrderStatus[];

/** A status that is newer than this page is shown by its own name. */
export const statusWord = ({ words }: Texts, status: string): string =>
  (words.status as Partial<Record<string, string>>)[status] ?? status;

const TONES: Partial<Record<string, Tone>> = {
  ACTIVE: "accent",
  DELIVERED: "accent",
  IN_RESOLUTION: "warn",
  COMPLETED: "good",
};

export const statusTone = (status: string): Tone => TONES[status] ?? "plain";
