/** What an error of the system or of a driver says of itself. */
export interface Cause {
  readonly name: string;
  /** "EADDRINUSE", "ER_ACCESS_DENIED_ERROR", "SQLITE_CANTOPEN". */
  readonly code?: string;
  /** Of MySQL and MariaDB: 1045. */
  readonly errno?: number;
  readonly syscall?: string;
  readonly path?: string;
  /** The address on which it should listen. */
  readonly address?: string;
  /** Of a name that could not be resolved. */
  readonly hostname?: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const DEEPEST = 5;

/** The error and what caused it, outermost first. */
export function causesOf(error: unknown): readonly Cause[] {
  const causes: Cause[] = [];
  for (let cause: unknown = error; isObject(cause) && causes.length < DEEPEST; cause = Reflect.get(cause, "cause"))
    causes.push(read(cause));
  return causes;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const TEXTS = ["code", "syscall", "path", "address", "hostname"] as const;

function read(error: object): Cause {
  const errno: unknown = Reflect.get(error, "errno");
  const texts = TEXTS.flatMap((name) => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === "string" ? [[name, value] as const] : [];
  });
  return {
    name: String(Reflect.get(error, "name")),
    ...Object.fromEntries(texts),
    ...(typeof errno === "number" && { errno }),
  };
}
