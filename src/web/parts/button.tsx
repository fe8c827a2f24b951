import type { ButtonHTMLAttributes } from "react";
import style from "./button.module.css";

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "disabled"> {
  /** "primary": the one thing that the place is for; "danger": what ends something. */
  readonly look?: "plain" | "primary" | "danger" | "quiet";
  /** Can still be reached by keyboard and screen reader, but a click is ignored. */
  readonly busy?: boolean;
}

export function Button({ look = "plain", busy = false, type = "button", className, onClick, ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type}
      className={[style.button, look === "plain" ? "" : style[look], className].filter(Boolean).join(" ")}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}
