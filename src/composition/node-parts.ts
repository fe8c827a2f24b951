import type { LocalWakeUps } from "../app/background/wake-ups";
import type { KeyOf } from "../app/idempotency";
import type { NewId } from "../app/ports/new-id";
import type { PolicyBook } from "../domain/policy";
import type { Logger } from "../http/monitoring/logger";
import type { Metrics } from "../http/monitoring/metrics";
import type { Store } from "../store/open-store";
import type { Closing } from "./closing";
import type { Config } from "./config";
import type { Live } from "./live";

/** What the parts of a node are built from. All of it is open before the first part is built. */
export interface NodeParts {
  readonly config: Config;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly closing: Closing;
  readonly store: Store;
  readonly policies: PolicyBook;
  readonly live: Live;
  readonly wakeUps: LocalWakeUps;
  readonly keyOf: KeyOf;
  readonly newId: NewId;
}
