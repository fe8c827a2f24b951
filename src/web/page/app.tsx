import { lazy, Suspense } from "react";
import { ApiProvider } from "../api/api-context";
import { takeFromFragment } from "../api/session";
import { placeOf, usePath } from "../navigation/router";
import { ErrorBoundary } from "../parts/error-boundary";
import { LinkNoticePart } from "./link-notice";
import { SignIn } from "./sign-in";
import { SignedIn } from "./signed-in";
import { useSession } from "./use-session";

const SideBySide = lazy(async () => ({ default: (await import("../sandbox/side-by-side")).SideBySide }));

const given = takeFromFragment("token", "client", "freelancer");

/** In English, because the error can be in the texts themselves. */
const ERROR = {
  title: "This page has an error. Reloading it usually helps. Nothing that was sent is lost.",
  reload: "Reload",
};

/** Who looks at it, by the link's token; without one, a page that asks for it. */
export function App() {
  const { api, signIn, notice } = useSession(given.token);
  const place = placeOf(usePath());
  return (
    <ErrorBoundary title={ERROR.title} reload={ERROR.reload}>
      <Suspense>
        {place.name === "sandbox" ? (
          <SideBySide tokens={given} />
        ) : api === null ? (
          <SignIn onToken={signIn} />
        ) : (
          <ApiProvider key={api.id} api={api}>
            <SignedIn place={place} onToken={signIn} />
          </ApiProvider>
        )}
      </Suspense>
      <Suspense>{notice !== null && <LinkNoticePart notice={notice} />}</Suspense>
    </ErrorBoundary>
  );
}
