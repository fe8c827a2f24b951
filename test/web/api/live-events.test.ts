import { laterThan, LiveEvents, type LivePage } from "../../../src/web/api/live-events";

type Edge = Parameters<LiveEvents["append"]>[0];

const ORDER = "ord_1";

/** An event as it is pushed; of it, only what counts here. */
const edge = (sequence: number, id = ORDER): Edge =>
  ({ cursor: `cursor ${sequence}`, node: { id: `evt_${sequence}`, sequence, order: { id } } }) as Edge;

function pushed(...sequences: readonly number[]): LiveEvents {
  const events = new LiveEvents();
  for (const sequence of sequences) events.append(edge(sequence));
  return events;
}

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_one, index) => index + 1);

const sequences = (pages: readonly LivePage[]): readonly number[] => pages.flat().map(({ node }) => node.sequence);

describe("pushed events", () => {
  it("[L1] are kept in their order, each once, however often it comes", () => {
    expect(sequences(pushed(2, 3, 3, 2, 4).of(ORDER))).toEqual([2, 3, 4]);
  });

  it("[B11] leave every page but the last one as it is, however many there are", () => {
    const events = pushed(...upTo(90));
    const before = events.of(ORDER);
    events.append(edge(91));
    const after = events.of(ORDER);
    expect(after.filter((page) => !before.includes(page))).toEqual([after.at(-1)]);
    expect(sequences(after)).toEqual(upTo(91));
    expect(Math.max(...after.map((page) => page.length))).toBe(20);
  });

  it("[B11] of one turn are announced once, and those of another order change nothing", async () => {
    const events = pushed(1);
    const own = events.of(ORDER);
    await Promise.resolve();
    const listener = jest.fn();
    const stop = events.onChange(listener);
    for (const sequence of upTo(3)) events.append(edge(sequence, "ord_2"));
    await Promise.resolve();
    expect(listener).toHaveBeenCalledTimes(1);
    expect(events.of(ORDER)).toBe(own);
    stop();
    events.append(edge(9));
    await Promise.resolve();
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it("are without the order's state, which would be kept with each of them", () => {
    expect(Object.keys(pushed(1).of(ORDER)[0]?.[0]?.node ?? {})).toEqual(["id", "sequence"]);
  });

  it("are forgotten when the activity was read again; later ones follow, also of a server that was set back", () => {
    const events = pushed(...upTo(30));
    events.forget(ORDER);
    expect(events.of(ORDER)).toEqual([]);
    events.append(edge(7));
    expect(sequences(events.of(ORDER))).toEqual([7]);
  });

  it.each([0, 1, 19, 20, 21, 40, 44, 45, 50])(
    "[L1] after %i continue what was read without a gap or a repeat",
    (read) => {
      expect(sequences(laterThan(read, pushed(...upTo(45)).of(ORDER)))).toEqual(upTo(45).slice(read));
    },
  );
});
