import { deliverableAddress } from "../app/email-address";
import { isAscii } from "../domain/text";
/** Environment variables, each declared once: name, default, meaning, and how its text is read. */
import { hostNameOf } from "../http/host";
import { originOf } from "../http/origin";

/** What is wrong with a value, in the operator's terms. */
export class NotAValue extends Error {
  override readonly name = "NotAValue";
}

const LONGEST_SHOWN = 40;

/** The value that was given, for the operator to recognise. Never one that can have a secret in it. */
const not = (given: string): string =>
  `not ${JSON.stringify(given.length > LONGEST_SHOWN ? `${given.slice(0, LONGEST_SHOWN)}…` : given)}`;

export interface Setting<T> {
  readonly meaning: string;
  /** As the table in docs/configuration.md shows it. "" if nothing is set. */
  readonly defaultText: string;
  /** @param text  undefined where the variable is absent or empty. @throws NotAValue */
  readonly read: (text: string | undefined) => T;
}

function setting<T>(meaning: string, defaultText: string, absent: T, parse: (text: string) => T): Setting<T> {
  return { meaning, defaultText, read: (text) => (text === undefined || text === "" ? absent : parse(text)) };
}

export const optionalText = (meaning: string): Setting<string | null> =>
  setting<string | null>(meaning, "", null, (text) => text);

export const text = (meaning: string, absent: string): Setting<string> =>
  setting(meaning, absent, absent, (given) => given);

/** A whole number of a range, both ends included. */
export const wholeNumber = (meaning: string, absent: number, [min, max]: readonly [number, number]): Setting<number> =>
  setting(meaning, String(absent), absent, (given) => {
    const value = Number(given);
    if (/^\d{1,15}$/.test(given) && value >= min && value <= max) return value;
    throw new NotAValue(`a whole number from ${min} to ${max}, ${not(given)}`);
  });

/** One that is wider in a sandbox, where one person plays everybody. */
export const roomyNumber = (
  meaning: string,
  absent: { readonly production: number; readonly sandbox: number },
  [min, max]: readonly [number, number],
): Setting<(sandbox: boolean) => number> => {
  const given = wholeNumber(meaning, absent.production, [min, max]);
  return {
    meaning,
    defaultText: `${absent.production}, in a sandbox ${absent.sandbox}`,
    read: (text) => {
      if (text === undefined || text === "") return (sandbox) => (sandbox ? absent.sandbox : absent.production);
      const value = given.read(text);
      return () => value;
    },
  };
};

/** A text with another default in a sandbox. */
export const roomyText = (
  meaning: string,
  absent: { readonly production: string; readonly sandbox: string },
): Setting<(sandbox: boolean) => string> => ({
  meaning,
  defaultText: `${absent.production}, in a sandbox ${absent.sandbox}`,
  read: (text) => (sandbox) =>
    text === undefined || text === "" ? (sandbox ? absent.sandbox : absent.production) : text,
});

export const oneOf = <const T extends readonly [string, ...string[]]>(meaning: string, values: T): Setting<T[number]> =>
  setting<T[number]>(meaning, values[0], values[0], (given) => {
    const value = values.find((one) => one === given);
    if (value !== undefined) return value;
    throw new NotAValue(`one of ${values.join(", ")}, ${not(given)}`);
  });

/** null: not set, so that another setting decides. */
export const optionalOneOf = <const T extends readonly [string, ...string[]]>(
  meaning: string,
  defaultText: string,
  values: T,
): Setting<T[number] | null> => {
  const given = oneOf(meaning, values);
  return { meaning, defaultText, read: (text) => (text === undefined || text === "" ? null : given.read(text)) };
};

/** null: not set, so that another setting decides. */
export const flag = (meaning: string, defaultText: string): Setting<boolean | null> =>
  setting<boolean | null>(meaning, defaultText, null, (given) => {
    if (given === "1" || given === "true") return true;
    if (given === "0" || given === "false") return false;
    throw new NotAValue(`1 or 0, ${not(given)}`);
  });

/** An address of one of these schemes. */
export const url = (meaning: string, schemes: readonly string[]): Setting<string | null> =>
  setting<string | null>(meaning, "", null, (given) => {
    // No part of it is repeated: any can be a piece of a password.
    const scheme = /^(?<scheme>[^:/]+):\/\//u.exec(given)?.groups?.scheme?.toLowerCase() ?? "";
    if (!schemes.includes(scheme))
      throw new NotAValue(`an address that begins with ${schemes.map((one) => `${one}://`).join(" or ")}`);
    if (!URL.canParse(given) || new URL(given).hostname === "")
      throw new NotAValue(`an address like ${scheme}://host:port`);
    return given;
  });

/**
 * A text that is checked elsewhere. @param problemWith  what is wrong with it, in the operator's terms; null if nothing
 * is.
 */
export const checkedText = (meaning: string, problemWith: (text: string) => string | null): Setting<string | null> =>
  setting<string | null>(meaning, "", null, (given) => {
    const problem = problemWith(given);
    if (problem !== null) throw new NotAValue(problem);
    return given;
  });

export interface MailboxValue {
  /** "" where there is none. */
  readonly name: string;
  readonly address: string;
}

/** somebody@example.com, or Some Body <somebody@example.com>. */
export const mailbox = (meaning: string, defaultText: string): Setting<MailboxValue | null> =>
  setting<MailboxValue | null>(meaning, defaultText, null, (given) => {
    const {
      name = "",
      address,
      bare,
    } = /^(?:(?<name>[^<>"\p{Cc}]*)<(?<address>[^\s<>]+)>|(?<bare>[^\s<>]+))$/u.exec(given.trim())?.groups ?? {};
    const found = deliverableAddress(address ?? bare ?? "");
    if (found !== null && isAscii(found)) return { name: name.trim(), address: found };
    throw new NotAValue("an address like no-reply@example.com, or Some Name <no-reply@example.com>");
  });

/** The parts of a list that commas separate. */
const partsOf = (list: string): readonly string[] =>
  list
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** Web pages by scheme, host, and port, separated by commas. */
export const origins = (meaning: string): Setting<readonly string[]> =>
  setting<readonly string[]>(meaning, "", [], (given) =>
    partsOf(given).map((part) => {
      const origin = originOf(part);
      if (origin === undefined)
        throw new NotAValue("addresses like https://www.example.com, without a path or *, separated by commas");
      return origin;
    }),
  );

/** Hosts without a port, separated by commas. */
export const hosts = (meaning: string): Setting<readonly string[]> =>
  setting<readonly string[]>(meaning, "", [], (given) =>
    partsOf(given).map((part) => {
      const host = hostNameOf(part);
      if (host === undefined || part.includes("*") || /:\d+$/u.test(part.replace(/^\[.*\]/u, "")))
        throw new NotAValue("hosts like sandbox.example.com, without a port or *, separated by commas");
      return host;
    }),
  );
