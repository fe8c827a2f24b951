import type { Move } from "../api/use-move";
import { Notice } from "../parts/notice";
import { useReader } from "../text/reader";

interface Props {
  readonly move: Pick<Move<never>, "sending" | "failure">;
  /** Refusals that belong to no field. */
  readonly others: readonly string[];
  /** Whether it can still be done, and if not, why. */
  readonly can: boolean;
  readonly blockers: readonly { readonly message: string }[];
}

/** The state of the move as a whole: it cannot be made any more, it was refused, or it is being sent. */
export function OpenRequest({ move: { sending, failure }, others, can, blockers }: Props) {
  const reader = useReader();
  const { t } = reader;
  const why = failure?.explain(reader);
  const isOver = !can && !sending;
  const reasons = blockers.length > 0 ? blockers.map(({ message }) => message) : [t.dialogs.changed];
  const refused = [...others, ...(why === undefined || sending ? [] : [why])].filter(
    (message) => !isOver || !reasons.includes(message),
  );
  return (
    <>
      {isOver && (
        <Notice tone="warn" role="alert">
          <strong>{t.dialogs.unavailable}</strong>
          <Lines of={reasons} />
        </Notice>
      )}
      {refused.length > 0 && (
        <div tabIndex={-1} data-refused="">
          <Notice tone="bad" role="alert">
            <Lines of={refused} />
          </Notice>
        </div>
      )}
      {sending && why !== undefined && (
        <Notice tone="warn" role="status">
          {why === t.shell.failed.offline ? t.dialogs.offline : why}
        </Notice>
      )}
    </>
  );
}

const Lines = ({ of }: { readonly of: readonly string[] }) => of.map((line) => <p key={line}>{line}</p>);
