import { DEFAULT_PAGE, Page, sequenceList, toSlice } from "../../../src/graphql/types/page";

const list = sequenceList({ kind: "activity", owner: "ord_1" });

describe("a page", () => {
  it("has 20 items if neither first nor last is given", () => {
    expect(toSlice(list, {})).toEqual({ limit: DEFAULT_PAGE, from: "start", after: null, before: null });
    expect(toSlice(list, { first: null, last: null, after: null }).limit).toBe(20);
  });

  it.each([
    [{ first: 0 }, { limit: 0, from: "start" }],
    [{ first: 100 }, { limit: 100, from: "start" }],
    [{ last: 1 }, { limit: 1, from: "end" }],
  ])("accepts %j", (args, slice) => {
    expect(toSlice(list, args)).toMatchObject(slice);
  });

  it.each([[{ first: 101 }], [{ first: -1 }], [{ last: 1e9 }], [{ first: 1, last: 1 }]])("refuses %j", (args) => {
    expect(() => toSlice(list, args)).toThrow(/first|last/);
  });

  it("counts only if it is requested, and then once", async () => {
    const count = jest.fn(() => 7);
    const page = new Page({
      list,
      part: { hasNext: true, hasPrevious: false },
      nodes: ["a", "b"],
      positions: [1, 2],
      count,
    });
    expect(page.pageInfo).toMatchObject({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: page.edges[0]?.cursor,
      endCursor: page.edges[1]?.cursor,
    });
    expect(count).not.toHaveBeenCalled();
    expect([await page.totalCount, await page.totalCountIsExact]).toEqual([7, true]);
    expect(count).toHaveBeenCalledTimes(1);
  });

  it("[S18] says whether its count is complete", async () => {
    const count = () => Promise.resolve({ count: 10_000, isExact: false });
    const page = new Page({ list, part: { hasNext: true, hasPrevious: false }, nodes: [], positions: [], count });
    expect([await page.totalCount, await page.totalCountIsExact]).toEqual([10_000, false]);
  });

  it("without items has no cursors", () => {
    const page = new Page({
      list,
      part: { hasNext: false, hasPrevious: false },
      nodes: [],
      positions: [],
      count: () => 0,
    });
    expect(page.pageInfo).toMatchObject({ startCursor: null, endCursor: null });
    expect(page.edges).toEqual([]);
  });
});
