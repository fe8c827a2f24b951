import { type SyntheticEvent, useId, useRef } from "react";
import type { PagedOrder } from "../order-parts/paged-order";
import { Button } from "../parts/button";
import { Notice } from "../parts/notice";
import { useReader } from "../text/reader";
import style from "./composer.module.css";
import type { ComposerState } from "./use-composer";

interface Props {
  readonly composer: ComposerState;
  readonly order: PagedOrder;
}

/** The box for a message to the other party; where none can be sent, why. */
export function Composer({ composer, order }: Props) {
  const posting = order.actions.find(({ name }) => name === "POST_MESSAGE");
  if (posting === undefined) return null;
  return (
    <div className={style.composer}>
      {!posting.available && posting.blockers.map(({ code, message }) => <p key={code}>{message}</p>)}
      {(posting.available || composer.draft !== "") && <Box composer={composer} canSend={posting.available} />}
    </div>
  );
}

function Box({ composer, canSend }: { readonly composer: ComposerState; readonly canSend: boolean }) {
  const { t } = useReader();
  const words = t.order.activity;
  const field = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const { draft, write, pending, refused, send } = composer;
  const isBusy = pending !== null;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (isBusy || draft.trim() === "") box.current?.focus();
    else void send().then((sent) => sent || box.current?.focus());
  };
  return (
    <form className={style.box} onSubmit={submit}>
      <label htmlFor={field}>{words.write}</label>
      <textarea
        ref={box}
        id={field}
        rows={3}
        value={draft}
        readOnly={!canSend}
        aria-describedby={`${field}-hint`}
        aria-invalid={refused || undefined}
        onChange={(event) => write(event.target.value)}
      />
      <p id={`${field}-hint`} className={style.hint}>
        {words.hint}
      </p>
      {refused && <WhyNot composer={composer} />}
      {canSend && (
        <Button type="submit" look="primary" busy={isBusy}>
          {isBusy ? words.sending : words.send}
        </Button>
      )}
    </form>
  );
}

function WhyNot({ composer: { move } }: { readonly composer: ComposerState }) {
  const reader = useReader();
  return (
    <Notice tone="bad" role="alert">
      <strong>{reader.t.order.activity.notSent}</strong>
      {move.refusals.map(({ code, message }) => (
        <p key={code}>{message}</p>
      ))}
      {move.failure && <p>{move.failure.explain(reader)}</p>}
    </Notice>
  );
}
