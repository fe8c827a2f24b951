/** Scripts that run in a page before its own: its browser's Intl has older tables, or other ones. */

/** The browser does not know this time zone, as one does not whose data are older than the zone. */
export function forgetTimeZone(unknown: string): void {
  const check = (options: Intl.DateTimeFormatOptions | undefined): void => {
    if (options?.timeZone === unknown) throw new RangeError(`Invalid time zone specified: ${unknown}`);
  };
  type Arguments = [string | undefined, Intl.DateTimeFormatOptions | undefined];
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    apply: (format, _self, given: Arguments) => (check(given[1]), new format(...given)),
    construct: (format, given: Arguments) => (check(given[1]), new format(...given)),
  });
  for (const name of ["toLocaleString", "toLocaleDateString", "toLocaleTimeString"] as const) {
    const write = Reflect.get(Date.prototype, name) as (this: Date, ...given: Arguments) => string;
    Date.prototype[name] = function (this: Date, ...given: Arguments) {
      check(given[1]);
      return write.apply(this, given);
    } as Date[typeof name];
  }
}

/** The browser's own table gives this currency no decimals, as one of 2026 does to the forint. */
export function forgetDecimals(currency: string): void {
  type Arguments = [string | undefined, Intl.NumberFormatOptions | undefined];
  const without = ([locale, options]: Arguments): Arguments => [
    locale,
    options?.currency === currency ? { minimumFractionDigits: 0, maximumFractionDigits: 0, ...options } : options,
  ];
  Intl.NumberFormat = new Proxy(Intl.NumberFormat, {
    apply: (format, _self, given: Arguments) => new format(...without(given)),
    construct: (format, given: Arguments) => new format(...without(given)),
  });
}
