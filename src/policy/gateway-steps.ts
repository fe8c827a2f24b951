import { formatAmount } from "../domain/money";
import { payableStep } from "../domain/order/price";
import type { Policy, PolicyBook } from "../domain/policy";
import type { Instant } from "../domain/vocabulary";

/** What a payment gateway can pay: multiples of how many minor units of a currency with so many decimals. */
export type StepOf = (currency: string, decimals: number) => bigint;

/** A currency of a version in which the gateway cannot pay every amount that the version allows. */
interface Unpayable {
  readonly policy: Policy;
  readonly currency: string;
  /** A decimal amount: the least `payableStep` that would do. */
  readonly step: string;
}

export interface StepCheck {
  /** With these, no node may start: a sentence each, with the version, the currency, and the step that it needs. */
  readonly errors: readonly string[];
  /** Of the version in force now, which cannot be altered any more [POL5]; a later version in the book has the step. */
  readonly unpayableUntilThen: readonly Unpayable[];
}

/**
 * [M8] Compares the versions' steps with the gateway's. A version may lack a step only if it is in force already and a
 * later one has it: orders that were placed under it can still get a refund that the gateway refuses.
 */
export function checkSteps({ versions }: PolicyBook, now: Instant, stepOf: StepOf): StepCheck {
  const newest = versions.at(-1);
  const current = versions.findLast(({ inForceFrom }) => inForceFrom <= now) ?? versions[0];
  const mustFit = ({ inForceFrom, version }: Policy): boolean => inForceFrom > now || version === newest?.version;
  const unpayable = versions.flatMap((policy) => unpayableOf(policy, stepOf));
  return {
    errors: unpayable.filter(({ policy }) => mustFit(policy)).map(sentenceOf),
    unpayableUntilThen: unpayable.filter(({ policy }) => policy === current && !mustFit(policy)),
  };
}

const unpayableOf = (policy: Policy, stepOf: StepOf): readonly Unpayable[] =>
  Object.entries(policy.currencies).flatMap(([currency, { decimals }]) => {
    const step = stepOf(currency, decimals);
    const isPayable = payableStep(currency, policy) % step === 0n;
    return isPayable ? [] : [{ policy, currency, step: formatAmount(step, decimals) }];
  });

const sentenceOf = ({ policy, currency, step }: Unpayable): string =>
  `version ${policy.version}, ${currency}: the payment gateway pays multiples of ${step} only; add a version with "payableStep": "${step}" for it`;
