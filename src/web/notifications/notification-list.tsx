import { useState } from "react";
import { useQuery } from "urql";
import { NOTIFICATIONS } from "../api/documents";
import { failureOf } from "../api/failure";
import type { NoticeFragment, NotificationsQuery } from "../generated/graphql";
import { Link } from "../navigation/link";
import { pathTo } from "../navigation/router";
import { Button } from "../parts/button";
import { takeLostFocus } from "../parts/focus-lost";
import { Skeleton } from "../parts/skeleton";
import { TryAgain } from "../parts/try-again";
import { When } from "../parts/when";
import { useReader } from "../text/reader";
import style from "./bell.module.css";
import { MarkRead } from "./mark-read";

/** Notifications in a page of the list. */
const PAGE_SIZE = 20;

type Page = NotificationsQuery["viewer"]["notifications"];

/** Newest first. */
export function NotificationList({ unread }: { readonly unread: number }) {
  const { t } = useReader();
  const [{ data, error }, ask] = useQuery({ query: NOTIFICATIONS, variables: { first: PAGE_SIZE } });
  const page = data?.viewer.notifications;
  const newest = page?.edges[0]?.cursor;
  return (
    <>
      <div className={style.head}>
        <h2>{t.orders.notifications.title}</h2>
        {newest !== undefined && <MarkRead upTo={newest} isDone={unread === 0} />}
      </div>
      {page === undefined ? (
        error === undefined ? (
          <Skeleton heightsRem={NOTICES_REM} />
        ) : (
          <TryAgain failure={failureOf(error)} onTry={() => ask({ requestPolicy: "network-only" })} />
        )
      ) : page.edges.length === 0 ? (
        <p>{t.orders.notifications.none}</p>
      ) : (
        <ul className={style.list}>
          <Notices page={page} />
        </ul>
      )}
    </>
  );
}

const NOTICES_REM = [4, 4, 4];

function Notices({ page: { edges, pageInfo }, further = false }: { readonly page: Page; readonly further?: boolean }) {
  const { t } = useReader();
  const [more, setMore] = useState(false);
  return (
    <>
      {edges.map(({ node }, index) => (
        <li key={node.id} ref={further && index === 0 ? takeLostFocus : undefined}>
          <Notice notice={node} />
        </li>
      ))}
      {pageInfo.hasNextPage &&
        (more && pageInfo.endCursor !== null ? (
          <NextNotices after={pageInfo.endCursor} />
        ) : (
          <li>
            <Button onClick={() => setMore(true)}>{t.shell.showMore}</Button>
          </li>
        ))}
    </>
  );
}

function NextNotices({ after }: { readonly after: string }) {
  const [{ data, error }, ask] = useQuery({ query: NOTIFICATIONS, variables: { first: PAGE_SIZE, after } });
  if (data !== undefined) return <Notices page={data.viewer.notifications} further />;
  return (
    <li>
      {error === undefined ? (
        <Skeleton heightsRem={NOTICES_REM} />
      ) : (
        <TryAgain failure={failureOf(error)} onTry={() => ask({ requestPolicy: "network-only" })} />
      )}
    </li>
  );
}

function Notice({ notice: { readAt, event } }: { readonly notice: NoticeFragment }) {
  const { t } = useReader();
  return (
    <Link href={pathTo.order(event.order.id)} className={style.notice} data-unread={readAt === null || undefined}>
      <span>
        {readAt === null && <span className="visually-hidden">{t.orders.notifications.isUnread}: </span>}
        <strong>{event.order.title}</strong>
      </span>
      <span>{event.text}</span>
      <span className={style.when}>
        <When at={event.occurredAt} />
      </span>
    </Link>
  );
}
