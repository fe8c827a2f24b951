import { useEffect } from "react";

/** The window's title: the first thing that a screen reader says, and the entry in the history. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
