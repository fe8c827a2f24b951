import style from "./quote.module.css";

/** A user's text, as plain text. The lines break where the author broke them, in the direction of their script. */
export function Quote({ words }: { readonly words: string }) {
  return (
    <blockquote className={style.quote} dir="auto">
      {words}
    </blockquote>
  );
}
