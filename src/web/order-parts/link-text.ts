/** Control and direction characters: percent-encoded ones would show the name in another order than the file has. */
const MISLEADING = /[\p{Cc}\p{Cf}]/gu;

/** The file's name, or the address if it has none that can be read. */
export function nameOf(url: string): string {
  try {
    const name = decodeURIComponent(new URL(url).pathname.split("/").at(-1) ?? "");
    return name.replace(MISLEADING, "").trim() || url;
  } catch {
    return url;
  }
}

/** Where the link leads [S28]: in ASCII, as browsers compare hosts, so that look-alike letters are visible. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : "");
