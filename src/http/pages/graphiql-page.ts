import { type Page, type Site, siteFile } from "./static-files";

/** The editor writes its colours as style elements and runs its language services in workers of the same origin. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self' ws: wss:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** GraphiQL at /graphiql. @param folder  builtFolder("graphiql") */
export function graphiqlPage(folder: string): Page {
  const headers = { "content-security-policy": CONTENT_SECURITY_POLICY, "referrer-policy": "no-referrer" };
  const site: Site = { folder, builtBy: "npm run build:graphiql", headers };
  return (path) => {
    const asked = /^\/graphiql(?:\/(?<name>.*))?$/u.exec(path);
    return asked === null ? undefined : siteFile(site, asked.groups?.name ?? "index.html");
  };
}
