import { use } from "react";
import { browsersReader } from "../text/reader";
import style from "./side-by-side.module.css";

/**
 * The user came by a bookmark, or the server signs no tokens. The user is unknown: the texts are in the browser's
 * language.
 */
export function NoTokens() {
  const { noTokens } = use(browsersReader()).t.sandbox;
  return (
    <main className={style.alone}>
      <h1>{noTokens.title}</h1>
      <p>{noTokens.text}</p>
      <p>
        <a href="/sandbox">{noTokens.link}</a>
      </p>
      <p>{noTokens.failing}</p>
    </main>
  );
}
