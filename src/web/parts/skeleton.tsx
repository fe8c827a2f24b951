import { useReader } from "../text/reader";
import style from "./skeleton.module.css";

/**
 * A placeholder for content that is being loaded, so that nothing jumps when it comes. @param heightsRem  one line
 * each.
 */
export function Skeleton({ heightsRem }: { readonly heightsRem: readonly number[] }) {
  return (
    <div className={style.skeleton} role="status">
      <span className="visually-hidden">{useReader().t.shell.loading}</span>
      {heightsRem.map((height, index) => (
        <div key={index} className={style.line} style={{ height: `${height}rem` }} aria-hidden="true" />
      ))}
    </div>
  );
}
