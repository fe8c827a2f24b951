import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { orderNamed } from "../navigation/use-following";

interface Frames {
  /** Id of the order that both pages show. */
  readonly shown: string;
  readonly show: (id: string) => void;
}

/**
 * If one page goes to another order, the other follows: see page/use-following.ts. @param container  the frames'
 * parent.
 */
export function useFrames(container: RefObject<HTMLElement | null>, first: string): Frames {
  const [shown, setShown] = useState(first);
  const newest = useRef(first);
  const navigate = useCallback(
    (id: string, but: MessageEventSource | null): void => {
      newest.current = id;
      setShown(id);
      for (const page of pagesIn(container.current))
        if (page !== but) page.postMessage({ showOrder: id }, location.origin);
    },
    [container],
  );
  useEffect(() => {
    const loaded = new Set<MessageEventSource>();
    const receive = ({ origin, source, data }: MessageEvent<unknown>): void => {
      const id = orderNamed("orderShown", data);
      const page = pagesIn(container.current).find((one) => one === source);
      if (origin !== location.origin || page === undefined || id === null) return;
      if (loaded.has(page)) navigate(id, page);
      // It only just got there: meanwhile another order may have been chosen.
      else page.postMessage({ showOrder: newest.current }, location.origin);
      loaded.add(page);
    };
    window.addEventListener("message", receive);
    return () => window.removeEventListener("message", receive);
  }, [container, navigate]);
  return { shown, show: (id) => navigate(id, null) };
}

const pagesIn = (container: HTMLElement | null): readonly Window[] =>
  [...(container?.querySelectorAll("iframe") ?? [])].flatMap(({ contentWindow }) => contentWindow ?? []);
