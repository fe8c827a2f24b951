import { use, useEffect, useState } from "react";
import { type CombinedError, useQuery } from "urql";
import { ApiProvider } from "../api/api-context";
import { openApi } from "../api/client";
import { ORDERS, VIEWER } from "../api/documents";
import { failureOf } from "../api/failure";
import type { OrderLineFragment } from "../generated/graphql";
import { useTitle } from "../navigation/use-title";
import { TryAgain } from "../parts/try-again";
import { browsersReader, readerFor, ReaderProvider, useReader } from "../text/reader";
import { NoTokens } from "./no-tokens";
import style from "./side-by-side.module.css";
import { SideBySideFrames, type Tokens } from "./stage";

interface Props {
  readonly tokens: { readonly client?: string; readonly freelancer?: string };
}

/** Both parties' pages of one order, and the clock: in a sandbox, where anybody may be both. */
export function SideBySide({ tokens: { client, freelancer } }: Props) {
  const [api] = useState(() => (client === undefined ? null : openApi(client)));
  useEffect(() => {
    // A reload asks the server there for new tokens.
    if (api !== null) history.replaceState(null, "", "/sandbox");
  }, [api]);
  if (api === null || client === undefined || freelancer === undefined) return <NoTokens />;
  return (
    <ApiProvider api={api}>
      <InClientsLanguage tokens={{ CLIENT: client, FREELANCER: freelancer }} />
    </ApiProvider>
  );
}

function InClientsLanguage({ tokens }: { readonly tokens: Tokens }) {
  const [{ data, error }, ask] = useQuery({ query: VIEWER });
  const reader = use(data === undefined ? browsersReader() : readerFor(data.viewer.locale, data.viewer.timeZone));
  document.documentElement.lang = reader.locale;
  return (
    <ReaderProvider reader={reader}>
      {data !== undefined ? (
        <Chosen tokens={tokens} cursor={data.viewer.notificationsCursor} />
      ) : (
        error !== undefined && <Failed error={error} onTry={() => ask({ requestPolicy: "network-only" })} />
      )}
    </ReaderProvider>
  );
}

function Failed({ error, onTry }: { readonly error: CombinedError; readonly onTry: () => void }) {
  return (
    <main className={style.alone}>
      <TryAgain failure={failureOf(error)} onTry={onTry} />
    </main>
  );
}

/** As many as one can choose from: a sandbox begins with some fifteen. */
const AT_MOST = 50;

function Chosen({ tokens, cursor }: { readonly tokens: Tokens; readonly cursor: string }) {
  const { t } = useReader();
  useTitle(t.sandbox.title);
  const [{ data, error }, ask] = useQuery({ query: ORDERS, variables: { first: AT_MOST, filter: { role: "CLIENT" } } });
  if (data === undefined)
    return error === undefined ? null : <Failed error={error} onTry={() => ask({ requestPolicy: "network-only" })} />;
  const orders = data.orders.edges.map(({ node }) => node).toSorted((a, b) => a.number.localeCompare(b.number));
  const first = orders.find(isFresh) ?? orders[0];
  if (first === undefined) return <main className={style.alone}>{t.sandbox.noOrders}</main>;
  return <SideBySideFrames tokens={tokens} cursor={cursor} orders={orders} first={first.id} />;
}

/** One that everything can still be tried on. */
const isFresh = ({ status, openResolution, isLate }: OrderLineFragment): boolean =>
  status === "ACTIVE" && openResolution === null && !isLate;
