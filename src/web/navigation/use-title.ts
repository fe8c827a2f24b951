import { useEffect } from "react";

/** The window's title: what a screen reader says first, and what stands in the history. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
