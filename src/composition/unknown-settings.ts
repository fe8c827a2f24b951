/**
 * [S21] Variables that no setting has, but that resemble one. A mistyped name would otherwise silently leave the
 * setting's default in force: DATABASE_URI instead of DATABASE_URL would start on an empty SQLite file.
 */

/** All names with these prefixes belong to the service. */
const OUR_PREFIXES = ["LIMIT_", "JWT_", "STRIPE_"] as const;

/**
 * Container platforms set these for each service that they run: REDIS_PORT, REDIS_SERVICE_HOST, REDIS_PORT_6379_TCP.
 */
const SET_BY_PLATFORMS = /_PORT$|_PORT_|_SERVICE_/u;

/** Set at the login of many systems, and one character away from MAILS. */
const SET_BY_LOGIN = "MAIL";

const MAX_DIFFERENT = 2;

/** PORT, HOST, and WEB are too short for two different characters: HOME, TEST, and JOB are two away from them. */
const SHORT_NAME = 6;

/**
 * @returns one problem for each such variable that has a value, in the operator's terms. The value can be a secret: it
 * is not repeated.
 */
export function unknownSettings(
  environment: Readonly<Record<string, string | undefined>>,
  known: readonly string[],
): readonly string[] {
  return Object.keys(environment)
    .filter(
      (name) =>
        (environment[name] ?? "") !== "" &&
        !known.includes(name) &&
        name !== SET_BY_LOGIN &&
        !SET_BY_PLATFORMS.test(name),
    )
    .flatMap((name) => {
      const resembled = resembledBy(name, known);
      const isOurs = OUR_PREFIXES.some((prefix) => name.startsWith(prefix));
      if (resembled === undefined) return isOurs ? [`${name}: there is no such setting`] : [];
      return [`${name}: there is no such setting; its name is ${resembled}`];
    });
}

/** The setting whose name differs least. */
function resembledBy(name: string, known: readonly string[]): string | undefined {
  const near = known
    .map((setting) => ({ setting, different: differentCharacters(name, setting) }))
    .filter(({ setting, different }) => different <= (setting.length < SHORT_NAME ? 1 : MAX_DIFFERENT));
  return near.sort((a, b) => a.different - b.different)[0]?.setting;
}

/** Added, missing, changed, and exchanged neighbouring characters (optimal string alignment). */
export function differentCharacters(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MAX_DIFFERENT) return Math.abs(a.length - b.length);
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isExchanged = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const steps = [at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (isSame ? 0 : 1)];
      if (isExchanged && row > 1) steps.push(at(beforeLast, column - 2) + 1);
      current.push(Math.min(...steps));
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, b.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;
