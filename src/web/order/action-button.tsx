import type { OrderActionName } from "../generated/graphql";
import { wordFor } from "../order-parts/word-for";
import { Button } from "../parts/button";
import { useReader } from "../text/reader";
import { fetchDialog } from "./open-dialog";

export type OpenDialog = (action: OrderActionName) => void;

interface Props {
  readonly name: OrderActionName;
  readonly look?: "plain" | "primary" | "danger";
  readonly className?: string | undefined;
  readonly onOpen: OpenDialog;
}

/** Opens an action's dialog, which is fetched when somebody is about to press. */
export function ActionButton({ name, onOpen, ...rest }: Props) {
  const { t } = useReader();
  const fetch = (): void => void fetchDialog();
  return (
    <Button {...rest} aria-haspopup="dialog" onClick={() => onOpen(name)} onPointerEnter={fetch} onFocus={fetch}>
      {wordFor(t.dialogs.label, name)}
    </Button>
  );
}
