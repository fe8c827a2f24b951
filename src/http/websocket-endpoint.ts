/**
 * GraphQL over WebSocket: graphql-ws' protocol on ws' sockets. Its own adapter (graphql-ws/use/ws) writes errors to the
 * console and accepts binary frames, so `makeServer` is used directly. Back-pressure: graphql-ws asks a subscription
 * for its next item only after the last frame was handed to the kernel, so a client that stops reading stops its own
 * subscriptions. The rest that waits is bounded by maxUnsentBytes [F12].
 */
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import {
  type DocumentNode,
  getOperationAST,
  type GraphQLFormattedError,
  type GraphQLSchema,
  OperationTypeNode,
} from "graphql";
import {
  type Context as ProtocolContext,
  handleProtocols,
  makeServer,
  type Server,
  type SubscribePayload,
} from "graphql-ws";
import { WebSocketServer } from "ws";
import type { ReadWatch } from "../app/background/read-watch";
import { answerRefusal } from "../graphql/operation/answer-limit";
import type { LiveExecutions } from "../graphql/operation/live-executions";
import { asGraphQLError, type ErrorLog, maskError } from "../graphql/operation/mask-error";
import type { PermittedNames } from "../graphql/operation/permitted-names";
import type { PersistedDocuments } from "../graphql/operation/persisted-documents";
import type { OperationPreparer } from "../graphql/operation/prepare-operation";
import { selectionKey } from "../graphql/operation/selection-key";
import { rateLimited, unauthenticated } from "../graphql/operation/top-level-errors";
import { authorizationIn } from "./authentication/connection-params";
import { isOpenToAll } from "./authentication/without-token";
import { textIn } from "./document-request";
import { nameOrNull } from "./empty-parts";
import type { Admission, CreateContext } from "./limits/admission";
import { clientAddress } from "./limits/client-address";
import { executeInTurn, liveArgs } from "./limits/execute-in-turn";
import { LiveCosts } from "./limits/live-costs";
import { OpenSockets } from "./limits/open-sockets";
import type { ServerLimits } from "./limits/server-limits";
import { UnsentFrames } from "./limits/unsent-frames";
import { errorLog, type Logger } from "./monitoring/logger";
import { labelsOf, type Metrics, outcomeOf } from "./monitoring/metrics";
import { isAllowedSocket, type OriginRules } from "./origin";
import { refuseUpgrade } from "./refuse-upgrade";
import { CLOSE, refusedToken, SocketSession } from "./socket-session";

export interface WebSocketEndpointParts<Context extends object> extends OriginRules {
  readonly schema: GraphQLSchema;
  readonly createContext: CreateContext<Context>;
  readonly admission: Admission;
  readonly preparer: OperationPreparer;
  readonly live: LiveExecutions<Context>;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly names: PermittedNames;
  readonly reads: Pick<ReadWatch, "works" | "onFailure">;
  readonly limits: ServerLimits;
  readonly trustedProxyHops: number;
  /** Whether each answer says what its operation costs. */
  readonly showsCost: boolean;
  readonly documents: PersistedDocuments;
}

/** What graphql-ws hands back to us with each call. */
interface Extra {
  readonly session: SocketSession;
}
type Connection = ProtocolContext<Record<string, unknown> | undefined, Extra>;

const RETRY_AFTER_SECONDS = 5;
/** An execution can have one for each field of its answer. */
const MAX_ERRORS = 100;

export class WebSocketEndpoint<Context extends object> {
  private readonly sockets: WebSocketServer;
  private readonly protocol: Server<Extra>;
  private readonly open: OpenSockets;
  private readonly liveCosts: LiveCosts;
  private readonly unsent: UnsentFrames;
  private readonly logError: ErrorLog;
  private stopping = false;

