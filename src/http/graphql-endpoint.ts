/** GraphQL over HTTP: node:http's request in, Apollo Server, node:http's response out. */
import type { IncomingMessage, ServerResponse } from "node:http";
import {
  ApolloServer,
  type ApolloServerOptions,
  HeaderMap,
  type HTTPGraphQLRequest,
  type HTTPGraphQLResponse,
} from "@apollo/server";
import { GraphQLError } from "graphql";
import type { CreateContext } from "../graphql/context/context";
import type { Credentials } from "../graphql/context/viewer";
import { answerTooLarge } from "../graphql/operation/answer-limit";
import { asGraphQLError, maskError } from "../graphql/operation/mask-error";
import type { PersistedDocuments } from "../graphql/operation/persisted-documents";
import { badUserInput, httpOf, rateLimited, unauthenticated } from "../graphql/operation/top-level-errors";
import { apolloOptionsOf, type ApolloParts } from "./apollo-options";
import { Callers } from "./authentication/callers";
import { isOpenToAll, MAX_BODY_BYTES_WITHOUT_TOKEN } from "./authentication/without-token";
import { withText } from "./document-request";
import { withoutEmptyName, withoutEmptyParameters } from "./empty-parts";
import type { Admission } from "./limits/admission";
import { clientAddress } from "./limits/client-address";
import type { Connections } from "./limits/connections";
import { endWith, UnsentAnswers, type UnsentLimits } from "./limits/unsent-answers";
import { errorLog } from "./monitoring/logger";
import { labelsOf, outcomeOf } from "./monitoring/metrics";
import { operationPlugin } from "./operation-plugin";
import { discard, readBody } from "./read-body";
import { sendJson } from "./send";

export interface GraphQLEndpointParts<Context extends object> extends UnsentLimits, ApolloParts {
  readonly createContext: CreateContext<Context>;
  readonly admission: Admission;
  readonly connections: Pick<Connections, "trust">;
  readonly maxBodyBytes: number;
  readonly bodyWithoutTokenMs: number;
  readonly maxAnswerBytes: number;
  readonly showsCost: boolean;
  readonly documents: PersistedDocuments;
  readonly trustedProxyHops: number;
  /**
   * Replaces the settings of Apollo Server. The plugin with the limits is added. For Apollo's test suite for
   * integrations.
   */
  readonly apolloOptions?: ApolloServerOptions<Context>;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly address: string;
  credentials: Credentials | null;
}

/** Characters of a body that cost as much as one operation to read. */
const BODY_OF_A_UNIT = 8_000;

export class GraphQLEndpoint<Context extends object> {
  readonly apollo: ApolloServer<Context>;
  private readonly unsent: UnsentAnswers;
  private readonly callers: Callers;

  constructor(private readonly parts: GraphQLEndpointParts<Context>) {
    this.unsent = new UnsentAnswers(parts, parts.maxAnswerBytes);
    this.callers = new Callers(parts.admission);
    const options = parts.apolloOptions ?? apolloOptionsOf(parts);
    const plugin = operationPlugin<Context>({
      ...parts,
      logError: errorLog(parts.log),
      charge: (http, size) => this.callers.charge(http, size),
    });
    this.apollo = new ApolloServer({ ...options, plugins: [...(options.plugins ?? []), plugin] });
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = clientAddress(request, this.parts.trustedProxyHops);
    const exchange: Exchange = { request, response, address, credentials: null };
    try {
      await this.authenticate(exchange);
    } catch (refusal) {
      discard(request);
      this.refuse(exchange, refusal);
      return;
    }
    // Before the body is read: what waits for its turn holds no memory [S16, S18].
    const refusal = await this.parts.admission
      .inTurn(exchange.credentials, () => this.serve(exchange))
      .catch(asRefusal);
    if (refusal === undefined) return;
    discard(request);
    this.refuse(exchange, refusal);
  }

  private async serve(exchange: Exchange): Promise<void> {
    const { request, credentials } = exchange;
    if (request.socket.destroyed) return; // the client left while this waited for its turn
    const body = await this.body(request, credentials);
    if (body === "ABORTED") return;
    const search = withoutEmptyParameters(new URL(request.url ?? "/", "http://localhost").search);
    if (credentials === null && !(typeof body === "object" && isOpenToAll(queryIn(request, search, body.json))))
      this.refuse(exchange, unauthenticated());
    else if (typeof body === "string")
      this.refuse(exchange, badUserInput(this.refusals[body], 400), { connection: "close" });
    else await this.execute(exchange, { search, body: withoutEmptyName(body.json) });
  }

