/** All connections of the pool were in use for that long, or the server did not answer. */
export class NoConnection extends Error {
  override readonly name = "NoConnection";
  readonly code = "NO_CONNECTION";
  constructor() {
    super("no connection to the database was free within DATABASE_TIMEOUT_MS");
  }
}
