import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { ROOT } from "../docs/documents";

/** A number with a unit, as the Compose specification writes durations. */
const Duration = z.string().regex(/^\d+(?:ms|s|m|h)$/u);
const Command = z.array(z.string()).min(1);

const HealthCheck = z.strictObject({
  test: Command.refine(([kind = ""]) => ["CMD", "CMD-SHELL"].includes(kind)),
  interval: Duration,
  timeout: Duration,
  retries: z.int().positive(),
});

const Service = z.strictObject({
  build: z.string().optional(),
  image: z.string(),
  restart: z.enum(["no", "always", "on-failure", "unless-stopped"]),
  command: Command.optional(),
  env_file: z.string().optional(),
  // Texts only: YAML would read 0 as a number, and some versions of Compose refuse it.
  environment: z.record(z.string().regex(/^[A-Z_]+$/u), z.string()).optional(),
  ports: z.array(z.string().regex(/^(?:[\d.]+:)?\d+:\d+$/u)).optional(),
  volumes: z.array(z.string().regex(/^[^:]+(?::\?[^}]*\})?:\/[^:]+(?::ro)?$/u)).optional(),
  depends_on: z
    .record(z.string(), z.strictObject({ condition: z.enum(["service_started", "service_healthy"]) }))
    .optional(),
  networks: z.array(z.string()),
  healthcheck: HealthCheck.optional(),
  stop_grace_period: Duration.optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string().startsWith("/")).optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
});

/**
 * The part of the Compose specification that our file uses. Any other key is refused, so that no misspelt one is
 * ignored.
 */
const ComposeFile = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/u),
  "x-node": z.unknown(),
  services: z.record(z.string().regex(/^[a-zA-Z0-9._-]+$/u), Service),
  networks: z.record(z.string(), z.strictObject({ internal: z.boolean().optional() })),
  volumes: z.record(z.string(), z.null()),
});

export type Compose = z.infer<typeof ComposeFile>;

export const composeText = (): string => readFileSync(join(ROOT, "compose.yml"), "utf8");

/** @throws if the text has another structure than the Compose specification. */
export const readCompose = (text: string): Compose => ComposeFile.parse(parse(text, { merge: true }));

/** The variables that Compose must find in .env: `${NAME:?message}`. */
export const requiredVariables = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/\$\{(?<name>[A-Z_]+):\?[^}]+\}/gu)].map(({ groups }) => groups?.name ?? ""));
