import type { ActivityType, Instant } from "../../domain/vocabulary";

/** A user that the marketplace registered. */
export interface User {
  readonly id: string;
  /** The marketplace's own id, and the subject of the user's tokens. */
  readonly externalId: string;
  readonly displayName: string;
  readonly email: string;
  /** BCP 47. */
  readonly locale: string;
  /** IANA. */
  readonly timeZone: string;
  readonly avatarUrl: string | null;
}

/** [S24] A change of a known user's address. */
export interface AddressChange {
  readonly id: string;
  readonly userId: string;
  /** By the real clock. */
  readonly changedAt: Instant;
  /** The subject of the token, or the API key's id. */
  readonly changedBy: string;
  readonly oldEmail: string;
  /** As the person was before: somebody who changes the address can change the name and the language with it. */
  readonly personBefore: Pick<User, "displayName" | "locale" | "timeZone">;
}

/** Whether a user is notified about one type of event by email. */
export interface EmailPreference {
  readonly type: ActivityType;
  readonly email: boolean;
}

/** Of a freelancer; null fields never: a person who never sold has zeros. */
export interface FreelancerRecord {
  readonly completedOrders: number;
  /** Only those that count [C10]. */
  readonly cancelledOrders: number;
  /** Whether the person is the freelancer of any order. */
  readonly isFreelancer: boolean;
}

export interface UserReads {
  byId(ids: readonly string[]): Promise<ReadonlyMap<string, User>>;
  byExternalId(externalId: string): Promise<User | null>;
  addressChange(id: string): Promise<AddressChange | null>;
  /** Which of `others` share an order with `userId` [V2]. */
  sharingAnOrder(userId: string, others: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * Of these users those who are a party of an order with a running support grant, each with such an order's id [V2].
   */
  grantedOrders(userIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The user's choices. Types without a choice are absent. */
  emailPreferences(userId: string): Promise<ReadonlyMap<ActivityType, boolean>>;
  freelancerRecords(userIds: readonly string[]): Promise<ReadonlyMap<string, FreelancerRecord>>;
}

/** Who was saved. `before`: null for a new one. */
export interface SavedUser {
  readonly userId: string;
  readonly before: User | null;
}

/** Users as a transaction changes them. */
export interface UserWrites {
  /** Which of these users are registered. */
  known(userIds: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * Makes a user known or brings it up to date, by externalId. `newUserId` is used only for a new one.
   */
  save(user: Omit<User, "id">, newUserId: string): Promise<SavedUser>;
  /**
   * [S24] Records that a known user's address was changed. @param mails  whether the old address is informed by email:
   * once an hour, however often the address changes, so that nobody can be sent any number of emails in this way.
   */
  addressChanged(change: Omit<AddressChange, "changedAt">, mails: boolean): Promise<void>;
  saveEmailPreferences(userId: string, preferences: readonly EmailPreference[]): Promise<void>;
}
