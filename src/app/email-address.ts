import { domainToASCII } from "node:url";

/** RFC 5321, 4.5.3.1: octets of the part before the @, and of the whole domain. RFC 1035: octets of one label. */
const MAX_LOCAL_BYTES = 64;
const MAX_DOMAIN_BYTES = 253;

/** A label of a host name: letters, digits, and hyphens inside it, at most 63. */
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/u;
/** A top-level domain has a letter: without one, the domain is an IP address or part of one. */
const HAS_LETTER = /[a-z]/u;

/** RFC 5322, 3.2.3: words without quotes, separated by single dots. RFC 6532 adds every character outside ASCII. */
const LOCAL = /^[\w!#$%&'*+/=?^`{|}~\u{80}-\u{10ffff}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\u{80}-\u{10ffff}-]+)*$/u;
/** domainToASCII reads URLs' hosts: it would drop or decode other ASCII characters. */
const DOMAIN = /^[A-Za-z0-9.\u{80}-\u{10ffff}-]+$/u;

/**
 * White space, control, format and other characters without a shape of their own: a pasted address often ends with one.
 */
const INVISIBLE = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u{2800}]/u;
/**
 * In a domain some scripts need these two; domainToASCII refuses them wherever they would be invisible (CONTEXTJ of RFC
 * 5892).
 */
const JOINERS = /[\u{200c}\u{200d}]/gu;

const isHostName = (domain: string): boolean => {
  const labels = domain.split(".");
  return (
    domain.length <= MAX_DOMAIN_BYTES &&
    labels.every((label) => LABEL.test(label)) &&
    HAS_LETTER.test(labels.at(-1) ?? "")
  );
};

const hasInvisible = (local: string, domain: string): boolean =>
  INVISIBLE.test(local) || INVISIBLE.test(domain.replace(JOINERS, ""));

/**
 * An email address in the form in which mail servers take it: its domain in ASCII (`anna@bücher.example` becomes
 * `anna@xn--bcher-kva.example`).
 *
 * @returns null if no mail server can deliver to it: it is not one address, has an empty or over-long part, invisible
 * characters, or a domain without an ASCII form. The part before the @ can be outside ASCII; only servers with SMTPUTF8
 * take that [R12].
 */
export function deliverableAddress(address: string): string | null {
  const at = address.lastIndexOf("@");
  const local = address.slice(0, Math.max(at, 0));
  const domain = address.slice(at + 1);
  if (!address.isWellFormed() || !LOCAL.test(local) || !DOMAIN.test(domain) || hasInvisible(local, domain)) return null;
  if (Buffer.byteLength(local) > MAX_LOCAL_BYTES) return null;
  const ascii = domainToASCII(domain);
  return isHostName(ascii) ? `${local}@${ascii}` : null;
}
