import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { orderNamed } from "../navigation/use-following";

interface Frames {
  /** Id of the order that both pages show. */
  readonly shown: string;
  readonly show: (id: string) => void;
}

/** Where one page goes to another order, the other follows: see page/use-following.ts. @param stage  what the frames stand in. */
export function useFrames(stage: RefObject<HTMLElement | null>, first: string): Frames {
  const [shown, setShown] = useState(first);
  const newest = useRef(first);
  const tell = useCallback(
    (id: string, but: MessageEventSource | null): void => {
      newest.current = id;
      setShown(id);
      for (const page of pagesIn(stage.current)) if (page !== but) page.postMessage({ showOrder: id }, location.origin);
    },
    [stage],
  );
  useEffect(() => {
    const loaded = new Set<MessageEventSource>();
    const hear = ({ origin, source, data }: MessageEvent<unknown>): void => {
      const id = orderNamed("orderShown", data);
      const page = pagesIn(stage.current).find((one) => one === source);
      if (origin !== location.origin || page === undefined || id === null) return;
      if (loaded.has(page)) tell(id, page);
      // It only just got there: meanwhile another order may have been chosen.
      else page.postMessage({ showOrder: newest.current }, location.origin);
      loaded.add(page);
    };
    window.addEventListener("message", hear);
    return () => window.removeEventListener("message", hear);
  }, [stage, tell]);
  return { shown, show: (id) => tell(id, null) };
}

const pagesIn = (stage: HTMLElement | null): readonly Window[] =>
  [...(stage?.querySelectorAll("iframe") ?? [])].flatMap(({ contentWindow }) => contentWindow ?? []);
