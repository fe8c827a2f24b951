import { useEffect, useState } from "react";
import type { OrderActionName } from "../generated/graphql";
import { goTo, useSearch } from "../page/router";
import { useReader } from "../text/reader";
import type { PagedOrder } from "./paged-order";

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
  const action = pressed ?? linked;
  useEffect(() => (action === null ? undefined : focusSomewhere), [action]);
  return { action, open: press, close };
}

/** The button that opened it may be gone with what it was for: then the keyboard goes on from the top of the page's content. */
function focusSomewhere(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.getElementById("content")?.focus({ preventScroll: true });
  });
}

const PARAMETER = "do";

function withoutParameter(): string {
  const rest = new URLSearchParams(location.search);
  rest.delete(PARAMETER);
  return rest.size === 0 ? location.pathname : `${location.pathname}?${rest}`;
}
