import type { AnchorHTMLAttributes } from "react";
import { followLink } from "./router";

/** A link to another place of this page. */
export function Link({
  href,
  children,
  ...props
}: AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }) {
  return (
    <a {...props} href={href} onClick={followLink}>
      {children}
    </a>
  );
}
