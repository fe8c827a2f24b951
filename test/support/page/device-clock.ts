/**
 * Runs in a page before its own scripts: the device's date is off by so much; its monotonic clock and its timers are
 * not.
 */
export function moveDeviceClock(offMs: number): void {
  const rightNow = Date.now.bind(Date);
  const wrongNow = (): number => rightNow() + offMs;
  globalThis.Date = new Proxy(Date, {
    apply: (date) => new date(wrongNow()).toString(),
    construct: (date, given: readonly unknown[]): Date =>
      given.length === 0 ? new date(wrongNow()) : (Reflect.construct(date, given) as Date),
    get: (date, name) => (name === "now" ? wrongNow : (Reflect.get(date, name) as unknown)),
  });
}
