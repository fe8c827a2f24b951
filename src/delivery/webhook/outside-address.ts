import { BlockList, isIP } from "node:net";

/** IPv4 that is not the public internet, by IANA's special-purpose registry. */
const INSIDE_IPV4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8], // this host
  ["10.0.0.0", 8],
  ["100.64.0.0", 10], // carrier-grade NAT, and a cloud's metadata
  ["127.0.0.0", 8],
  ["168.63.129.16", 32], // public by its number, but a cloud's own host to each machine in it
  ["169.254.0.0", 16], // link-local, and the clouds' metadata
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24], // documentation
  ["192.88.99.0", 24], // 6to4 relays
  ["192.168.0.0", 16],
  ["198.18.0.0", 15], // benchmarks
  ["198.51.100.0", 24], // documentation
  ["203.0.113.0", 24], // documentation
  ["224.0.0.0", 4], // multicast
  ["240.0.0.0", 4], // reserved, broadcast
];

/** Where a network without IPv4 reaches it: the last 32 bits are an IPv4 address and are judged as such. */
const NAT64 = "64:ff9b::";

/** The only IPv6 range with public addresses. It contains no mapped, compatible, local, or multicast addresses. */
const REACHABLE_IPV6: readonly (readonly [string, number])[] = [
  ["2000::", 3],
  [NAT64, 96],
];

/** What lies in the former and is no public host either. */
const INSIDE_IPV6: readonly (readonly [string, number])[] = [
  ["2001::", 23], // protocols: Teredo, ORCHID, benchmarks
  ["2001:db8::", 32], // documentation
  ["2002::", 16], // 6to4: an IPv4 address inside, whose relays are gone
  ["3fff::", 20], // documentation
];

const reachable = new BlockList();
const inside = new BlockList();
for (const [network, prefix] of REACHABLE_IPV6) reachable.addSubnet(network, prefix, "ipv6");
for (const [network, prefix] of INSIDE_IPV6) inside.addSubnet(network, prefix, "ipv6");
for (const [network, prefix] of INSIDE_IPV4) {
  inside.addSubnet(network, prefix, "ipv4");
  inside.addSubnet(`${NAT64}${network}`, 96 + prefix, "ipv6");
}

/**
 * Whether an address is a host of the public internet, so that a partner may name it [S11]. What is no address is not,
 * nor is one with a zone (`fe80::1%eth0`).
 *
 * @param address  as node's resolver and `new URL` write it.
 */
export function isOutside(address: string): boolean {
  if (isIP(address) === 4) return !inside.check(address, "ipv4");
  return (
    isIP(address) === 6 && !address.includes("%") && reachable.check(address, "ipv6") && !inside.check(address, "ipv6")
  );
}
