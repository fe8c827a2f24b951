/** A new ULID, lower case, 26 characters. */
export type NewId = () => string;
