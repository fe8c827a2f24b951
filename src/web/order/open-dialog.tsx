import { lazy, Suspense } from "react";
import type { OrderActionName } from "../generated/graphql";
import type { PagedOrder } from "../order-parts/paged-order";

const AGAIN_MS = 1_000;
const MAX_TRIES = 120;

/**
 * The dialogs, in a separate chunk. Without a connection, loading is retried for some minutes: a press is not lost.
 * @throws TypeError  if it never came: a page that is older than the server must be reloaded (page/error-boundary.tsx).
 */
export async function fetchDialog() {
  for (let tries = 1; ; tries += 1) {
    try {
      const { ActionDialog } = await import("../dialogs/action-dialog");
      return { default: ActionDialog };
    } catch (error) {
      if (tries === MAX_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}

const ActionDialog = lazy(fetchDialog);

interface Props {
  readonly action: OrderActionName;
  readonly order: PagedOrder;
  readonly onClose: () => void;
}

export function OpenedDialog({ action, order, onClose }: Props) {
  return (
    <Suspense>
      <ActionDialog key={action} action={action} order={order} onClose={onClose} />
    </Suspense>
  );
}
