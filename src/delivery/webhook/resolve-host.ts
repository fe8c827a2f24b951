import { lookup, Resolver } from "node:dns/promises";

/**
 * All addresses of a name, at least one.
 *
 * @param signal  ends the wait; what it rejects with then does not matter.
 */
export type ResolveHost = (host: string, signal: AbortSignal) => Promise<readonly string[]>;

/** A request to a name server, repeated once if it is lost. */
const QUESTION = { timeout: 2_500, tries: 2 };

/**
 * Asks the name servers only: no file of this machine's hosts, no search domain. Not `dns.lookup`, whose threads are
 * shared with all else that the process does: a few partners with name servers that hang would stop new connections to
 * the database [F15].
 */
export const resolvePublicHost: ResolveHost = async (host, signal) => {
  const resolver = new Resolver(QUESTION);
  const cancel = () => {
    resolver.cancel();
  };
  signal.addEventListener("abort", cancel, { once: true });
  try {
    const [ipv4, ipv6] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    const found = [ipv4, ipv6].flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
    if (found.length === 0) throw ipv4.status === "rejected" ? ipv4.reason : new Error("No address");
    return found;
  } finally {
    signal.removeEventListener("abort", cancel);
  }
};

/** As every other program of this machine resolves, `localhost` included: for a sandbox. */
export const resolveAnyHost: ResolveHost = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address);
