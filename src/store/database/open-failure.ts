import { Unavailable } from "../../app/failures";
import { toFailure, withoutValues } from "./database-errors";

/** The database cannot be opened as DATABASE_URL asks for it: TLS is not possible. For operators. */
export class DatabaseTlsFailed extends Error {
  override readonly name = "DatabaseTlsFailed";
}

const NO_TLS = "HANDSHAKE_NO_SSL_SUPPORT";
const TLS_REFUSED = "HANDSHAKE_SSL_ERROR";

/**
 * Why a database could not be opened. A requested option that is not possible names its parameter [R5]. Everything else
 * is as in operation.
 */
export function toOpenFailure(error: unknown): Error {
  const original = withoutValues(error instanceof Unavailable ? error.cause : error);
  const code: unknown = Reflect.get(original, "code");
  if (code === NO_TLS)
    return new DatabaseTlsFailed(
      "DATABASE_URL asks for TLS (ssl-mode), and the server offers none. Switch it on there, or remove the parameter.",
    );
  if (code === TLS_REFUSED)
    return new DatabaseTlsFailed(
      `DATABASE_URL asks for TLS, and it failed: ${original.message}. ssl-ca names the authority's certificate; ssl-mode=REQUIRED trusts any.`,
    );
  return toFailure(error);
}
