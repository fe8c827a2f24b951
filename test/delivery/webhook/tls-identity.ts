import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";

/** What a TLS server shows, in PEM. */
export interface TlsIdentity {
  readonly key: string;
  readonly cert: string;
}

/**
 * A certificate authority for one test. Node has none that makes certificates, so the few bytes of X.509 are put
 * together here.
 */
export interface TestAuthority {
  readonly cert: string;
  identityFor(name: string): TlsIdentity;
}

const SEQUENCE = 0x30;
const der = (tag: number, ...contents: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(contents);
  const size = content.length;
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
};
const hex = (text: string): Buffer => Buffer.from(text, "hex");
const text = (tag: number, value: string): Buffer => der(tag, Buffer.from(value));

const ECDSA_WITH_SHA256 = der(SEQUENCE, hex("06082a8648ce3d040302"));
const TRUE = hex("0101ff");
const COMMON_NAME = hex("0603550403");
const IS_AUTHORITY = der(SEQUENCE, hex("0603551d13"), TRUE, der(0x04, der(SEQUENCE, TRUE)));
const isFor = (name: string): Buffer => der(SEQUENCE, hex("0603551d11"), der(0x04, der(SEQUENCE, text(0x82, name))));
const VALIDITY = der(SEQUENCE, text(0x17, "200101000000Z"), text(0x17, "491231235959Z"));

const nameOf = (name: string): Buffer => der(SEQUENCE, der(0x31, der(SEQUENCE, COMMON_NAME, text(0x0c, name))));

interface Certified {
  readonly serial: number;
  readonly subject: string;
  readonly publicKey: KeyObject;
  readonly extension: Buffer;
}

function certify({ serial, subject, publicKey, extension }: Certified, issuer: string, issuerKey: KeyObject): string {
  const version3 = der(0xa0, hex("020102"));
  const who = [nameOf(issuer), VALIDITY, nameOf(subject), publicKey.export({ type: "spki", format: "der" })];
  const body = der(
    SEQUENCE,
    version3,
    der(0x02, Buffer.from([serial])),
    ECDSA_WITH_SHA256,
    ...who,
    der(0xa3, der(SEQUENCE, extension)),
  );
  const signature = der(0x03, Buffer.from([0]), sign("sha256", body, issuerKey));
  const lines =
    der(SEQUENCE, body, ECDSA_WITH_SHA256, signature)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
}

const keyPair = () => generateKeyPairSync("ec", { namedCurve: "prime256v1" });

export function testAuthority(): TestAuthority {
  const own = keyPair();
  const issuer = "Test authority";
  return {
    cert: certify(
      { serial: 1, subject: issuer, publicKey: own.publicKey, extension: IS_AUTHORITY },
      issuer,
      own.privateKey,
    ),
    identityFor: (name) => {
      const { publicKey, privateKey } = keyPair();
      return {
        key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
        cert: certify({ serial: 2, subject: name, publicKey, extension: isFor(name) }, issuer, own.privateKey),
      };
    },
  };
}
