/**
 * What Prometheus reads at /metrics. Labels contain names of the schema and the service's codes, never a client's
 * values.
 */
import { type GraphQLSchema, Kind, type OperationDefinitionNode } from "graphql";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Unavailable } from "../../app/failures";
import { boundedLabel } from "./bounded-label";
import type { Readiness } from "./health";
import { codeOf } from "./repeated-causes";
import { sharedRead } from "./shared-read";

export interface OperationOutcome {
  readonly protocol: "http" | "ws";
  readonly kind: string;
  /** The first root field: what the operation does, whatever its author named it. */
  readonly field: string;
  /** "ok", or the code of the first error. */
  readonly outcome: string;
  /** Over HTTP, where an operation has an end. */
  readonly durationMs?: number;
}

export interface Metrics {
  /** Others add their own: expiry lateness, connection pool, outbox. */
  readonly registry: Registry;
  readonly recordOperation: (outcome: OperationOutcome) => void;
  /** Counted when they are requested. */
  readonly countOpen: (open: { sockets: () => number; subscriptions: () => number }) => void;
  /** An error that is answered as UNAVAILABLE. */
  readonly recordUnavailable: (error: Unavailable) => void;
  /** Read when metrics are requested. */
  readonly measureReadiness: (read: () => Promise<Readiness>) => void;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const operations = new Counter({
    name: "graphql_operations_total",
    help: "GraphQL operations that got a response. A subscription counts when it starts.",
    labelNames: ["door", "kind", "field", "outcome"],
    registers: [registry],
  });
  // Without labels, so that it is 0 before the first error: Prometheus cannot see the increase of a series that starts
  // at 1.
  const internalErrors = new Counter({
    name: "graphql_internal_errors_total",
    help: "GraphQL operations that failed because of a bug: INTERNAL_SERVER_ERROR.",
    registers: [registry],
  });
  const durations = new Histogram({
    name: "graphql_operation_duration_seconds",
    help: "The time from the arrival of a request to its response.",
    labelNames: ["kind", "field"],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [registry],
  });
  return {
    registry,
    recordOperation: ({ protocol, kind, field, outcome, durationMs }) => {
      operations.inc({ door: protocol, kind, field, outcome });
      if (outcome === "INTERNAL_SERVER_ERROR") internalErrors.inc();
      if (durationMs !== undefined) durations.observe({ kind, field }, durationMs / 1_000);
    },
    countOpen: ({ sockets, subscriptions }) => {
      gauge(registry, "websocket_open_sockets", "WebSockets that are open.", sockets);
      gauge(registry, "graphql_open_subscriptions", "Subscriptions that are followed.", subscriptions);
    },
    recordUnavailable: unavailableCounter(registry),
    measureReadiness: (read) => measureReadiness(registry, read),
  };
}

function gauge(registry: Registry, name: string, help: string, value: () => number): void {
  registry.removeSingleMetric(name);
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(value());
    },
  });
}

/** By the driver's code, or by what is unavailable if there is no code. */
function unavailableCounter(registry: Registry): Metrics["recordUnavailable"] {
  const errors = new Counter({
    name: "unavailable_errors_total",
    help: "Errors that callers got as UNAVAILABLE, by cause.",
    labelNames: ["cause"],
    registers: [registry],
  });
  const label = boundedLabel();
  return ({ cause, message }) => {
    const code = codeOf(cause);
    errors.inc({ cause: label(code === "" ? message : code) });
  };
}

/** What /health/ready answers, for alarms: as a whole, and each check. */
function measureReadiness(registry: Registry, read: () => Promise<Readiness>): void {
  const once = sharedRead(read);
  new Gauge({
    name: "service_ready",
    help: "1 if the node is ready for requests, 0 if /health/ready returns 503.",
    registers: [registry],
    async collect() {
      this.set((await once()).ready ? 1 : 0);
    },
  });
  new Gauge({
    name: "readiness_check",
    help: "1 if the check of /health/ready passes, 0 if it fails.",
    labelNames: ["check"],
    registers: [registry],
    async collect() {
      const { checks } = await once();
      this.reset();
      for (const [check, result] of Object.entries(checks)) this.set({ check }, result === "ok" ? 1 : 0);
    },
  });
}

/** Names for the labels: bounded by the schema, because any other name becomes "none". */
export function labelsOf(
  operation: OperationDefinitionNode | null | undefined,
  schema: GraphQLSchema,
): { kind: string; field: string } {
  if (!operation) return { kind: "none", field: "none" };
  const [first] = operation.selectionSet.selections;
  const name = first?.kind === Kind.FIELD ? first.name.value : "none";
  const known = name.startsWith("__") || schema.getRootType(operation.operation)?.getFields()[name] !== undefined;
  return { kind: operation.operation, field: known ? name : "none" };
}

/** "ok", or the first error's code. @param errors masked, so that codes are of TOP_LEVEL_CODES. */
export function outcomeOf(
  errors: readonly { readonly extensions?: Readonly<Record<string, unknown>> | undefined }[] | undefined,
): string {
  const code = errors?.[0]?.extensions?.code;
  return errors === undefined || errors.length === 0 ? "ok" : typeof code === "string" ? code : "INTERNAL_SERVER_ERROR";
}
