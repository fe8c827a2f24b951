/**
 * What the tests of a run came to. A test that did not run is one that failed: there are no skipped ones here.
 *
 * @param files  what the count reporter wrote.
 */
export function tally(files) {
  const all = files.flatMap(({ tests }) => tests);
  const passed = all.filter(({ status }) => status === "passed").length;
  return {
    passed,
    failed: all.length - passed + files.filter(({ broken }) => broken).length,
    skipped: all.filter(isSkipped).length,
  };
}

const isSkipped = ({ status }) => status !== "passed" && status !== "failed";

/** "once: 20 tests, sqlite: 312 tests …": tests of files named as of one database are counted apart. */
export function countsByProject(files) {
  return [...new Set(files.map(({ project }) => project))].map((project) => {
    const own = files.filter((file) => file.project === project);
    const shared = own.filter(({ file }) => !isOfOneDatabase(file));
    const apart = count(own) - count(shared);
    return `${project}: ${count(shared)} tests${apart === 0 ? "" : ` and ${apart} of its own`}`;
  });
}

const count = (files) => files.flatMap(({ tests }) => tests).length;

const isOfOneDatabase = (file) => /[.](sqlite|mariadb)[.]/.test(file);

/** The tests that ran on one of two databases only, though their file is meant for both: "file: name (sqlite)". */
export function differences(files, [one, other]) {
  const names = (project) =>
    files
      .filter((file) => file.project === project && !isOfOneDatabase(file.file))
      .flatMap(({ file, tests }) => numbered(tests.map(({ name }) => `${file}: ${name}`)));
  const [ofOne, ofOther] = [new Set(names(one)), new Set(names(other))];
  return [
    ...[...ofOne].filter((name) => !ofOther.has(name)).map((name) => `${name} (${one} only)`),
    ...[...ofOther].filter((name) => !ofOne.has(name)).map((name) => `${name} (${other} only)`),
  ];
}

/** Two tests of the same name are counted separately, so that one that runs twice is seen. */
function numbered(names) {
  const seen = new Map();
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} #${times}`;
  });
}
