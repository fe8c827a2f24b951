import { useEffect, useState } from "react";
import { type Api, openApi } from "../api/client";
import { takeFromFragment } from "../api/session";
import type { Viewer } from "../api/viewer";
import { placeOf } from "../navigation/router";
import { browsersReader } from "../text/reader";
import { judgeLink, type LinkMeaning } from "./judge-link";

/** What the page asks or says about a link that was opened in it. */
export type LinkNotice =
  | {
      readonly kind: "OTHER_PERSON";
      readonly now: Viewer;
      readonly next: Viewer;
      readonly onContinue: () => void;
      readonly onStay: () => void;
    }
  | { readonly kind: "REFUSED"; readonly now: Viewer; readonly onClose: () => void };

interface Session {
  /** null: the user is still unknown. */
  readonly api: Api | null;
  /** With a token that the user at the page entered: it asks nothing. */
  readonly signIn: (token: string) => void;
  readonly notice: LinkNotice | null;
}

/**
 * Starts with the person of the link's token. A link comes from outside: if one with another person's token is opened
 * in this page, the page asks first, because what is written into somebody else's session is theirs. The persons are
 * compared in memory only: two frames of a sandbox share every storage and show two persons.
 */
export function useSession(token: string | undefined): Session {
  const [api, setApi] = useState<Api | null>(() => (token === undefined ? null : openFirst(token)));
  const [notice, setNotice] = useState<LinkNotice | null>(null);
  useEffect(() => {
    let newest = 0;
    const look = (): void => {
      const { token: another } = takeFromFragment("token");
      if (another === undefined) return;
      const own = ++newest;
      const isOver = (): boolean => own !== newest;
      setNotice(null);
      if (api === null) setApi(openApi(another));
      else void judgeLink(api, another, isOver).then((meaning) => meaning !== null && obey(meaning, api, another));
    };
    const obey = (meaning: LinkMeaning, judged: Api, another: string): void => {
      const close = (): void => setNotice(null);
      const change = (): void => {
        close();
        setApi(openApi(another));
      };
      if (meaning.kind === "OTHER_PERSON") setNotice({ ...meaning, onContinue: change, onStay: close });
      else if (meaning.kind === "REFUSED") setNotice({ ...meaning, onClose: close });
      else if (meaning.kind === "SAME_PERSON" && judged.connection.state() !== "signed out") judged.renew(another);
      else change();
    };
    window.addEventListener("hashchange", look);
    return () => {
      newest += 1;
      window.removeEventListener("hashchange", look);
    };
  }, [api]);
  // The session that is left sends and receives nothing more.
  useEffect(() => () => void api?.close(), [api]);
  const signIn = (given: string): void => {
    setNotice(null);
    setApi(openApi(given));
  };
  return { api, signIn, notice };
}

/** All that the address needs is requested in one go, before the page knows who looks and in which language [B11]. */
function openFirst(token: string): Api {
  const api = openApi(token);
  const place = placeOf(location.pathname);
  void browsersReader().catch(() => undefined); // who uses it sees the error
  api.ahead.request(place.name === "order" ? place.id : null);
  return api;
}
