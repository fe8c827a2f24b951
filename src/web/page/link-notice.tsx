import { use, useEffect, useRef } from "react";
import type { Viewer } from "../api/viewer";
import { Button } from "../parts/button";
import { Dialog } from "../parts/dialog";
import { Notice } from "../parts/notice";
import { readerFor, ReaderProvider, type Texts, useReader } from "../text/reader";
import style from "./link-notice.module.css";
import type { LinkNotice } from "./use-session";

type Question = Extract<LinkNotice, { kind: "OTHER_PERSON" }>;

/** In the language of the person who is signed in: it is they who answer. */
export function LinkNoticePart({ notice }: { readonly notice: LinkNotice }) {
  const { now } = notice;
  const reader = use(readerFor(now.locale, now.timeZone));
  const { t } = reader;
  return (
    <ReaderProvider reader={reader}>
      {notice.kind === "OTHER_PERSON" ? (
        <PersonQuestion key={notice.next.id} {...notice} />
      ) : (
        <div className={style.refused}>
          <Notice tone="warn" role="alert">
            <p>{t.shell.link.refused(nameOf(now, t))}</p>
            <p>
              <Button onClick={notice.onClose}>{t.shell.close}</Button>
            </p>
          </Notice>
        </div>
      )}
    </ReaderProvider>
  );
}

/** Escape and × answer as «Stay» does, and the focus begins there. */
function PersonQuestion({ now, next, onContinue, onStay }: Question) {
  const { t } = useReader();
  const { link } = t.shell;
  const stay = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const buttons = stay.current;
    buttons?.querySelector("button")?.focus();
    // A browser lets go of a dialog at the second Escape without asking.
    const dialog = buttons?.closest("dialog");
    dialog?.addEventListener("close", onStay);
    return () => dialog?.removeEventListener("close", onStay);
  }, [onStay]);
  const [nowName, nextName] = [nameOf(now, t), nameOf(next, t)];
  return (
    <Dialog title={link.title(nextName)} onClose={onStay}>
      <p className={style.names}>{link.persons(nextName, nowName)}</p>
      {nowName === nextName && <p>{link.sameName}</p>}
      <p>{link.consequence}</p>
      <div className={style.buttons} ref={stay}>
        <Button look="primary" onClick={onStay}>
          {link.stay(nowName)}
        </Button>
        <Button onClick={onContinue}>{link.proceed(nextName)}</Button>
      </div>
    </Dialog>
  );
}

const nameOf = ({ user }: Viewer, t: Texts): string => user?.displayName ?? t.shell.link.nameless;
