import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";

/**
 * From where a request comes, as a key for limits: an IPv4 address, or the first 64 bits of an IPv6 one, as a household has them all.
 *
 * @param trustedHops how many proxies of ours stand in front; each adds the address that it saw to X-Forwarded-For. 0 ignores the header,
 *   which anybody can send.
 */
export function clientAddress(request: IncomingMessage, trustedHops: number): string {
  const direct = request.socket.remoteAddress ?? "unknown";
  const header = request.headers["x-forwarded-for"];
  const seen = (Array.isArray(header) ? header.join(",") : (header ?? "")).split(",").map((address) => address.trim());
  const address = trustedHops > 0 ? (seen.at(-trustedHops) ?? "") : "";
  return network(address === "" ? direct : address);
}

function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=[\d.]+$)/iu, "").slice(0, 64);
  if (!isIPv6(plain)) return plain;
  const [head = "", tail = ""] = plain.split("::");
  const groups = head === "" ? [] : head.split(":");
  const rest = tail === "" ? [] : tail.split(":");
  const whole = plain.includes("::") ? [...groups, ...Array.from({ length: 8 - groups.length - rest.length }, () => "0"), ...rest] : groups;
  return `${whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
