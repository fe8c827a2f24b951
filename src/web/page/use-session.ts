import { useEffect, useState } from "react";
import { openApi, type Api } from "../api/client";
import { takeFromFragment } from "../api/session";

interface Session {
  /** null: nobody is known yet. */
  readonly api: Api | null;
  readonly signIn: (token: string) => void;
}

/** Whoever the link's token names; another link in the same tab, or a pasted token, is somebody else from then on. */
export function useSession(token: string | undefined): Session {
  const [api, setApi] = useState<Api | null>(() => (token === undefined ? null : openApi(token)));
  useEffect(() => {
    const look = (): void => {
      const { token: another } = takeFromFragment("token");
      if (another !== undefined) setApi(openApi(another));
    };
    window.addEventListener("hashchange", look);
    return () => window.removeEventListener("hashchange", look);
  }, []);
  // What is left behind says nothing and hears nothing more.
  useEffect(() => () => void api?.close(), [api]);
  return { api, signIn: (given) => setApi(openApi(given)) };
}
