import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { testAuthority } from "../../delivery/webhook/tls-identity";

/** Paths of PEM files. The server's certificate is for the name localhost. */
export interface Certificates {
  readonly ca: string;
  readonly serverCert: string;
  readonly serverKey: string;
  /** Of the same authority, for the name db.example.com. */
  readonly otherCert: string;
  readonly otherKey: string;
  readonly clientCert: string;
  readonly clientKey: string;
  /** An authority that has signed none of them. */
  readonly otherCa: string;
}

/** A certificate authority, with a server's and a client's certificate, in this folder. */
export async function makeCertificates(folder: string): Promise<Certificates> {
  const authority = testAuthority();
  const server = authority.identityFor("localhost");
  const other = authority.identityFor("db.example.com");
  const client = authority.identityFor("client");
  const write = async (name: string, pem: string): Promise<string> => {
    await writeFile(join(folder, name), pem);
    return join(folder, name);
  };
  return {
    ca: await write("ca.pem", authority.cert),
    serverCert: await write("server.pem", server.cert),
    serverKey: await write("server-key.pem", server.key),
    otherCert: await write("other.pem", other.cert),
    otherKey: await write("other-key.pem", other.key),
    clientCert: await write("client.pem", client.cert),
    clientKey: await write("client-key.pem", client.key),
    otherCa: await write("other-ca.pem", testAuthority().cert),
  };
}
