import { existsSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "../../src/composition/config";
import { documentAt, ROOT } from "../docs/documents";
import { composeText, readCompose, requiredVariables } from "./compose-file";
import { readStages } from "./dockerfile";
import { assignments } from "./settings-example";
import { longestStopMs } from "./stopping-time";

const text = composeText();
const compose = readCompose(text);
const serviceOf = (name: string) => {
  const service = compose.services[name];
  if (service === undefined) throw new Error(`no service ${name}`);
  return service;
};
const NODES = ["node-1", "node-2"];

/** What a container gets for `${NAME:?…}`. */
const filledIn = (value: string): string => value.replaceAll(/\$\{[^}]+\}/gu, "filled-in");

describe("compose.yml", () => {
  it("has two nodes, a database, Redis, and a proxy", () => {
    expect(Object.keys(compose.services)).toEqual([...NODES, "mariadb", "redis", "proxy"]);
    expect(serviceOf("node-1")).toEqual(serviceOf("node-2"));
  });

  it("names only services, networks, and volumes that it declares, and files that exist", () => {
    for (const service of Object.values(compose.services)) {
      expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(Object.keys(service.depends_on ?? {})));
      expect(Object.keys(compose.networks)).toEqual(expect.arrayContaining(service.networks));
      for (const source of (service.volumes ?? []).map((volume) => volume.split(":")[0] ?? ""))
        expect(
          source.startsWith("${") || existsSync(join(ROOT, source)) || Object.hasOwn(compose.volumes, source),
        ).toBe(true);
    }
  });

  it("waits only for services that have a health check", () => {
    const awaited = Object.values(compose.services).flatMap(({ depends_on: others = {} }) => Object.keys(others));
    const hasOwn = awaited.filter((name) => serviceOf(name).build === undefined);
    expect(hasOwn.filter((name) => serviceOf(name).healthcheck === undefined)).toEqual([]);
    expect(
      readStages()
        .at(-1)
        ?.instructions.map(({ name }) => name),
    ).toContain("HEALTHCHECK");
  });

  it("has no secret: each password comes from .env, and Compose refuses to start without it", () => {
    const values = Object.values(compose.services).flatMap(({ environment = {}, command = [] }) => [
      ...Object.entries(environment),
      ...command.map((argument, index): [string, string] => [command[index - 1] ?? "", argument]),
    ]);
    const secrets = values.filter(([name]) => /pass|auth|secret|key/iu.test(name) && !name.includes("RANDOM"));
    expect(secrets.map(([name]) => name)).toEqual(["MARIADB_PASSWORD", "REDISCLI_AUTH", "--requirepass"]);
    const fromFile = secrets.filter(([, value]) => /^\$\{[A-Z_]+:\?[^}]+\}$/u.test(value));
    expect(fromFile).toEqual(secrets);
    for (const [, value] of values.filter(([, one]) => one.includes("://")))
      expect(value).toMatch(/:\/\/\w*:\$\{[A-Z_]+:\?[^}]+\}@/u);
  });

  it.each(NODES)("%s starts in production with the settings that the file and a filled-in .env give it", (name) => {
    const { environment = {}, env_file: file } = serviceOf(name);
    expect(file).toBe(".env");
    const own = Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, filledIn(value)]));
    const given = {
      JWT_JWKS_URL: "https://id.example.com/keys",
      GATEWAY: "none",
      PUBLIC_URL: "https://orders.example.com",
    };
    const fromFile = Object.fromEntries(assignments().map((one) => [one.name, one.isOptional ? "" : one.value]));
    const config = readConfig({
      ...fromFile,
      ...given,
      MARIADB_PASSWORD: "filled-in",
      REDIS_PASSWORD: "filled-in",
      ...own,
    });
    expect(config).toMatchObject({
      sandbox: false,
      redisUrl: "redis://:filled-in@redis:6379",
      web: true,
      http: { port: 4000, host: "0.0.0.0" },
    });
  });

  it("trusts as many proxies as it has", () => {
    expect(serviceOf("node-1").environment?.TRUSTED_PROXY_HOPS).toBe("1");
    expect(documentAt("deploy/nginx.conf")).toContain("X-Forwarded-For $proxy_add_x_forwarded_for;");
  });

  it("waits longer than a node needs to drain and to stop", () => {
    const seconds = Number(/^\d+/u.exec(serviceOf("node-1").stop_grace_period ?? "")?.[0]);
    expect(seconds * 1000).toBeGreaterThan(longestStopMs());
  });

  it("publishes the proxy's ports only, and the database and Redis have no way out", () => {
    const published = Object.entries(compose.services).flatMap(([name, { ports }]) =>
      ports === undefined ? [] : [name],
    );
    expect(published).toEqual(["proxy"]);
    expect(compose.networks.inside).toEqual({ internal: true });
    for (const name of ["mariadb", "redis"]) expect(serviceOf(name).networks).toEqual(["inside"]);
  });

  it("the proxy passes requests on to its nodes, at their port", () => {
    const servers = [...documentAt("deploy/nginx.conf").matchAll(/^ +server (?<server>\S+:\d+)/gmu)].map(
      ({ groups }) => groups?.server,
    );
    expect(servers).toEqual(NODES.map((name) => `${name}:${serviceOf(name).environment?.PORT ?? ""}`));
  });

  it("requires only variables that .env.example explains", () => {
    const names = assignments().map(({ name }) => name);
    expect([...requiredVariables(text)].filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe("the check of the file's structure finds", () => {
  it.each([
    ["a misspelt key", text.replace("restart:", "restarts:")],
    ["a condition that does not exist", text.replace("service_healthy", "healthy")],
    ["a value that is not a text", text.replace('SANDBOX: "0"', "SANDBOX: 0")],
    ["a duration without a unit", text.replace("stop_grace_period: 20s", "stop_grace_period: 20")],
    ["a port that is not a number", text.replace('"443:443"', '"https"')],
  ])("%s", (_what, changed) => {
    expect(changed).not.toBe(text);
    expect(() => readCompose(changed)).toThrow();
  });
});
