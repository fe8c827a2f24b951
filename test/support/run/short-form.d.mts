/** The paths of one test file of each kind. @param only  a pattern that the paths must match */
export function oneOfEachKind(folder: string, only?: string): string[];
