/**
 * [B1] The limit of reading: node:http, one prepared statement, a token verified by node:crypto, the domain's own
 * functions, JSON.stringify. Its argument is JSON of ServerArguments.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import Sqlite from "better-sqlite3";
import { createPool, type RowDataPacket } from "mysql2/promise";
import type { Channel } from "../../../src/domain/vocabulary";
import { loadPolicyBook } from "../../../src/policy/policy-file";
import type { Place } from "../databases";
import { pageAnswer } from "./page-answer";
import { type PageRow, pageRows, pageStatement } from "./page-rows";

export interface PageServerArguments {
  readonly place: Place;
  readonly secret: string;
  readonly issuer: string;
  readonly audience: string;
}

type Rows = readonly PageRow[];

const { place, secret, issuer, audience } = JSON.parse(process.argv[3] ?? "") as PageServerArguments;
const POOL_SIZE = 10;
const policies = loadPolicyBook(null);
const read = reader();

function reader(): (subject: string, orderId: string) => Promise<Rows> {
  const { sql, parameters } = pageStatement(place.url === null ? "SQLITE" : "MARIADB");
  const values = (subject: string, orderId: string) => [subject, ...Array<string>(parameters - 1).fill(orderId)];
  if (place.url === null) {
    const statement = new Sqlite(place.file ?? "", { readonly: true }).prepare(sql);
    return (subject, orderId) => Promise.resolve(statement.all(...values(subject, orderId)) as Rows);
  }
  const pool = createPool({ uri: place.url, connectionLimit: POOL_SIZE });
  return async (subject, orderId) => {
    const [rows] = await pool.execute<RowDataPacket[]>(sql, values(subject, orderId));
    return rows as unknown as Rows;
  };
}

interface Caller {
  readonly subject: string;
  readonly channel: Channel;
}

function callerOf(authorization = ""): Caller | null {
  const [header = "", claims = "", signature = ""] = authorization.slice("Bearer ".length).split(".");
  const expected = createHmac("sha256", secret).update(`${header}.${claims}`).digest();
  const given = Buffer.from(signature, "base64url");
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const { sub, iss, aud, exp, channel } = JSON.parse(Buffer.from(claims, "base64url").toString()) as Record<
    string,
    unknown
  >;
  if (iss !== issuer || aud !== audience || Number(exp) * 1_000 <= Date.now()) return null;
  return { subject: String(sub), channel: (channel ?? "API") as Channel };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

const server = createServer((request, response) => {
  const answer = async (): Promise<void> => {
    const caller = callerOf(request.headers.authorization);
    const body = await bodyOf(request);
    if (caller === null) {
      response.writeHead(401).end();
      return;
    }
    const { variables } = JSON.parse(body) as { readonly variables: { readonly id: string } };
    const rows = pageRows(await read(caller.subject, variables.id));
    const order = rows === null ? null : pageAnswer(rows, policies, caller.channel);
    const text = `${JSON.stringify({ data: { order } })}\n`;
    response.writeHead(200, {
      "content-type": "application/json; charset=utf-8",
      "content-length": Buffer.byteLength(text),
    });
    response.end(text);
  };
  answer().catch((error: unknown) => {
    response.writeHead(500).end(String(error));
  });
});

server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ pid: process.pid, port })}\n`);
});
