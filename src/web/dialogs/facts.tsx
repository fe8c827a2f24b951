import { useId, type ReactNode } from "react";
import style from "./facts.module.css";

export type Fact = readonly [name: string, value: ReactNode];

/** What it is about, in names and values. */
export function Facts({
  title,
  facts,
  children,
}: {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly children?: ReactNode;
}) {
  const heading = useId();
  return (
    <section className={style.facts} aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {children}
    </section>
  );
}