  constructor(private readonly parts: WebSocketEndpointParts<Context>) {
    const { limits, metrics, log } = parts;
    this.logError = errorLog(log, metrics);
    this.sockets = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      maxPayload: limits.maxFrameBytes,
      perMessageDeflate: false,
      handleProtocols,
    });
    this.unsent = new UnsentFrames(limits.maxUnsentBytesOfPerson);
    this.liveCosts = new LiveCosts(limits.maxLiveCostPerPerson);
    this.open = new OpenSockets(limits.maxSockets, (error) => this.report(error));
    this.protocol = this.createProtocol();
    // Another node may be able to: their clients go there with their cursors [F35].
    parts.reads.onFailure(() => this.closeAll(CLOSE.unavailable));
    metrics.countOpen({ sockets: () => this.open.size, subscriptions: () => this.open.subscriptions });
  }

  /** node:http's "upgrade", if it wants a WebSocket. */
  upgrade(request: IncomingMessage, socket: Socket, head: Buffer): void {
    const { admission, trustedProxyHops } = this.parts;
    const address = clientAddress(request, trustedProxyHops);
    if (!/^\/graphql\/?(\?|$)/u.test(request.url ?? "")) refuseUpgrade(socket, 404, "There is nothing at this path.");
    else if (!isAllowedSocket(request, this.parts)) refuseUpgrade(socket, 403, "This origin is not allowed.");
    else if (this.stopping || !this.parts.reads.works())
      refuseUpgrade(socket, 503, "The node cannot accept more sockets at the moment.", RETRY_AFTER_SECONDS);
    else if (!admission.socketsOfAddress.take(address))
      refuseUpgrade(socket, 429, "Too many sockets from this address.", RETRY_AFTER_SECONDS);
    else if (!this.open.makeRoom()) {
      admission.socketsOfAddress.give(address);
      refuseUpgrade(socket, 503, "The node cannot accept more sockets at the moment.", RETRY_AFTER_SECONDS);
    } else this.accept(request, socket, head, address);
  }

  /**
   * Closes every client's socket, so that it connects elsewhere. @returns when all are gone, or the grace time is over.
   */
  async stop(graceMs: number): Promise<void> {
    this.stopping = true;
    const gone = [...this.open].map(({ socket }) => new Promise((resolve) => socket.once("close", resolve)));
    this.closeAll(CLOSE.goingAway);
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([Promise.all(gone), new Promise((resolve) => (timer = setTimeout(resolve, graceMs)))]);
    clearTimeout(timer);
    for (const { socket } of this.open) socket.terminate();
    await this.open.settled();
  }

  private closeAll(why: readonly [number, string]): void {
    for (const session of this.open) session.close(why);
  }

  private accept(request: IncomingMessage, connection: Socket, head: Buffer, address: string): void {
    const leave = once(() => this.parts.admission.socketsOfAddress.give(address));
    connection.once("close", leave);
    request.headers.upgrade = "websocket"; // one entry in a list of protocols, so that ws does not know it
    this.sockets.handleUpgrade(request, connection, head, (socket) => {
      const session = new SocketSession(
        socket,
        connection,
        address,
        request.headers["accept-language"] ?? null,
        this.parts.limits,
      );
      this.open.add(session);
      this.follow(session);
    });
  }

  private follow(session: SocketSession): void {
    const { socket } = session;
    const closed = this.protocol.opened(this.adapt(session), { session });
    socket.on("error", () => undefined); // ws has closed it, with the code of the error (1002, 1007, 1009)
    socket.once("close", (code, reason) => {
      this.open.remove(session);
      this.liveCosts.closeAll(session);
      if (session.credentials !== null) this.parts.admission.socketsOfPerson.give(session.credentials.subject);
      closed(code, String(reason)).catch((error: unknown) => this.report(error));
    });
  }

  /** ws' socket as graphql-ws wants it. */
  private adapt(session: SocketSession): Parameters<Server<Extra>["opened"]>[0] {
    const { socket } = session;
    return {
      protocol: socket.protocol,
      send: async (text) => {
        await this.unsent.send(session, text);
      },
      close: (code, reason) => socket.close(code, reason),
      onMessage: (handle) => {
        socket.on("message", (data: Buffer, isBinary: boolean) => {
          if (!session.takesFrame()) return;
          if (isBinary) session.close(CLOSE.badMessage);
          else
            handle(data.toString("utf8")).catch((error: unknown) => {
              this.report(error);
              session.close(CLOSE.error);
            });
        });
      },
    };
  }

  private report(error: unknown): void {
    maskError(error, this.logError);
  }

  private createProtocol(): Server<Extra> {
    return makeServer<Record<string, unknown> | undefined, Extra>({
      connectionInitWaitTimeout: this.parts.limits.connectionInitTimeoutMs,
      onConnect: (connection) => this.connect(connection),
      onSubscribe: (connection, _id, payload) => this.prepare(connection, payload),
      execute: (args) => executeInTurn(this.parts.admission, args),
      subscribe: (args) => this.parts.live.subscribe(liveArgs(args)),
      onOperation: ({ extra }, id, payload, { document }, result) => {
        if (!(Symbol.asyncIterator in result)) return;
        extra.session.subscriptions.add(id);
        this.record(payload, document, undefined);
      },
      onNext: ({ extra }, id, payload, args, result) => {
        const refused = answerRefusal(result.errors);
        const errors = refused ? [refused] : result.errors && this.masked(result.errors);
        if (!extra.session.subscriptions.has(id)) this.record(payload, args.document, errors);
        const extensions = this.parts.showsCost && "cost" in args ? { extensions: { cost: args.cost } } : undefined;
        if (errors === undefined && extensions === undefined) return undefined;
        const data = refused === undefined && result.data !== undefined && { data: result.data };
        return { ...data, ...(errors && { errors }), ...extensions };
      },
      onError: (_connection, _id, payload, errors) => {
        const masked = this.masked(errors);
        this.record(payload, undefined, masked);
        return masked;
      },
      onComplete: ({ extra }, id, payload) => {
        extra.session.subscriptions.delete(id);
        this.liveCosts.close(extra.session, payload);
      },
    });
  }

  private record(
    { operationName }: SubscribePayload,
    document: DocumentNode | undefined,
    errors: readonly GraphQLFormattedError[] | undefined,
  ): void {
    const operation = document && getOperationAST(document, nameOrNull(operationName));
    this.parts.metrics.recordOperation({
      protocol: "ws",
      ...labelsOf(operation, this.parts.schema),
      outcome: outcomeOf(errors),
    });
  }

  private masked(errors: readonly unknown[]): GraphQLFormattedError[] {
    return errors.slice(0, MAX_ERRORS).map((error) => maskError(error, this.logError, this.parts.names));
  }

  /** connection_init. @returns false: closed with 4403. */
  private async connect({ connectionParams, extra: { session } }: Connection): Promise<boolean> {
    const { admission } = this.parts;
    const authorization = authorizationIn(connectionParams ?? {});
    try {
      admission.chargeAddress(session.address);
      const credentials = await admission.authenticate(authorization);
      if (!session.open || credentials === null) return true;
      if (admission.socketsOfPerson.take(credentials.subject)) this.open.authenticated(session, credentials);
      else session.close(CLOSE.tooManySockets);
      return true;
    } catch (error) {
      this.refuse(session, error);
      return false;
    }
  }

  /**
   * While the database or the key server is unavailable, nothing is known about a key or a token: its client must come
   * again.
   */
  private refuse(session: SocketSession, error: unknown): void {
    const { extensions, message } = asGraphQLError(error);
    const { code } = extensions;
    if (code === "UNAUTHENTICATED") session.close(refusedToken(message));
    else if (code === "RATE_LIMITED") session.close(CLOSE.tooManyRequests);
    else if (code === "UNAVAILABLE") session.close(CLOSE.unavailable);
    else {
      this.report(error);
      session.close(CLOSE.error);
    }
  }

  private async prepare(connection: Connection, payload: SubscribePayload) {
    const { schema, preparer, createContext, admission, limits, documents } = this.parts;
    const { session } = connection.extra;
    try {
      if (Object.keys(connection.subscriptions).length > limits.maxOperationsPerSocket)
        throw rateLimited("Too many operations are in progress on this socket.", 1);
      admission.chargeAddress(session.address);
      if (session.credentials === null && !isOpenToAll(payload.query)) throw unauthenticated();
      admission.chargePerson(session.credentials);
      const operationName = nameOrNull(payload.operationName);
      const { query } = textIn({ ...payload }, documents, session.credentials);
      const prepared = preparer.prepare({ ...payload, query: String(query), operationName }, schema);
      if ("errors" in prepared) return prepared.errors;
      const { size, operation } = prepared;
      admission.chargeOperation(session.credentials, size);
      const contextValue = await createContext({
        credentials: session.credentials,
        locale: session.locale,
        protocol: "ws",
      });
      const { document } = prepared;
      const { variables: variableValues } = payload;
      const isLive = operation.operation === OperationTypeNode.SUBSCRIPTION;
      const selection = isLive ? selectionKey({ schema, document, operationName, variableValues }) : undefined;
      if (selection !== undefined) this.liveCosts.open(session, payload, { cost: size.cost, selection });
      return {
        schema,
        document,
        cost: size.cost,
        selection,
        credentials: session.credentials,
        operationName,
        variableValues,
        contextValue,
        options: preparer.executionOptions,
        hideSuggestions: true,
      };
    } catch (error) {
      return [asGraphQLError(error)];
    }
  }
}

function once(action: () => void): () => void {
  let done = false;
  return () => {
    if (!done) action();
    done = true;
  };
}
