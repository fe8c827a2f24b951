/**
 * Takes the token out of the page's link (`#token=…`) and out of the address bar. The part after # is sent to no
 * server, and from now on it is in memory only. A reload needs a new link.
 */
export function takeFromFragment<N extends string>(...names: readonly N[]): Readonly<Partial<Record<N, string>>> {
  const given = new URLSearchParams(location.hash.slice(1));
  const taken: Partial<Record<N, string>> = {};
  for (const name of names) {
    const value = given.get(name);
    if (value !== null && value !== "") taken[name] = value;
  }
  if (Object.keys(taken).length > 0) history.replaceState(history.state, "", location.pathname + location.search);
  return taken;
}
