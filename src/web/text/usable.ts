/**
 * A locale that this browser's Intl accepts: Chromium on Linux can report "en-US@posix", which it refuses itself.
 * @param locale    as the API or the browser names it.
 * @param language  its language, or the one that is used instead.
 */
export function usableLocale(locale: string, language: string): string {
  const isOfLanguage = locale.toLowerCase().split("-")[0] === language;
  return isOfLanguage && isUsable(() => Intl.getCanonicalLocales(locale)) ? locale : language;
}

/**
 * Whether this browser's Intl takes a name from elsewhere: a time zone or a locale. It refuses one that it does not
 * know by a RangeError.
 *
 * @throws whatever else the call throws.
 */
export function isUsable(call: () => unknown): boolean {
  try {
    call();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
