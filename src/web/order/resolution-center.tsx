import { memo } from "react";
import type { Action } from "../order-parts/open-requests";
import type { PagedOrder } from "../order-parts/paged-order";
import { sameState } from "../order-parts/same-state";
import { wordFor } from "../order-parts/word-for";
import { Card } from "../parts/card";
import { useReader } from "../text/reader";
import { ActionButton, type OpenDialog } from "./action-button";
import style from "./resolution-center.module.css";

/** All that the viewer's role can do with an order: what can be done now, and for the rest why it can't. */
export const ResolutionCenter = memo(function ResolutionCenter({
  order,
  onOpen,
}: {
  readonly order: PagedOrder;
  readonly onOpen: OpenDialog;
}) {
  const { t } = useReader();
  const words = t.order.center;
  const known = inOrder(order.actions, Object.keys(t.dialogs.label));
  const available = known.filter((action) => action.available);
  const blocked = known.filter((action) => !action.available);
  if (known.length === 0) return null;
  return (
    <Card title={words.title} className={style.center}>
      {available.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <>
          <p className={style.intro}>{words.intro}</p>
          <ul className={style.actions}>
            {available.map(({ name }) => (
              <li key={name}>
                <ActionButton className={style.action} name={name} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </>
      )}
      {blocked.length > 0 && <Blocked actions={blocked} />}
    </Card>
  );
}, sameState);

function Blocked({ actions }: { readonly actions: readonly Action[] }) {
  const { t } = useReader();
  return (
    <details className={style.blocked}>
      <summary>{t.order.center.unavailable(actions.length)}</summary>
      <dl>
        {actions.map(({ name, blockers }) => (
          <div key={name}>
            <dt>{wordFor(t.dialogs.label, name)}</dt>
            {blockers.map(({ code, message }) => (
              <dd key={code}>{message}</dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}

/**
 * In the order of the labels, which begin with the resolutions. An action without a label is newer than this page. A
 * message has its own place.
 */
const inOrder = (actions: readonly Action[], names: readonly string[]): readonly Action[] =>
  names.flatMap((name) => actions.filter((action) => action.name === name && name !== "POST_MESSAGE"));
