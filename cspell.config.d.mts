declare const settings: { readonly flagWords: readonly string[] };
export default settings;
export const PHRASES: readonly string[];
