import type { AnchorHTMLAttributes } from "react";
import { followLink } from "./router";

/** A link to another place of this page. */
export function Link(props: AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }) {
  return <a {...props} onClick={followLink} />;
}
