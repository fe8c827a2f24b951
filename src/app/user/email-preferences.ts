import { isMailed, MAILED_TYPES } from "../../domain/order/recipients";
import { number, type Refusal } from "../../domain/refusal";
import { isRequired } from "../../domain/required-emails";
import type { ActivityType } from "../../domain/vocabulary";
import { type KeyOf, once, type Outcome } from "../idempotency";
import type { Transactions } from "../ports/transaction";
import type { EmailPreference } from "../ports/users";

interface Parts {
  readonly store: Transactions;
  readonly keyOf: KeyOf;
}

export interface UpdatePreferences {
  readonly userId: string;
  readonly preferences: readonly EmailPreference[];
  readonly subject: string;
  readonly idempotencyKey: string | null;
}

type Updated = Outcome<{ readonly userId: string }>;

/**
 * Every type that is sent by email, in the order of the vocabulary; on if it is required [N9], or unless the person
 * switched it off.
 */
export const allPreferences = (said: ReadonlyMap<ActivityType, boolean>): readonly EmailPreference[] =>
  MAILED_TYPES.map((type) => ({ type, email: isRequired(type) || (said.get(type) ?? true) }));

/** Whole or not at all. */
export async function updatePreferences({ store, keyOf }: Parts, request: UpdatePreferences): Promise<Updated> {
  const { userId, preferences, ...asked } = request;
  const refusals = preferenceRefusals(preferences);
  if (refusals.length > 0) return { refusals };
  const key = keyOf({ ...asked, mutation: "UPDATE_NOTIFICATION_PREFERENCES" }, { userId, preferences });
  return store.transact((transaction) =>
    once<{ readonly userId: string }>(transaction.idempotency, key, async () => {
      await transaction.users.saveEmailPreferences(userId, preferences);
      return { result: { userId } };
    }),
  );
}

/**
 * Events that are never emailed cannot be chosen, required ones cannot be turned off [N9], and no type may be named
 * twice.
 */
function preferenceRefusals(preferences: readonly EmailPreference[]): readonly Refusal[] {
  if (preferences.length > MAILED_TYPES.length) {
    return [
      {
        code: "INVALID_VALUE",
        field: ["preferences"],
        actual: number(preferences.length),
        required: number(MAILED_TYPES.length),
      },
    ];
  }
  return preferences.flatMap(({ type, email }, index): readonly Refusal[] => {
    const isSaid = preferences.slice(0, index).some((earlier) => earlier.type === type);
    const invalid = (field: string): readonly Refusal[] => [
      { code: "INVALID_VALUE", field: ["preferences", String(index), field] },
    ];
    if (isSaid || !isMailed(type)) return invalid("type");
    return email || !isRequired(type) ? [] : invalid("email");
  });
}
