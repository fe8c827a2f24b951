import { useEffect, useRef } from "react";
import { goTo, pathTo, type Place } from "./router";

/**
 * In a sandbox two pages are side by side in frames, and follow each other: a page announces to which order its user
 * went, and goes to the order that the other one announces. There is no frame anywhere else: the page's policy forbids
 * it.
 */
export function useFollowing(place: Place): void {
  const recipients = useRef<string | null>(null);
  const id = place.name === "order" ? place.id : null;
  useEffect(() => {
    if (window.parent === window) return undefined;
    const follow = ({ origin, source, data }: MessageEvent<unknown>): void => {
      const wanted = orderNamed("showOrder", data);
      if (origin !== location.origin || source !== window.parent || wanted === null) return;
      if (location.pathname === pathTo.order(wanted)) return;
      recipients.current = wanted;
      goTo(pathTo.order(wanted), { replace: true });
    };
    window.addEventListener("message", follow);
    return () => window.removeEventListener("message", follow);
  }, []);
  useEffect(() => {
    if (window.parent === window || id === null) return;
    // A page that follows does not lead: two pages that led each other would never come to rest.
    if (recipients.current !== id) window.parent.postMessage({ orderShown: id }, location.origin);
    recipients.current = null;
  }, [id]);
}

/** @returns  the order's id in a message of that name; null for any other message. */
export function orderNamed(name: "orderShown" | "showOrder", message: unknown): string | null {
  const { [name]: id }: Partial<Record<typeof name, unknown>> =
    typeof message === "object" && message !== null ? message : {};
  return typeof id === "string" ? id : null;
}
