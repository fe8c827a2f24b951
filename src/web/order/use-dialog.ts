import { useState } from "react";
import type { OrderActionName } from "../generated/graphql";
import { goTo, useSearch } from "../page/router";
import { useReader } from "../text/reader";
import type { PagedOrder } from "./order-page";

interface DialogState {
  /** Whose dialog is open; null: none. */
  readonly action: OrderActionName | null;
  readonly open: (action: OrderActionName) => void;
  readonly close: () => void;
}

/** The one dialog that is open: as it was pressed, or as the address asks for it: ?do=REQUEST_CANCELLATION. */
export function useDialog({ actions }: PagedOrder): DialogState {
  const { label } = useReader().t.dialogs;
  const [pressed, press] = useState<OrderActionName | null>(null);
  const asked = new URLSearchParams(useSearch()).get(PARAMETER);
  const linked = actions.find(({ name }) => name === asked && name !== "POST_MESSAGE" && Object.hasOwn(label, name))?.name ?? null;
  const close = (): void => {
    press(null);
    if (asked !== null) goTo(withoutParameter(), { replace: true });
  };
  return { action: pressed ?? linked, open: press, close };
}

const PARAMETER = "do";

function withoutParameter(): string {
  const rest = new URLSearchParams(location.search);
  rest.delete(PARAMETER);
  return rest.size === 0 ? location.pathname : `${location.pathname}?${rest}`;
}
