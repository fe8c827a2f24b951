/** The server that DATABASE_URL_TEST names, or undefined: the tests start one. */
export function namedServer(): string | undefined;
/** Test files that start a MariaDB server for themselves, below the tests' folder. */
export function filesWithOwnServer(): readonly string[];
