import { median, orderOf, pairedRatio, quantile } from "./arithmetic";

it("takes the middle value, and between two middle values their mean", () => {
  expect(median([30, 10, 20])).toBe(20);
  expect(median([40, 10, 20, 30])).toBe(25);
  expect(median([7])).toBe(7);
  expect(median([])).toBeNaN();
});

it("takes as a quantile the smallest value that is not below the share", () => {
  const hundred = Array.from({ length: 100 }, (_one, index) => 100 - index);
  expect(quantile(hundred, 0.5)).toBe(50);
  expect(quantile(hundred, 0.99)).toBe(99);
  expect(quantile(hundred, 1)).toBe(100);
  expect(quantile([3, 1], 0)).toBe(1);
});

it("compares slices of the same round, so that a slow time of the machine does not count", () => {
  expect(pairedRatio([2, 20, 4], [1, 10, 2])).toBe(2);
  expect(median([2, 20, 4]) / median([1, 10, 4])).toBe(1);
  expect(pairedRatio([2, 20, 4], [1, 10, 4])).toBe(2);
});

it("leaves out a slice that the other variant does not have", () => {
  expect(pairedRatio([2, 9], [1])).toBe(2);
});

it("reverses the order in each second round", () => {
  expect([0, 1, 2].map((round) => orderOf(["a", "b", "c"], round).join(""))).toEqual(["abc", "cba", "abc"]);
});
