import type { PagedOrder } from "../order/order-page";
import type { OrderActionName } from "../generated/graphql";
import { Dialog } from "../parts/dialog";
import { useReader } from "../text/reader";

interface Props {
  readonly action: OrderActionName;
  readonly order: PagedOrder;
  readonly onClose: () => void;
}

/** The dialog of an action that can be taken now. */
export function ActionDialog({ action, onClose }: Props) {
  const { t } = useReader();
  return (
    <Dialog title={t.dialogs.label[action]} onClose={onClose}>
      {null}
    </Dialog>
  );
}
