/** DATABASE_URL can't be used. The message is for operators and contains no secret. */
export class InvalidDatabaseUrl extends Error {
  override readonly name = "InvalidDatabaseUrl";
}
