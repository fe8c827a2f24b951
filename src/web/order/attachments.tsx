import { hostOf, nameOf } from "../order-parts/link-text";
import { useReader } from "../text/reader";
import style from "./entries.module.css";

/** Files of a delivery: they lead away from this page, in a window that can't reach back. */
export function Attachments({ urls }: { readonly urls: readonly string[] }) {
  const { files } = useReader().t.order.deliveries;
  if (urls.length === 0) return null;
  return (
    <ul className={style.files} aria-label={files}>
      {urls.map((url, index) => (
        <li key={index}>
          <a href={url} target="_blank" rel="noopener noreferrer">
            <bdi>{nameOf(url)}</bdi>
          </a>{" "}
          <bdi className={style.host}>{hostOf(url)}</bdi>
        </li>
      ))}
    </ul>
  );
}
