/** One test file's outcome on one project, as the count reporter writes it. */
export interface TestFile {
  readonly project: string;
  readonly file: string;
  readonly broken: boolean;
  readonly tests: readonly { readonly name: string; readonly status: string }[];
}
export function tally(files: readonly TestFile[]): { passed: number; failed: number; skipped: number };
export function countsByProject(files: readonly TestFile[]): string[];
export function differences(files: readonly TestFile[], databases: readonly [string, string]): string[];
