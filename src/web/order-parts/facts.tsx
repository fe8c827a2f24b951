import type { ReactNode } from "react";
import style from "./facts.module.css";

/** Names and what they are, one below the other. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className={style.facts}>{children}</dl>;
}

interface FactProps {
  readonly name: ReactNode;
  /** The one that the others lead to. */
  readonly strong?: boolean;
  readonly children: ReactNode;
}

export function Fact({ name, strong = false, children }: FactProps) {
  return (
    <div className={strong ? style.strong : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
