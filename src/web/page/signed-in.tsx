import { type ReactNode, Suspense, use, useLayoutEffect, useSyncExternalStore } from "react";
import { useQuery } from "urql";
import { useApi } from "../api/api-context";
import { VIEWER } from "../api/documents";
import { failureOf } from "../api/failure";
import type { Viewer } from "../api/viewer";
import type { Place } from "../navigation/router";
import { ErrorBoundary } from "../parts/error-boundary";
import { Skeleton } from "../parts/skeleton";
import { TryAgain } from "../parts/try-again";
import { browsersReader, readerFor, ReaderProvider } from "../text/reader";
import { Pages } from "./pages";
import { Shell } from "./shell";
import style from "./shell.module.css";
import { SignIn } from "./sign-in";

interface Props {
  readonly place: Place;
  readonly onToken: (token: string) => void;
}

/** Everything that needs to know who looks: first of all their language. */
export function SignedIn({ place, onToken }: Props) {
  const { connection } = useApi();
  const state = useSyncExternalStore(connection.onChange, connection.state);
  // Pushes keep it current. Another token means another cache.
  const [{ data, error }, ask] = useQuery({ query: VIEWER, requestPolicy: "cache-first" });
  const failure = error === undefined ? null : failureOf(error);
  if (state === "signed out" || failure?.signedOut === true) return <SignIn expired onToken={onToken} />;
  if (data !== undefined)
    return (
      <Suspense fallback={<BeforeTheirLanguage />}>
        <InTheirLanguage viewer={data.viewer} place={place} />
      </Suspense>
    );
  return (
    <BeforeTheirLanguage>
      {failure === null ? undefined : (
        <TryAgain failure={failure} onTry={() => ask({ requestPolicy: "network-only" })} />
      )}
    </BeforeTheirLanguage>
  );
}

function BeforeTheirLanguage({ children }: { readonly children?: ReactNode }) {
  return (
    <ReaderProvider reader={use(browsersReader())}>
      <main className={style.main}>{children ?? <Skeleton heightsRem={[2, 10, 20]} />}</main>
    </ReaderProvider>
  );
}

function InTheirLanguage({ viewer, place }: { readonly viewer: Viewer; readonly place: Place }) {
  const reader = use(readerFor(viewer.locale, viewer.timeZone));
  // Only when it changes: a browser computes the style of the whole document again, also for the same language.
  useLayoutEffect(() => {
    document.documentElement.lang = reader.locale;
  }, [reader.locale]);
  return (
    <ReaderProvider reader={reader}>
      <Shell viewer={viewer}>
        <ErrorBoundary title={reader.t.shell.error} reload={reader.t.shell.reload}>
          <Pages place={place} />
        </ErrorBoundary>
      </Shell>
    </ReaderProvider>
  );
}
