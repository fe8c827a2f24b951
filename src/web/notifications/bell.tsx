import { useEffect, useId, useRef, useState } from "react";
import type { Viewer } from "../api/viewer";
import { onNavigation } from "../navigation/router";
import { useReader } from "../text/reader";
import style from "./bell.module.css";
import { NotificationList } from "./notification-list";
import { useNewNotice } from "./use-new-notice";

/** The number of unread notifications, and the link to them. New ones are read out, anywhere on the page. */
export function Bell({ viewer }: { readonly viewer: Viewer }) {
  const { t } = useReader();
  const panel = useId();
  const ref = useRef<HTMLElement>(null);
  const [isOpen, setOpen] = useState(false);
  const notice = useNewNotice(viewer.notificationsCursor);
  const unread = viewer.unreadNotifications;
  useEffect(() => onNavigation(() => ref.current?.hidePopover()), []);
  return (
    <>
      <button
        type="button"
        className={style.bell}
        popoverTarget={panel}
        aria-label={t.orders.notifications.unread(unread)}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15zM10 21h4" />
        </svg>
        {unread > 0 && (
          <span className={style.count} aria-hidden="true">
            {unread > MAX ? `${MAX}+` : unread}
          </span>
        )}
      </button>
      <section
        ref={ref}
        id={panel}
        popover="auto"
        className={style.panel}
        aria-label={t.orders.notifications.title}
        onToggle={({ newState }) => setOpen(newState === "open")}
      >
        {isOpen && <NotificationList unread={unread} />}
      </section>
      <p className="visually-hidden" role="status">
        {notice !== null && (
          <span key={notice.id}>
            {notice.event.order.title}: {notice.event.text}
          </span>
        )}
      </p>
    </>
  );
}

/** Above it the number would not fit. */
const MAX = 99;
