import { type Handler, readOnly } from "../send";
import { type Page, type Site, siteFile } from "./static-files";

export interface OrderPageOptions {
  /** Of the built page: builtFolder("web"). */
  readonly folder: string;
  /** In a sandbox: both parties' pages side by side, which /sandbox leads to. */
  readonly sandbox: OrderPageSandbox | null;
}

export interface OrderPageSandbox {
  /** The part after # in the link to both pages, which contains their tokens; "" if the sandbox cannot sign any. */
  readonly handOver: () => Promise<string>;
}

type Frames = "'self'" | "'none'";

/**
 * Nothing inline, nothing from elsewhere. 'self' also allows WebSockets to the same host. @param frames  who may frame
 * it, and whom it may frame.
 */
const contentSecurityPolicy = (frames: Frames): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-src ${frames}`,
    `frame-ancestors ${frames}`,
  ].join("; ");

const headersFor = (frames: Frames): Site["headers"] => ({
  "content-security-policy": contentSecurityPolicy(frames),
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
});

/** One page with client-side routes: the orders and one order; in a sandbox also both parties side by side. */
const PAGES = /^\/$|^\/orders\/./u;
const SIDE_BY_SIDE = /^\/sandbox\/play(?:\/|$)/u;

export function orderPage({ folder, sandbox }: OrderPageOptions): Page {
  const site: Site = {
    folder,
    builtBy: "npm run build:web",
    headers: headersFor(sandbox === null ? "'none'" : "'self'"),
  };
  return (path) => {
    if (path.startsWith("/assets/")) return siteFile(site, path.slice(1));
    if (PAGES.test(path) || (sandbox !== null && SIDE_BY_SIDE.test(path))) return siteFile(site, "index.html");
    return sandbox !== null && path === "/sandbox" ? toBothParties(sandbox) : undefined;
  };
}

/** The part after # stays in the browser: it is sent to no server, log, or referrer. */
const toBothParties = ({ handOver }: OrderPageSandbox): Handler =>
  readOnly(async (_request, response) => {
    const fragment = await handOver();
    const location = `/sandbox/play${fragment === "" ? "" : `#${fragment}`}`;
    response.writeHead(302, { location, "cache-control": "no-store", "referrer-policy": "no-referrer" });
    response.end();
  });
