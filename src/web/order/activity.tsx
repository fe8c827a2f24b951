import { useState } from "react";
import type { PagedOrder } from "../order-parts/paged-order";
import { Button } from "../parts/button";
import { Card } from "../parts/card";
import { Notice } from "../parts/notice";
import { useReader } from "../text/reader";
import style from "./activity.module.css";
import { Composer } from "./composer";
import { FeedEntry } from "./feed-entry";
import { OlderPage } from "./older-page";
import { Quote } from "./quote";
import { useComposer } from "./use-composer";
import { useOlderPages } from "./use-older-pages";

/** All that happened, oldest first and growing at its end, and the box for what is to be said next. */
export function Activity({ order }: { readonly order: PagedOrder }) {
  const reader = useReader();
  const words = reader.t.order.activity;
  const { edges } = order.activity;
  const older = useOlderPages(order);
  const composer = useComposer(order);
  const [seen] = useState(edges.at(-1)?.node.sequence ?? 0);
  const newest = edges.at(-1)?.node;
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
        {edges.map(({ node }, index) => (
          <FeedEntry
            key={node.id}
            event={node}
            viewerRole={order.viewerRole}
            isNew={node.sequence > seen}
            ref={index === 0 ? older.firstKnown : undefined}
          />
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
