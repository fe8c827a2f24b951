import type { ConfidentialWords } from "../domain/decision";
import { maySeeConfidential } from "../domain/visibility";
import type { Context } from "./context";
import type { Resolution } from "./resolution.type";

/** [V3] The one reader of confidential words: for anybody but their author they are not even loaded. */
export async function confidentialWordsOf({ parent, resolution }: Resolution, { loaders }: Context): Promise<ConfidentialWords | null> {
  if (!maySeeConfidential(parent.relation, resolution.openedBy)) return null;
  const words = await loaders.confidentialWords.load(resolution.id);
  return words?.author === parent.relation ? words : null;
}
