import { HOUR_MS } from "../domain/duration";
import type { NodeParts } from "./node-parts";

/** Rows that one statement removes, so that it blocks nobody for long. */
const BATCH = 1_000;

/**
 * The hourly cleanup job: removes idempotency keys after 7 days [I1], records of changed email addresses, and what
 * deleted webhook endpoints left, and disables webhook endpoints whose owner's token has ended.
 */
export function startHourlyCleanup({ store, log, closing }: Pick<NodeParts, "store" | "log" | "closing">): void {
  const { replays } = store.webhooks;
  const cleanUp = async (): Promise<void> => {
    await inBatches(async () => (await store.forgetOldKeys(BATCH)) === BATCH);
    await inBatches(async () => (await store.forgetAddressChanges(BATCH)) === BATCH);
    await replays.disableExpired();
    await inBatches(async () => (await replays.removeLeftovers(BATCH)) > 0);
  };
  const warn = (err: unknown): void => {
    log.warn({ err }, "removing outdated rows failed, will retry in an hour");
  };
  const timer = setInterval(() => void cleanUp().catch(warn), HOUR_MS).unref();
  closing.add(() => {
    clearInterval(timer);
  });
}

/** @param removeBatch  returns whether there can be more. */
async function inBatches(removeBatch: () => Promise<boolean>): Promise<void> {
  let more = true;
  while (more) more = await removeBatch();
}
