import { DEFAULT_PAGE, Page, sequenceList, toSlice } from "../../src/graphql/page";

const list = sequenceList({ kind: "activity", owner: "ord_1" });

describe("a page", () => {
  it("holds 20 where neither first nor last is given", () => {
    expect(toSlice(list, {})).toEqual({ limit: DEFAULT_PAGE, from: "start", after: null, before: null });
    expect(toSlice(list, { first: null, last: null, after: null }).limit).toBe(20);
  });

  it.each([
    [{ first: 0 }, { limit: 0, from: "start" }],
    [{ first: 100 }, { limit: 100, from: "start" }],
    [{ last: 1 }, { limit: 1, from: "end" }],
  ])("takes %j", (args, slice) => {
    expect(toSlice(list, args)).toMatchObject(slice);
  });

  it.each([[{ first: 101 }], [{ first: -1 }], [{ last: 1e9 }], [{ first: 1, last: 1 }]])("refuses %j", (args) => {
    expect(() => toSlice(list, args)).toThrow(/first|last/);
  });

  it("counts only when it is asked", () => {
    const count = jest.fn(() => 7);
    const page = new Page({ list, part: { hasNext: true, hasPrevious: false }, nodes: ["a", "b"], positions: [1, 2], count });
    expect(page.pageInfo).toMatchObject({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: page.edges[0]?.cursor,
      endCursor: page.edges[1]?.cursor,
    });
    expect(count).not.toHaveBeenCalled();
    expect(page.totalCount).toBe(7);
  });

  it("that is empty has no cursors", () => {
    const page = new Page({ list, part: { hasNext: false, hasPrevious: false }, nodes: [], positions: [], count: () => 0 });
    expect(page.pageInfo).toMatchObject({ startCursor: null, endCursor: null });
    expect(page.edges).toEqual([]);
  });
});
