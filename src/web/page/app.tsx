import { lazy, Suspense } from "react";
import { ApiProvider } from "../api/api-context";
import { takeFromFragment } from "../api/session";
import { placeOf, usePath } from "./router";
import { SignIn } from "./sign-in";
import { SignedIn } from "./signed-in";
import { useSession } from "./use-session";

const SideBySide = lazy(async () => ({ default: (await import("../sandbox/side-by-side")).SideBySide }));

const given = takeFromFragment("token", "client", "freelancer");

/** Who looks at it, by the link's token; without one, a page that asks for it. */
export function App() {
  const { api, signIn } = useSession(given.token);
  const place = placeOf(usePath());
  return (
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
  );
}
