import type { ConfidentialWords } from "../../domain/order/decision";
import { maySeeConfidential } from "../../domain/order/visibility";
import type { Context } from "../context/context";
import type { Resolution } from "../types/resolution.type";

/** [V3] The only reader of confidential text: for anybody but its author it is not even loaded. */
export async function confidentialWordsOf(
  { parent, resolution }: Resolution,
  { loaders }: Context,
): Promise<ConfidentialWords | null> {
  if (!maySeeConfidential(parent.relation, resolution.openedBy)) return null;
  const words = await loaders.confidentialWords.load(resolution.id);
  return words?.author === parent.relation ? words : null;
}
