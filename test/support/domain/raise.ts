/** For `value ?? raise("order")`: what a test can't go on without. */
export function raise(what = "something"): never {
  throw new Error(`${what} is not there`);
}
