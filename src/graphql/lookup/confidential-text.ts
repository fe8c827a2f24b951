import type { ConfidentialWords } from "../../domain/order/decision";
import { rulesOf } from "../../domain/order/resolution";
import { maySeeConfidential } from "../../domain/order/visibility";
import type { Context } from "../context/context";
import type { Resolution } from "../types/resolution.type";

/** [V3] The only reader of confidential text: it is loaded for its author only, and where there can be any. */
export async function confidentialWordsOf(
  { parent, resolution }: Resolution,
  { loaders }: Context,
): Promise<ConfidentialWords | null> {
  if (!rulesOf(resolution.kind).hasConfidentialText || !maySeeConfidential(parent.relation, resolution.openedBy))
    return null;
  const words = await loaders.confidentialWords.load(resolution.id);
  return words?.author === parent.relation ? words : null;
}
