import type { IncomingMessage } from "node:http";
import { isIPv4, isIPv6 } from "node:net";

/**
 * A request's origin, as a key for limits: an IPv4 address, or the first 64 bits of an IPv6 address, because a
 * household has them all.
 * @param trustedHops the number of trusted proxies; each adds the address that it saw to X-Forwarded-For. 0 ignores the
 *   header,   which anybody can send. A text that is no address counts as the connection's own [R3].
 */
export function clientAddress(request: IncomingMessage, trustedHops: number): string {
  const header = [request.headers["x-forwarded-for"] ?? ""].flat().join(",");
  const seen = trustedHops > 0 ? header.split(",").at(-trustedHops) : undefined;
  return networkOf(seen ?? "") ?? networkOf(request.socket.remoteAddress ?? "") ?? "unknown";
}

/**
 * `203.0.113.7`, `203.0.113.7:4711`, `2001:db8::1`, `[2001:db8::1]`, `"[2001:db8::1]:4711"`: with a port, as some
 * proxies write it.
 */
const FORMS = [/^\[(.+)\](?::\d{1,5})?$/u, /^([\d.]+):\d{1,5}$/u];

function networkOf(text: string): string | undefined {
  const plain = text.trim().replaceAll('"', "");
  const address = FORMS.map((form) => form.exec(plain)?.[1]).find((found) => found !== undefined) ?? plain;
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return undefined;
  const groups = groupsOf(address.replace(/%.*$/u, "")); // the zone names a local interface
  const [upper = 0, lower = 0] = groups.slice(6);
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff)
    return [upper >> 8, upper & 0xff, lower >> 8, lower & 0xff].join(".");
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(":")}::/64`;
}

/**
 * The eight numbers of a valid IPv6 address, whichever way it is written: short, whole, or with an IPv4 address at its
 * end.
 */
function groupsOf(address: string): number[] {
  const [head = [], tail] = address.split("::").map((half) => (half === "" ? [] : half.split(":").flatMap(numbersOf)));
  return tail === undefined
    ? head
    : [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail];
}

function numbersOf(group: string): number[] {
  if (!group.includes(".")) return [Number.parseInt(group, 16)];
  const [a = 0, b = 0, c = 0, d = 0] = group.split(".").map(Number);
  return [a * 256 + b, c * 256 + d];
}
