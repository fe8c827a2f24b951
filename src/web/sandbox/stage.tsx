import { useRef, useState } from "react";
import { useSubscription } from "urql";
import { NOTIFICATION_EVENTS, ORDER_COUNTDOWN } from "../api/documents";
import type { OrderLineFragment, PartyRole } from "../generated/graphql";
import { pathTo } from "../navigation/router";
import { useReader } from "../text/reader";
import { Controls } from "./controls";
import style from "./side-by-side.module.css";
import { useFrames } from "./use-frames";

/** Whose page each token opens. */
export interface Tokens {
  readonly CLIENT: string;
  readonly FREELANCER: string;
}

interface Props {
  readonly tokens: Tokens;
  /** Of the newest notification of the client: what comes after it keeps the list of orders up to date. */
  readonly cursor: string;
  readonly orders: readonly OrderLineFragment[];
  /** Id of the order to begin with. */
  readonly first: string;
}

const ROLES = ["CLIENT", "FREELANCER"] as const satisfies readonly PartyRole[];

export function SideBySideFrames({ tokens, cursor, orders, first }: Props) {
  const { t } = useReader();
  const ref = useRef<HTMLElement>(null);
  // Each frame's address stays as it began: the page in it navigates itself.
  const [start] = useState({ order: first, cursor });
  const { shown, show } = useFrames(ref, start.order);
  const [inFront, setInFront] = useState<PartyRole>("CLIENT");
  useSubscription({ query: NOTIFICATION_EVENTS, variables: { after: start.cursor } });
  useSubscription({ query: ORDER_COUNTDOWN, variables: { id: shown } });
  const names = { CLIENT: t.sandbox.client, FREELANCER: t.sandbox.freelancer };
  return (
    <main ref={ref} className={style.stage}>
      <header className={style.head}>
        <h1>{t.sandbox.title}</h1>
        <p>{t.sandbox.intro}</p>
        <Controls orders={orders} shown={shown} onShow={show} />
      </header>
      <fieldset className={style.switch}>
        <legend className="visually-hidden">{t.sandbox.shown}</legend>
        {ROLES.map((role) => (
          <label key={role}>
            <input type="radio" name="in-front" checked={role === inFront} onChange={() => setInFront(role)} />
            {names[role]}
          </label>
        ))}
      </fieldset>
      {ROLES.map((role) => (
        <section key={role} className={style.pane} data-in-front={role === inFront}>
          <h2>{names[role]}</h2>
          <iframe title={names[role]} src={`${pathTo.order(start.order)}#token=${tokens[role]}`} />
        </section>
      ))}
    </main>
  );
}
