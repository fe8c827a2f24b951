import { type ReactNode, useId } from "react";
import style from "./box.module.css";

/** What is to be looked at before the button is pressed, under its own heading. */
export function Box({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useId();
  return (
    <section className={style.box} aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      {children}
    </section>
  );
}
