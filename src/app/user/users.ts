import { expected, type Refusal } from "../../domain/refusal";
import { isAscii, textRefusals } from "../../domain/text";
import type { ExpectedForm, Instant } from "../../domain/vocabulary";
import { deliverableAddress } from "../email-address";
import { type KeyOf, once, type Outcome } from "../idempotency";
import type { NewId } from "../ports/new-id";
import type { ReadStore } from "../ports/read-store";
import type { Transactions } from "../ports/transaction";
import type { EmailPreference, User } from "../ports/users";
import type { WakeUps } from "../ports/wake-ups";
import { allPreferences, type UpdatePreferences, updatePreferences } from "./email-preferences";

export type RegisterUser = Omit<User, "id">;

export interface UsersParts {
  readonly store: Transactions;
  readonly reads: Pick<ReadStore, "users">;
  readonly keyOf: KeyOf;
  readonly newId: NewId;
  readonly wakeUps: WakeUps;
  /** Whether emails are sent. */
  readonly mails: boolean;
}

interface Asking<I> {
  readonly input: I;
  readonly subject: string;
  readonly idempotencyKey: string | null;
}

/** Writes that concern users, not orders. */
export interface Users {
  /** Makes a user known, or brings it up to date, by the marketplace's own id. */
  register(request: Asking<RegisterUser>): Promise<Outcome<{ readonly userId: string }>>;
  /** Marks the viewer's notifications up to and including a sequence as read. */
  markRead(
    request: Asking<{ readonly userId: string; readonly upTo: number }>,
  ): Promise<Outcome<{ readonly userId: string }>>;
  /** The types of event that a user is notified about by email: all that are emailed. */
  preferences(userId: string): Promise<readonly EmailPreference[]>;
  prefer(request: UpdatePreferences): Promise<Outcome<{ readonly userId: string }>>;
}

export function createUsers(parts: UsersParts): Users {
  return {
    register: (request) => register(parts, request),
    markRead: async (request) => {
      const outcome = await markRead(parts, request);
      if ("result" in outcome) parts.wakeUps.announce([`user:${request.input.userId}`]);
      return outcome;
    },
    preferences: async (userId) => allPreferences(await parts.reads.users.emailPreferences(userId)),
    prefer: (request) => updatePreferences(parts, request),
  };
}

async function register(
  { store, keyOf, newId, mails, wakeUps }: UsersParts,
  { input, ...asked }: Asking<RegisterUser>,
): Promise<Outcome<{ userId: string }>> {
  const refusals = userRefusals(input);
  if (refusals.length > 0) return { refusals };
  const key = keyOf({ ...asked, mutation: "REGISTER_USER" }, input);
  const written = await store.transact(async (transaction) => {
    let isAddressChanged = false;
    const outcome = await once<{ userId: string }>(transaction.idempotency, key, async () => {
      const { userId, before } = await transaction.users.save(
        { ...input, displayName: input.displayName.trim() },
        `usr_${newId()}`,
      );
      isAddressChanged = before !== null && before.email !== input.email;
      if (before !== null && isAddressChanged)
        await transaction.users.addressChanged(changeOf(before, `adc_${newId()}`, asked.subject), mails);
      return { result: { userId } };
    });
    return { outcome, isAddressChanged };
  });
  if (written.isAddressChanged) wakeUps.announce(["outbox"]);
  return written.outcome;
}

/** [S24] A changed address receives all later emails to that person, so the old address is informed. */
function changeOf({ id: userId, email: oldEmail, displayName, locale, timeZone }: User, id: string, changedBy: string) {
  return { id, userId, changedBy, oldEmail, personBefore: { displayName, locale, timeZone } };
}

async function markRead(
  parts: UsersParts,
  request: Asking<{ userId: string; upTo: number }>,
): Promise<Outcome<{ userId: string }>> {
  for (;;) {
    const outcome = await markSomeRead(parts, request);
    if (outcome !== "MORE") return outcome;
  }
}

/**
 * Each in its own transaction. The key is stored with the last one, so that a request that is cut off earlier is
 * processed when it is repeated.
 */
async function markSomeRead(
  { store, keyOf }: UsersParts,
  { input, ...asked }: Asking<{ userId: string; upTo: number }>,
) {
  const key = keyOf({ ...asked, mutation: "MARK_NOTIFICATIONS_READ" }, input);
  return store.transact((transaction) =>
    once<{ userId: string }, "MORE">(transaction.idempotency, key, async () => {
      const now: Instant = await transaction.now();
      return (await transaction.notifications.markRead(input.userId, input.upTo, now))
        ? "MORE"
        : { result: { userId: input.userId } };
    }),
  );
}

const NAME_CHARACTERS = 200;
const ID_CHARACTERS = 255;
/** As long as both databases store them; tags and names in use are much shorter. */
const TAG_CHARACTERS = 100;
const EMAIL_CHARACTERS = 254;
/**
 * Exactly one address [S12], to which every mail server can deliver: a user whom no email reaches could lose money
 * without knowing [N9]. The part before the @ must be ASCII, because the service does not know whether a mail server
 * offers SMTPUTF8 [R12].
 */
function isEmail(address: string): boolean {
  const deliverable = deliverableAddress(address);
  return deliverable !== null && isAscii(deliverable);
}

function userRefusals({ externalId, displayName, email, locale, timeZone }: RegisterUser): readonly Refusal[] {
  const line = (value: string, field: string, maximum: number) =>
    textRefusals(value, { field: [field], maximum, required: true, oneLine: true });
  const invalid = (field: string, form: ExpectedForm, valid: boolean): readonly Refusal[] =>
    valid ? [] : [{ code: "INVALID_VALUE", field: [field], required: expected(form) }];
  const idRefusals = line(externalId, "externalId", ID_CHARACTERS);
  const emailRefusals = line(email, "email", EMAIL_CHARACTERS);
  return [
    ...(idRefusals.length > 0 ? idRefusals : invalid("externalId", "EXTERNAL_ID", isExternalId(externalId))),
    ...line(displayName, "displayName", NAME_CHARACTERS),
    ...(emailRefusals.length > 0 ? emailRefusals : invalid("email", "EMAIL_ADDRESS", isEmail(email))),
    ...invalid("locale", "LOCALE", isLocale(locale)),
    ...invalid("timeZone", "TIME_ZONE", isTimeZone(timeZone)),
  ];
}

/**
 * Exactly the subject of that user's tokens, so nothing is trimmed. API keys are subjects too, under their own ids:
 * key_…
 */
const isExternalId = (id: string): boolean => id === id.trim() && !id.startsWith("key_");

/** A BCP 47 tag. Users of a language that is not supported get English texts. */
function isLocale(locale: string): boolean {
  return locale.length > 0 && locale.length <= TAG_CHARACTERS && accepted(() => Intl.getCanonicalLocales(locale));
}

/** A name of the IANA time zone database. */
function isTimeZone(timeZone: string): boolean {
  return timeZone.length <= TAG_CHARACTERS && accepted(() => new Intl.DateTimeFormat("en", { timeZone }));
}

/** Intl says no by throwing. */
function accepted(ask: () => unknown): boolean {
  try {
    ask();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
