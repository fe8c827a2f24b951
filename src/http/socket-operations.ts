/**
 * What clients do on their sockets: they say who they are (connection_init), send operations, and receive results, by
 * graphql-ws' protocol.
 */
import {
  type DocumentNode,
  getOperationAST,
  type GraphQLFormattedError,
  type GraphQLSchema,
  OperationTypeNode,
} from "graphql";
import { type Context as ProtocolContext, makeServer, type Server, type SubscribePayload } from "graphql-ws";
import type { CreateContext } from "../graphql/context/context";
import { answerRefusal } from "../graphql/operation/answer-limit";
import type { LiveExecutions } from "../graphql/operation/live-executions";
import { asGraphQLError, type ErrorLog, maskError } from "../graphql/operation/mask-error";
import type { PermittedNames } from "../graphql/operation/permitted-names";
import type { PersistedDocuments } from "../graphql/operation/persisted-documents";
import type { OperationPreparer } from "../graphql/operation/prepare-operation";
import { selectionOf } from "../graphql/operation/selection-key";
import { rateLimited, unauthenticated } from "../graphql/operation/top-level-errors";
import { authorizationIn } from "./authentication/connection-params";
import { isOpenToAll } from "./authentication/without-token";
import { textIn } from "./document-request";
import { nameOrNull } from "./empty-parts";
import type { Admission } from "./limits/admission";
import { executeInTurn, liveArgs } from "./limits/execute-in-turn";
import { LiveCosts } from "./limits/live-costs";
import type { OpenSockets } from "./limits/open-sockets";
import type { ServerLimits } from "./limits/server-limits";
import { errorLog, type Logger } from "./monitoring/logger";
import { labelsOf, type Metrics, outcomeOf } from "./monitoring/metrics";
import { CLOSE, refusedToken, type SocketSession } from "./socket-session";

export interface SocketOperationsParts<Context extends object> {
  readonly schema: GraphQLSchema;
  readonly createContext: CreateContext<Context>;
  readonly admission: Admission;
  readonly preparer: OperationPreparer;
  readonly live: LiveExecutions<Context>;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly names: PermittedNames;
  readonly limits: ServerLimits;
  /** Whether each answer says what its operation costs. */
  readonly showsCost: boolean;
  readonly documents: PersistedDocuments;
}

/** What graphql-ws hands back to us with each call. */
export interface SocketExtra {
  readonly session: SocketSession;
}
type Connection = ProtocolContext<Record<string, unknown> | undefined, SocketExtra>;

/** An execution can have one for each field of its answer. */
const MAX_ERRORS = 100;

export class SocketOperations<Context extends object> {
  private readonly liveCosts: LiveCosts;
  private readonly logError: ErrorLog;

  /** @param open  the sockets of this node, which learn here whose they are. */
  constructor(
    private readonly parts: SocketOperationsParts<Context>,
    private readonly open: OpenSockets,
  ) {
    this.logError = errorLog(parts.log, parts.metrics);
    this.liveCosts = new LiveCosts(parts.limits.maxLiveCostPerPerson);
  }

  /** A socket was closed: its person has room for others again. */
  closed(session: SocketSession): void {
    this.liveCosts.closeAll(session);
    if (session.credentials !== null) this.parts.admission.socketsOfPerson.give(session.credentials.subject);
  }

  /** Logs an error that no client sees. */
  report(error: unknown): void {
    maskError(error, this.logError);
  }

  /** graphql-ws' protocol with these operations. */
  createProtocol(): Server<SocketExtra> {
    return makeServer<Record<string, unknown> | undefined, SocketExtra>({
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
      Object.assign(payload, { query: "" }); // graphql-ws keeps the message as long as the subscription lives
      const contextValue = await createContext({ credentials: session.credentials, locale: session.locale });
      const { document } = prepared;
      const { variables: variableValues } = payload;
      const isLive = operation.operation === OperationTypeNode.SUBSCRIPTION;
      const selection = isLive ? selectionOf({ schema, document, operationName, variableValues }) : undefined;
      if (selection !== undefined) this.liveCosts.open(session, payload, { cost: size.cost, selection: selection.key });
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
