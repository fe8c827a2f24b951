import { type ReactNode, useEffect, useId, useRef } from "react";
import { useReader } from "../text/reader";
import style from "./dialog.module.css";

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The browser's own modal dialog: focus stays inside, Escape closes it, and focus returns to where it came from. */
export function Dialog({ title, onClose, children }: Props) {
  const { t } = useReader();
  const heading = useId();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={style.dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={style.inside}>
        <div className={style.head}>
          <h2 id={heading}>{title}</h2>
          <button type="button" className={style.close} aria-label={t.shell.close} onClick={onClose}>
            ×
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
