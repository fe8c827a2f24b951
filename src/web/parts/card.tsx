import { type ReactNode, useId } from "react";
import style from "./card.module.css";

/** A part of a page under its own heading: a region with a name. */
export function Card({
  title,
  className,
  children,
}: {
  readonly title: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const heading = useId();
  return (
    <section className={[style.card, className].filter(Boolean).join(" ")} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}
