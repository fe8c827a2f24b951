import { isOutside } from "../../../src/delivery/webhook/outside-address";

/** First and last address of each range, and beside it the nearest public ones. */
const IPV4: readonly (readonly [string, string, string, readonly string[]])[] = [
  ["this host", "0.0.0.0", "0.255.255.255", ["1.0.0.0"]],
  ["private", "10.0.0.0", "10.255.255.255", ["9.255.255.255", "11.0.0.0"]],
  ["carrier-grade NAT", "100.64.0.0", "100.127.255.255", ["100.63.255.255", "100.128.0.0"]],
  ["loopback", "127.0.0.0", "127.255.255.255", ["126.255.255.255", "128.0.0.0"]],
  ["a cloud's host", "168.63.129.16", "168.63.129.16", ["168.63.129.15", "168.63.129.17"]],
  ["link-local", "169.254.0.0", "169.254.255.255", ["169.253.255.255", "169.255.0.0"]],
  ["private", "172.16.0.0", "172.31.255.255", ["172.15.255.255", "172.32.0.0"]],
  ["protocols", "192.0.0.0", "192.0.0.255", ["191.255.255.255", "192.0.1.0"]],
  ["documentation", "192.0.2.0", "192.0.2.255", ["192.0.1.255", "192.0.3.0"]],
  ["6to4 relays", "192.88.99.0", "192.88.99.255", ["192.88.98.255", "192.88.100.0"]],
  ["private", "192.168.0.0", "192.168.255.255", ["192.167.255.255", "192.169.0.0"]],
  ["benchmarks", "198.18.0.0", "198.19.255.255", ["198.17.255.255", "198.20.0.0"]],
  ["documentation", "198.51.100.0", "198.51.100.255", ["198.51.99.255", "198.51.101.0"]],
  ["documentation", "203.0.113.0", "203.0.113.255", ["203.0.112.255", "203.0.114.0"]],
  ["multicast", "224.0.0.0", "239.255.255.255", ["223.255.255.255"]],
  ["reserved and broadcast", "240.0.0.0", "255.255.255.255", []],
];

const IPV6: readonly (readonly [string, string, string])[] = [
  ["unspecified, loopback, IPv4-compatible, IPv4-mapped", "::", "::ffff:255.255.255.255"],
  ["mapped public IPv4, which no resolver needs to say so", "::ffff:8.8.8.8", "::8.8.8.8"],
  ["local NAT64", "64:ff9b:1::", "64:ff9b:1:ffff:ffff:ffff:ffff:ffff"],
  ["discard", "100::", "100::ffff:ffff:ffff:ffff"],
  ["protocols, Teredo first", "2001::", "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff"],
  ["documentation", "2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff"],
  ["6to4", "2002::", "2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff"],
  ["6to4 of a private IPv4", "2002:7f00:1::", "2002:a00:1::1"],
  ["documentation", "3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff"],
  ["below and above what is given out", "1fff:ffff::", "4000::"],
  ["unique local", "fc00::", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"],
  ["link-local", "fe80::", "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff"],
  ["site-local", "fec0::", "feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"],
  ["multicast", "ff00::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"],
];

const PUBLIC_IPV6 = [
  "2000::",
  "2001:200::",
  "2001:db7:ffff::",
  "2001:db9::",
  "2003::",
  "2606:4700:4700::1111",
  "3ffe::",
  "3fff:1000::",
];

describe("[S11] only an address of the public internet is accepted", () => {
  it.each(IPV4)(
    "IPv4 %s, %s to %s, is internal, also as a target of NAT64; its neighbours are not",
    (_name, first, last, neighbours) => {
      const both = [first, last].flatMap((address) => [address, `64:ff9b::${address}`]);
      expect(both.filter(isOutside)).toEqual([]);
      const around = neighbours.flatMap((address) => [address, `64:ff9b::${address}`]);
      expect(around.filter(isOutside)).toEqual(around);
    },
  );

  it.each(IPV6)("IPv6 %s, %s to %s, is internal", (_name, first, last) => {
    expect([first, last].filter(isOutside)).toEqual([]);
  });

  it("IPv6 that is assigned to the public is accepted", () => {
    expect(PUBLIC_IPV6.filter((address) => !isOutside(address))).toEqual([]);
  });

  it("a text that is no address, or an address with a zone, is not", () => {
    expect(["", "example.com", "127.1", "2606:4700::1111%eth0", "8.8.8.8 "].filter(isOutside)).toEqual([]);
  });
});
