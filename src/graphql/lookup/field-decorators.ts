/** The fields of one of our API types as a plain object: what a resolver may answer where nobody asks for the class. */
export type Fields<T> = { readonly [K in keyof T]: T[K] };
