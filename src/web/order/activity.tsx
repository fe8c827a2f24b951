import { useState } from "react";
import type { PagedOrder } from "../order-parts/paged-order";
import type { Feed } from "../order-parts/use-feed";
import { Button } from "../parts/button";
import { Card } from "../parts/card";
import { Notice } from "../parts/notice";
import { useReader } from "../text/reader";
import style from "./activity.module.css";
import { Composer } from "./composer";
import { FeedEntry } from "./feed-entry";
import { OlderPage } from "./older-page";
import { PushedPage } from "./pushed-page";
import { Quote } from "./quote";
import { useComposer } from "./use-composer";
import { useOlderPages } from "./use-older-pages";

/** All that happened, oldest first and growing at its end, and the box for what is to be said next. */
export function Activity({ order, feed }: { readonly order: PagedOrder; readonly feed: Feed }) {
  const reader = useReader();
  const words = reader.t.order.activity;
  const older = useOlderPages(order);
  const composer = useComposer(order, feed);
  const newest = feed.newest?.node;
  const [seen] = useState(newest?.sequence ?? 0);
  return (
    <Card title={words.title}>
      {older.hasMore && (
        <>
          <Button busy={older.loading} onClick={older.show}>
            {words.older}
          </Button>
          <p className={style.printed}>{words.notPrinted}</p>
        </>
      )}
      {older.failure && (
        <Notice tone="bad" role="alert">
          {older.failure.explain(reader)}
        </Notice>
      )}
      <ol>
        {older.cursors.map((before) => (
          <OlderPage key={before} order={order} before={before} />
        ))}
        {feed.read.map(({ node }, index) => (
          <FeedEntry
            key={node.id}
            event={node}
            viewerRole={order.viewerRole}
            isNew={node.sequence > seen}
            ref={index === 0 ? older.firstKnown : undefined}
          />
        ))}
        {feed.pushed.map((page) => (
          <PushedPage key={page[0]?.cursor} page={page} viewerRole={order.viewerRole} seen={seen} />
        ))}
        {composer.pending !== null && (
          <li className={style.pending}>
            <p className={style.when}>{words.sending}</p>
            <Quote words={composer.pending} />
          </li>
        )}
      </ol>
      <p className="visually-hidden" aria-live="polite">
        {newest !== undefined && newest.sequence > seen && [newest.text, newest.message].filter(Boolean).join(" ")}
      </p>
      <Composer composer={composer} order={order} />
    </Card>
  );
}
