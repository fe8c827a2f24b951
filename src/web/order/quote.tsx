import style from "./quote.module.css";

/** A person's words, as plain text; the lines break where they broke them, in the direction of their script. */
export function Quote({ words }: { readonly words: string }) {
  return (
    <blockquote className={style.quote} dir="auto">
      {words}
    </blockquote>
  );
}
