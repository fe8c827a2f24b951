/**
 * `npm run token -- --subject SUBJECT [--scopes "A B"] [--channel WEB|MOBILE|API] [--hours N]`: prints a token of the
 * sandbox.
 */
import { parseArgs } from "node:util";
import { readTokenConfig } from "../composition/config";
import { explainStart } from "../composition/start-error";
import { type Scope, SCOPES } from "../domain/order/visibility";
import { type Channel, CHANNELS } from "../domain/vocabulary";
import { issueToken } from "../http/authentication/issue-token";

const USAGE = `Usage: npm run token -- --subject SUBJECT [--scopes "orders:read orders:write"] [--channel WEB] [--hours 24]
  --subject  the marketplace's own id of the user, as registered with registerUser (externalId), or any name for a key
  --scopes   of ${SCOPES.join(", ")}
  --channel  of ${CHANNELS.join(", ")}; API if it is absent
  --hours    how long it is valid, 24 if it is absent`;

class Unusable extends Error {}

/** An error of this command, or of Node, which reads the arguments. */
const isAboutUsage = (error: unknown): error is Error =>
  error instanceof Unusable ||
  (error instanceof TypeError && String(Reflect.get(error, "code")).startsWith("ERR_PARSE_ARGS_"));

const known = <T extends string>(value: string, values: readonly T[], name: string): T => {
  const found = values.find((one) => one === value);
  if (found === undefined) throw new Unusable(`--${name}: one of ${values.join(", ")}`);
  return found;
};

async function token(args: readonly string[]): Promise<string> {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { subject: text, scopes: text, channel: text, hours: text },
  });
  if (values.subject === undefined || values.subject === "") throw new Unusable("--subject is missing");
  const hours = Number(values.hours ?? "24");
  if (!(hours > 0)) throw new Unusable("--hours: a number above 0");
  const tokens = readTokenConfig(process.env);
  if (!("secret" in tokens.key))
    throw new Unusable("The tokens' keys are at JWT_JWKS_URL. Only their owner can sign tokens.");
  const scopes = (values.scopes ?? "")
    .split(" ")
    .filter((name) => name !== "")
    .map((name): Scope => known(name, SCOPES, "scopes"));
  const channel: Channel = known(values.channel ?? "API", CHANNELS, "channel");
  return issueToken(
    { ...tokens, secret: tokens.key.secret },
    { subject: values.subject, scopes, channel, lifetimeSeconds: Math.round(hours * 3_600) },
  );
}

token(process.argv.slice(2)).then(
  (text) => process.stdout.write(`${text}\n`),
  (error: unknown) => {
    process.stderr.write(
      isAboutUsage(error) ? `${error.message}\n\n${USAGE}\n` : `${explainStart(error, process.env)}\n`,
    );
    process.exitCode = 1;
  },
);
