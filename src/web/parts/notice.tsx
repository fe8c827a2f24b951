import type { ReactNode } from "react";
import style from "./notice.module.css";

interface Props {
  readonly tone?: "accent" | "warn" | "bad" | "good";
  /** "alert" is read out immediately, "status" at the next pause; none: not read out automatically. */
  readonly role?: "alert" | "status";
  readonly children: ReactNode;
}

export function Notice({ tone = "accent", role, children }: Props) {
  return (
    <div className={[style.notice, tone === "accent" ? "" : style[tone]].filter(Boolean).join(" ")} role={role}>
      {children}
    </div>
  );
}