  private async execute(
    exchange: Exchange,
    { search, body }: Pick<HTTPGraphQLRequest, "search" | "body">,
  ): Promise<void> {
    const { request, credentials } = exchange;
    const { method = "GET" } = request;
    let httpGraphQLRequest: HTTPGraphQLRequest = { method, headers: headerMap(request), search, body };
    try {
      if (this.parts.apolloOptions === undefined)
        httpGraphQLRequest = withText(httpGraphQLRequest, this.parts.documents, credentials);
    } catch (refusal) {
      this.refuse(exchange, refusal);
      return;
    }
    const context = (): Promise<Context> => this.context(request, credentials);
    const execution = () => this.apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context });
    await this.send(exchange, await this.callers.serve(httpGraphQLRequest, credentials, execution));
  }

  /**
   * Runs before any part of the body is read, so that a caller without a valid token costs nothing more [S19].
   * @throws GraphQLError RATE_LIMITED, UNAUTHENTICATED; Unavailable.
   */
  private async authenticate(exchange: Exchange): Promise<void> {
    const { admission, connections } = this.parts;
    const { request, address } = exchange;
    admission.chargeAddress(address);
    const credentials = await admission.authenticate(request.headers.authorization);
    if (credentials === null) return;
    connections.trust(request.socket);
    exchange.credentials = credentials;
    if (!this.unsent.hasRoom(credentials.subject)) throw unread();
    admission.chargePerson(credentials);
  }

  private async send(exchange: Exchange, { status, headers, body }: HTTPGraphQLResponse): Promise<void> {
    const { maxAnswerBytes } = this.parts;
    const { response } = exchange;
    const subject = exchange.credentials?.subject ?? null;
    const bytes = body.kind === "complete" ? Buffer.byteLength(body.string) : 0;
    if (bytes > maxAnswerBytes) {
      this.refuse(exchange, answerTooLarge(maxAnswerBytes));
    } else if (subject !== null && !this.unsent.hasRoom(subject, bytes)) {
      this.refuse(exchange, unread());
    } else {
      this.announceRate(exchange);
      for (const [name, value] of headers) response.setHeader(name, value);
      response.statusCode = status ?? 200;
      this.unsent.watch(response, subject, bytes);
      if (body.kind === "chunked") for await (const chunk of body.asyncIterator) response.write(chunk);
      endWith(response, body.kind === "complete" ? body.string : "");
    }
  }

  private refuse(exchange: Exchange, refusal: unknown, more: Record<string, string> = {}): void {
    const { log, metrics, names, schema } = this.parts;
    const { status = 500, headers: own = {} } = httpOf(asGraphQLError(refusal)) ?? {};
    const type = exchange.request.headers.accept?.includes("graphql-response+json") === true && {
      "content-type": "application/graphql-response+json; charset=utf-8",
    };
    const errors = [maskError(refusal, errorLog(log, metrics), names)];
    metrics.recordOperation({ protocol: "http", ...labelsOf(undefined, schema), outcome: outcomeOf(errors) });
    this.announceRate(exchange);
    this.unsent.watch(exchange.response, null, 0);
    sendJson(exchange.response, status, { errors }, { ...own, ...more, ...type });
  }

  private announceRate({ response, credentials, address }: Exchange): void {
    for (const [name, value] of Object.entries(this.parts.admission.rateLimitHeaders(credentials, address)))
      response.setHeader(name, value);
  }

  /**
   * Why a body is refused before Apollo sees it. The largest ones get no special status (413): every limit is answered
   * alike.
   */
  private readonly refusals = {
    TOO_LARGE: "The body is too large.",
    NOT_UTF8: "The body is not valid UTF-8.",
    BROKEN: "Invalid JSON.",
  } as const;

  /** Only application/json is read; Apollo refuses the rest for having no body. */
  private async body(
    request: IncomingMessage,
    credentials: Credentials | null,
  ): Promise<{ json: unknown } | "ABORTED" | keyof typeof this.refusals> {
    if (request.method !== "POST") return { json: undefined };
    const read = await (credentials === null
      ? readWithoutToken(request, this.parts.bodyWithoutTokenMs)
      : readBody(request, this.parts.maxBodyBytes));
    if (typeof read === "string") return read;
    this.parts.admission.chargePerson(credentials, Math.floor(read.text.length / BODY_OF_A_UNIT));
    if (!/^application\/json *(;|$)/iu.test(request.headers["content-type"] ?? "") || read.text === "")
      return { json: undefined };
    try {
      return { json: JSON.parse(read.text) as unknown };
    } catch {
      return "BROKEN";
    }
  }

  private async context(request: IncomingMessage, credentials: Credentials | null): Promise<Context> {
    try {
      return await this.parts.createContext({
        credentials,
        locale: request.headers["accept-language"] ?? null,
      });
    } catch (error) {
      const answer = asGraphQLError(error);
      throw answer.originalError === undefined ? answer : error; // Apollo informs its plugins of the error itself
    }
  }
}

async function readWithoutToken(request: IncomingMessage, timeoutMs: number): ReturnType<typeof readBody> {
  const timer = setTimeout(() => request.destroy(), timeoutMs);
  const read = await readBody(request, MAX_BODY_BYTES_WITHOUT_TOKEN);
  clearTimeout(timer);
  return read;
}

/** The document of a request, as it was sent. */
function queryIn({ method }: IncomingMessage, search: string, json: unknown): unknown {
  if (method !== "POST") return new URLSearchParams(search).get("query");
  return typeof json === "object" && json !== null && "query" in json ? json.query : undefined;
}

function headerMap({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(", ") : value);
  return map;
}

/** @throws everything but the service's own refusals: Apollo Server answers its own errors. */
function asRefusal(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  throw error;
}

/** The client is to read what waits for it before it asks for more. */
const unread = (): GraphQLError => rateLimited("Too many answers are waiting to be read.", 1);
