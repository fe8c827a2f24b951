import { useEffect, useRef } from "react";
import { Button } from "../parts/button";
import { useReader } from "../text/reader";
import style from "./move-form.module.css";

interface Props {
  readonly submit: string;
  readonly look: "primary" | "danger";
  readonly sending: boolean;
  readonly can: boolean;
  /** Whether the user is asked before a written text is discarded. */
  readonly leaving: boolean;
  readonly onLeave: () => void;
  readonly onStay: () => void;
  readonly onDiscard: () => void;
}

export function Buttons({ submit, look, sending, can, leaving, onLeave, onStay, onDiscard }: Props) {
  const { t } = useReader();
  if (leaving) return <Discard onStay={onStay} onDiscard={onDiscard} />;
  return (
    <div className={style.buttons}>
      <Button onClick={onLeave}>{t.shell.cancel}</Button>
      <Button type="submit" look={look} busy={sending || !can}>
        {sending ? t.dialogs.sending : submit}
      </Button>
    </div>
  );
}

function Discard({ onStay, onDiscard }: Pick<Props, "onStay" | "onDiscard">) {
  const { question, yes, no } = useReader().t.dialogs.discard;
  const stay = useRef<HTMLDivElement>(null);
  useEffect(() => stay.current?.querySelector("button")?.focus(), []);
  return (
    <div className={style.buttons} ref={stay} role="group" aria-label={question}>
      <strong>{question}</strong>
      <Button onClick={onStay}>{no}</Button>
      <Button look="danger" onClick={onDiscard}>
        {yes}
      </Button>
    </div>
  );
}
