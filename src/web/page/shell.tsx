import { type ReactNode, useSyncExternalStore } from "react";
import { useApi } from "../api/api-context";
import type { Viewer } from "../api/viewer";
import { Link } from "../navigation/link";
import { pathTo } from "../navigation/router";
import { Bell } from "../notifications/bell";
import { Notice } from "../parts/notice";
import { useReader } from "../text/reader";
import style from "./shell.module.css";
import { ThemeSwitch } from "./theme-switch";

/** The frame of each page: the link home, who is signed in, the notifications, and whether it is connected. */
export function Shell({ viewer, children }: { readonly viewer: Viewer; readonly children: ReactNode }) {
  const { t } = useReader();
  return (
    <>
      <a className={style.skip} href="#content">
        {t.shell.skipToContent}
      </a>
      <header className={style.bar}>
        <Link className={style.home} href={pathTo.orders}>
          {t.shell.orders}
        </Link>
        <span className={style.who} title={viewer.user?.displayName}>
          {viewer.user !== null && t.shell.signedInAs(viewer.user.displayName)}
        </span>
        <ThemeSwitch />
        {viewer.user !== null && <Bell viewer={viewer} />}
      </header>
      <main id="content" className={style.main} tabIndex={-1}>
        {children}
      </main>
      <ConnectionNotice />
    </>
  );
}

function ConnectionNotice() {
  const { t } = useReader();
  const { connection } = useApi();
  const state = useSyncExternalStore(connection.onChange, connection.state);
  return (
    <div className={style.connection} role="status">
      {state === "reconnecting" && <Notice tone="warn">{t.shell.reconnecting}</Notice>}
    </div>
  );
}
