/**
 * A number of a node's /metrics.
 *
 * @param url   any address of the node.
 * @param name  without labels unless the name has them; a pattern.
 */
export async function metricOf(url: string, name: string): Promise<number> {
  const text = await (await fetch(new URL("/metrics", url))).text();
  return Number(new RegExp(`^${name} (.+)$`, "mu").exec(text)?.[1]);
}
