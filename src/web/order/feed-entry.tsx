import { memo, type Ref } from "react";
import type { FeedItemFragment } from "../generated/graphql";
import type { PagedOrder } from "../order-parts/paged-order";
import { wordFor } from "../order-parts/word-for";
import { When } from "../parts/when";
import { useReader } from "../text/reader";
import style from "./activity.module.css";
import { FeedSubject } from "./feed-subject";
import { Quote } from "./quote";

interface Props {
  readonly event: FeedItemFragment;
  readonly viewerRole: PagedOrder["viewerRole"];
  /** Whether it came while the page was open. */
  readonly isNew?: boolean;
  readonly ref?: Ref<HTMLLIElement> | undefined;
}

/** One event: who, when, what, and the text. An event that is pushed changes no other one's entry. */
export const FeedEntry = memo(function FeedEntry({ event, viewerRole, isNew = false, ref }: Props) {
  const { t } = useReader();
  const { actor, actorUser, occurredAt, text, message, subject } = event;
  const role = wordFor(t.words.actor, actor);
  const isMine = actor === viewerRole;
  return (
    <li ref={ref} tabIndex={-1} className={isNew ? `${style.event} ${style.fresh}` : style.event}>
      <p className={style.when}>
        <strong>
          <bdi>{actorUser?.displayName ?? role}</bdi>
        </strong>
        {actorUser !== null && <span> ({isMine ? t.order.activity.you : role})</span>}
        {" · "}
        <When at={occurredAt} />
      </p>
      <p>{text}</p>
      {message !== null && <Quote words={message} />}
      {subject && <FeedSubject of={subject} type={event.type} />}
    </li>
  );
});
