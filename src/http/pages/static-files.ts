/**
 * The files of a page that Vite built (scripts/build.mjs), each gzipped beside itself. Nothing comes from another host.
 */
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { basename, extname, resolve, sep } from "node:path";
import { notFound } from "../../graphql/operation/top-level-errors";
import { type Handler, readOnly, sendRefusal } from "../send";

/** A page of the service in a browser: the handler of a path; undefined: the page has no such path. */
export type Page = (path: string) => Handler | undefined;

export interface Site {
  /** Of the built files: builtFolder(…). */
  readonly folder: string;
  /** The command that builds them, for a reader who finds nothing. */
  readonly builtBy: string;
  /** The headers that every answer has besides: what its page may load and do. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Seen from the built server (dist/src/http/pages) and from its source (src/http/pages). */
const OUTPUT = resolve(__dirname, basename(resolve(__dirname, "../../..")) === "dist" ? "../../.." : "../../../dist");

export const builtFolder = (name: "graphiql" | "web"): string => resolve(OUTPUT, name);

/**
 * What is served, and nothing else in the folder: neither the build's own notes nor the gzipped files by their own
 * names.
 */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".ttf": "font/ttf",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
};

const ONE_YEAR = "public, max-age=31536000, immutable";

/** @param name  path within the site's folder; what lies outside of it, or is not there, is 404. */
export const siteFile = (site: Site, name: string): Handler =>
  readOnly((request, response) => serve(site, name, request, response));

async function serve(site: Site, name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const type = CONTENT_TYPES[extname(name)];
  const found = type === undefined ? undefined : await read(site.folder, name, acceptsGzip(request));
  if (type === undefined || found === undefined) {
    sendRefusal(
      response,
      404,
      notFound(`There is nothing at this path. The page's files are built by ${site.builtBy}.`),
    );
    return;
  }
  response.writeHead(200, {
    ...site.headers,
    "content-type": type,
    "content-length": found.content.length,
    "cache-control": name === "index.html" ? "no-cache" : ONE_YEAR, // Vite puts a hash into every other name
    vary: "accept-encoding",
    ...(found.gzipped && { "content-encoding": "gzip" }),
  });
  response.end(found.content); // node leaves it out of the answer to HEAD
}

interface Found {
  readonly content: Buffer;
  readonly gzipped: boolean;
}

async function read(folder: string, name: string, gzip: boolean): Promise<Found | undefined> {
  const file = resolve(folder, name);
  if (!file.startsWith(resolve(folder) + sep)) return undefined;
  const gzipped = gzip ? await contentOf(`${file}.gz`) : undefined;
  if (gzipped !== undefined) return { content: gzipped, gzipped: true };
  const content = await contentOf(file);
  return content && { content, gzipped: false };
}

const contentOf = (file: string): Promise<Buffer | undefined> => readFile(file).catch(() => undefined);

/** `gzip`, `*`, with any weight but 0. */
function acceptsGzip({ headers }: IncomingMessage): boolean {
  const accepted = new Map(
    [headers["accept-encoding"] ?? ""].flat().flatMap((line) =>
      line.split(",").map((part): [string, number] => {
        const [coding = "", weight = "q=1"] = part.split(";").map((word) => word.trim().toLowerCase());
        return [coding, Number(weight.replace("q=", ""))];
      }),
    ),
  );
  return (accepted.get("gzip") ?? accepted.get("*") ?? 0) > 0;
}
