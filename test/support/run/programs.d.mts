/** The path of a program, or undefined where it is not installed. */
export function findProgram(name: string): string | undefined;
export function hasProgram(name: string): boolean;
/** The path of the browser that tests drive, or undefined where none is installed. */
export function findBrowser(): string | undefined;
/** The path of Galera's library, or undefined where it is not installed. */
export function findGaleraLibrary(): string | undefined;
/** A process may mount a file system that only itself sees. */
export function canMount(): boolean;
/** Everything that a Galera cluster of MariaDB servers needs is installed. */
export function hasGalera(): boolean;
