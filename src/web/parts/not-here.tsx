import { Link } from "../navigation/link";
import { pathTo } from "../navigation/router";
import { useTitle } from "../navigation/use-title";
import { useReader } from "../text/reader";

/** An object that does not exist and one of somebody else look the same. */
export function NotHere() {
  const { t } = useReader();
  useTitle(t.shell.notFound.title);
  return (
    <>
      <h1>{t.shell.notFound.title}</h1>
      <p>{t.shell.notFound.text}</p>
      <p>
        <Link href={pathTo.orders}>{t.shell.back}</Link>
      </p>
    </>
  );
}
