import type { ReactNode } from "react";
import style from "./badge.module.css";

export type Tone = "plain" | "accent" | "good" | "warn" | "bad";

/** A label of a state. The colour repeats the label, and never replaces it. */
export function Badge({ tone = "plain", children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <span className={[style.badge, tone === "plain" ? "" : style[tone]].filter(Boolean).join(" ")}>{children}</span>
  );
}
