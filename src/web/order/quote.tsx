import style from "./quote.module.css";

/** A person's words, as plain text; the lines break where they broke them. */
export function Quote({ words }: { readonly words: string }) {
  return <blockquote className={style.quote}>{words}</blockquote>;
}
