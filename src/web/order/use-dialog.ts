import { useEffect } from "react";
import type { OrderActionName } from "../generated/graphql";
import { stepInto, stepOut, useSearch } from "../navigation/router";
import type { PagedOrder } from "../order-parts/paged-order";
import { useReader } from "../text/reader";

interface DialogState {
  /** Whose dialog is open; null: none. */
  readonly action: OrderActionName | null;
  readonly open: (action: OrderActionName) => void;
  readonly close: () => void;
}

/**
 * The one dialog that is open, as the address says: ?do=REQUEST_CANCELLATION. So the way back closes it, and a link may
 * open it.
 */
export function useDialog({ actions }: PagedOrder): DialogState {
  const { label } = useReader().t.dialogs;
  const asked = new URLSearchParams(useSearch()).get(PARAMETER);
  const action =
    actions.find(({ name }) => name === asked && name !== "POST_MESSAGE" && Object.hasOwn(label, name))?.name ?? null;
  useEffect(() => (action === null ? undefined : focusSomewhere), [action]);
  return { action, open, close };
}

/**
 * The button that opened it may have disappeared with its action. Then the keyboard focus moves to the top of the
 * page's content.
 */
function focusSomewhere(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.getElementById("content")?.focus({ preventScroll: true });
  });
}

const PARAMETER = "do";

const open = (action: OrderActionName): void => stepInto(addressWith(action));

function close(): void {
  if (new URLSearchParams(location.search).has(PARAMETER)) stepOut(addressWith(null));
}

function addressWith(action: OrderActionName | null): string {
  const search = new URLSearchParams(location.search);
  if (action === null) search.delete(PARAMETER);
  else search.set(PARAMETER, action);
  return search.size === 0 ? location.pathname : `${location.pathname}?${search}`;
}
