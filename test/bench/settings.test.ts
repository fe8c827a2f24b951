import { BENCHES, InvalidArguments, readSettings } from "./settings";

it("[B1, B2, B3, B4, B5, B6, B7, B8, B9, B10, B11, B12] runs all benchmarks on MariaDB without arguments", () => {
  expect(readSettings([], true)).toEqual({
    benches: BENCHES,
    size: "WHOLE",
    database: "MARIADB",
    profileFolder: null,
    ratios: null,
    withPeers: true,
    against: null,
  });
});

it("runs only the named benchmarks, in their own order", () => {
  expect(readSettings(["B4", "B1"], true).benches).toEqual(["B1", "B4"]);
});

it("reads each option", () => {
  const words = ["--quick", "B1", "--sqlite", "--compare", "--profile", "profiles", "--against", "../other/dist"];
  expect(readSettings(words, true)).toEqual({
    benches: ["B1"],
    size: "QUICK",
    database: "SQLITE",
    profileFolder: "profiles",
    ratios: "COMPARED",
    withPeers: false,
    against: "../other/dist",
  });
});

it("uses SQLite if MariaDB is not installed", () => {
  expect(readSettings([], false).database).toBe("SQLITE");
});

it.each([["B99"], ["--fast"], ["b1"]])("refuses the argument %s, and says what is possible", (word) => {
  expect(() => readSettings([word], true)).toThrow(InvalidArguments);
  expect(() => readSettings([word], true)).toThrow(`There is no argument ${word}. Possible are: B1,`);
});

it.each([[["--profile"]], [["--against", "--quick"]]])("refuses %s without a folder", (words) => {
  expect(() => readSettings(words, true)).toThrow("needs a folder");
});

it("measures other servers in the whole form, and in others only if asked to", () => {
  const withPeers = (...words: readonly string[]): boolean => readSettings(words, true).withPeers;
  expect([withPeers(), withPeers("--without-peers")]).toEqual([true, false]);
  expect([withPeers("--quick"), withPeers("--quick", "--peers")]).toEqual([false, true]);
});
