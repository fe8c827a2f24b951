import type { ListIdentity } from "../types/cursor";

/** The list of one viewer's notifications; positions are sequences. */
export const notificationsOf = (viewerId: string): ListIdentity => ({ kind: "notifications", owner: viewerId });
