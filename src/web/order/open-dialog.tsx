import { lazy, Suspense } from "react";
import type { OrderActionName } from "../generated/graphql";
import type { PagedOrder } from "./paged-order";

const AGAIN_MS = 1_000;

/** The dialogs, in a chunk of their own. Without a connection it is tried until there is one: a press is not lost. */
export async function fetchDialog() {
  for (;;) {
    try {
      const { ActionDialog } = await import("../dialogs/action-dialog");
      return { default: ActionDialog };
    } catch {
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
