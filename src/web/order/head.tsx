import { memo } from "react";
import { Link } from "../navigation/link";
import { pathTo } from "../navigation/router";
import type { PagedOrder } from "../order-parts/paged-order";
import { sameState } from "../order-parts/same-state";
import { wordFor } from "../order-parts/word-for";
import { Badge, type Tone } from "../parts/badge";
import { useReader } from "../text/reader";
import style from "./head.module.css";

const TONES: Readonly<Record<string, Tone>> = {
  ACTIVE: "accent",
  DELIVERED: "accent",
  IN_REVISION: "warn",
  IN_RESOLUTION: "warn",
  COMPLETED: "good",
};

/** The order's name, its status, and the other party. */
export const Head = memo(function Head({ order }: { readonly order: PagedOrder }) {
  const { t } = useReader();
  const { title, number, type, status, resumeStatus, isLate } = order;
  const resumes = wordFor(t.words.status, resumeStatus);
  return (
    <header className={style.head}>
      <p className={style.back}>
        <Link href={pathTo.orders}>
          <span aria-hidden="true">← </span>
          {t.shell.back}
        </Link>
      </p>
      <h1 dir="auto">{title}</h1>
      <p className={style.line}>
        <Badge tone={TONES[status] ?? "plain"}>{wordFor(t.words.status, status) ?? status}</Badge>
        {isLate && <Badge tone="bad">{t.order.late}</Badge>}
        {resumes !== undefined && <span className={style.resumes}>{t.order.backTo(resumes)}</span>}
      </p>
      <p className={style.facts}>
        <span>{t.order.number(number)}</span>
        <span>{wordFor(t.words.type, type)}</span>
        {othersOf(order).map(({ id, displayName, role }) => (
          <span key={id}>{t.order.with(displayName, t.words.role[role])}</span>
        ))}
      </p>
    </header>
  );
}, sameState);

/** The other party. A viewer who is not a party sees both. */
function othersOf({ viewerRole, client, freelancer }: PagedOrder) {
  const both = [
    { ...client, role: "CLIENT" },
    { ...freelancer, role: "FREELANCER" },
  ] as const;
  return both.filter(({ role }) => role !== viewerRole);
}
