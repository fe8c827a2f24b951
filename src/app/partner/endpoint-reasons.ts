import type { DisabledReason, SealedEndpoint } from "../ports/webhook-endpoints";

/** Why an endpoint is disabled, and why it was before an operator disabled it. */
export type EndpointReasons = Pick<SealedEndpoint, "disabledReason" | "reasonBeforeOperator">;

/** The end of its owner's key is final; an operator's disabling would hide it. */
const FINAL: ReadonlySet<string | null> = new Set<DisabledReason>(["KEY_REVOKED", "KEY_EXPIRED"]);

/**
 * What disabled it first stays the reason. What its owner says while an operator disables it counts when the operator
 * lifts that.
 */
export function reasonsByOwner(
  { disabledReason, reasonBeforeOperator }: EndpointReasons,
  enabled: boolean | undefined,
): EndpointReasons {
  if (enabled === undefined) return { disabledReason, reasonBeforeOperator };
  if (enabled) return { disabledReason: null, reasonBeforeOperator };
  if (disabledReason === "BY_OPERATOR")
    return { disabledReason, reasonBeforeOperator: reasonBeforeOperator ?? "BY_OWNER" };
  return { disabledReason: disabledReason ?? "BY_OWNER", reasonBeforeOperator };
}

/**
 * null: nothing changes. The reason that disabled an endpoint before an operator did, its owner's included, applies
 * again afterwards.
 */
export function reasonsByOperator(
  { disabledReason, reasonBeforeOperator }: EndpointReasons,
  enabled: boolean,
): EndpointReasons | null {
  const isByOperator = disabledReason === "BY_OPERATOR";
  if (enabled) return isByOperator ? { disabledReason: reasonBeforeOperator, reasonBeforeOperator: null } : null;
  if (isByOperator || FINAL.has(disabledReason)) return null;
  return { disabledReason: "BY_OPERATOR", reasonBeforeOperator: disabledReason };
}
