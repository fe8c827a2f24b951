import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { ROOT } from "../docs/documents";
import { freePort, KeptServer, temporaryFolder } from "../support/database/kept-server";
import { builtMain } from "../support/processes/built-service";
import { commandOf, environmentOf, readStages, textsOf } from "./dockerfile";

/**
 * The steps of the Dockerfile in empty folders, without a container engine. Two things are not repeated here, as the
 * run has done them: `npm ci`, whose production packages are copied, and the build, whose output is copied: the build
 * then only checks that it is up to date.
 */
const [build, run] = readStages();
if (build === undefined || run === undefined) throw new Error("the Dockerfile has no two stages");

const LockFile = z.object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })) });
const { packages } = LockFile.parse(JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")));
const production = Object.entries(packages).flatMap(([path, { dev = false }]) => (path === "" || dev ? [] : [path]));

/** One of the development packages, which the steps must remove. */
const LEFT_OVER = "node_modules/axe-core";

/** The files that .dockerignore lets into the build. */
const context = readFileSync(join(ROOT, ".dockerignore"), "utf8")
  .split("\n")
  .flatMap((line) => (line.startsWith("!") ? [line.slice(1)] : []));

let folder: string;
let image: string;
beforeAll(async () => {
  await builtMain();
  folder = await temporaryFolder("image");
  image = await temporaryFolder("image-run");
});
afterAll(() => {
  for (const one of [folder, image]) rmSync(one, { recursive: true, force: true });
});

/** Each with the packages inside of it, which it needs as well. */
function copyPackages(paths: readonly string[]): void {
  const outer = paths.filter((path) => path.lastIndexOf("node_modules/") === 0 && existsSync(join(ROOT, path)));
  const folders = new Set(outer.map((path) => dirname(path)));
  for (const parent of folders) {
    mkdirSync(join(folder, parent), { recursive: true });
    const these = outer.filter((path) => dirname(path) === parent);
    expect(spawnSync("cp", ["-R", ...these, join(folder, parent)], { cwd: ROOT }).status).toBe(0);
  }
}

/** A step of the build stage, without the network. */
function execute(command: string): void {
  if (command === "npm ci") {
    copyPackages([...production, LEFT_OVER]);
    return;
  }
  const env = { ...process.env, npm_config_offline: "true", npm_config_audit: "false" };
  const { status, stderr } = spawnSync("sh", ["-c", command], { cwd: folder, env, encoding: "utf8" });
  expect({ command, status, stderr: status === 0 ? "" : stderr }).toEqual({ command, status: 0, stderr: "" });
}

/** COPY --from=build: moved, as nothing else needs it. */
function copyFromBuild(text: string): void {
  const { source = "", target = "" } =
    /^--from=build \/app\/(?<source>\S+) \.\/(?<target>\S+)$/u.exec(text)?.groups ?? {};
  mkdirSync(dirname(join(image, target)), { recursive: true });
  renameSync(join(folder, source), join(image, target));
}

const packagesIn = (modules: string): readonly string[] =>
  readdirSync(modules).flatMap((name) =>
    name.startsWith("@")
      ? readdirSync(join(modules, name)).map((one) => `${name}/${one}`)
      : name.startsWith(".")
        ? []
        : [name],
  );

it("the steps of the image end in a folder with the production packages only, where a node starts, is healthy, and stops", async () => {
  expect(textsOf(build, "COPY")).toEqual(["package.json package-lock.json .npmrc ./", ". ."]);
  expect(context).toEqual(expect.arrayContaining(["package.json", "package-lock.json", ".npmrc"]));
  for (const path of [...context, "dist"]) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  expect(textsOf(build, "RUN")).toContain("npm ci");
  for (const command of textsOf(build, "RUN")) execute(command);
  for (const text of textsOf(run, "COPY")) copyFromBuild(text);

  const installed = packagesIn(join(image, "node_modules"));
  expect(installed).toContain("graphql");
  expect(installed.filter((name) => !production.includes(`node_modules/${name}`))).toEqual([]);
  expect(readdirSync(image).sort()).toEqual(["dist", "node_modules", "package.json"]);

  const port = await freePort();
  const environment = {
    ...environmentOf(run),
    PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
    PORT: String(port),
    HOST: "127.0.0.1",
    DATA_FOLDER: join(image, "data"),
    SANDBOX: "0",
    GATEWAY: "none",
    WEB: "1",
    JWT_SECRET: randomBytes(32).toString("hex"),
  };
  const isHealthy = (): boolean => {
    const [program = "", ...args] = commandOf(run, "HEALTHCHECK");
    return spawnSync(program, args, { env: environment }).status === 0;
  };
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  const node = new KeptServer(image, ["/usr/bin/env", "-i", ...variables, ...commandOf(run, "CMD")]);
  const at = (path: string): string => `http://127.0.0.1:${port}${path}`;
  const status = async (path: string): Promise<number> => (await fetch(at(path))).status;
  const isReady = (): Promise<boolean> =>
    status("/health/ready").then(
      (code) => code === 200,
      () => false, // it does not listen yet
    );
  try {
    await node.start(isReady);
    expect(isHealthy()).toBe(true);
    expect(await Promise.all(["/", "/orders/ord_1", "/graphiql", "/sandbox"].map(status))).toEqual([
      200, 200, 404, 404,
    ]);
    const answer = await fetch(at("/graphql"), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ __typename }" }),
    });
    expect(await answer.json()).toEqual({ data: { __typename: "Query" } });
    await node.signal("SIGTERM");
    expect(await node.exited()).toBe("0");
    expect(isHealthy()).toBe(false);
  } finally {
    await node.stop();
  }
});

describe("the image", () => {
  it("runs as a user without rights, in production mode, at the port that it announces", () => {
    expect(textsOf(run, "USER")).toEqual(["node"]);
    expect(environmentOf(run)).toMatchObject({ NODE_ENV: "production", PORT: textsOf(run, "EXPOSE")[0] });
    const names = run.instructions.map(({ name }) => name);
    expect(names.indexOf("USER")).toBeGreaterThan(names.lastIndexOf("RUN"));
    expect(names.indexOf("USER")).toBeLessThan(names.indexOf("CMD"));
  });

  it("has a data folder that belongs to this user", () => {
    const { DATA_FOLDER } = environmentOf(run);
    expect(textsOf(run, "VOLUME")).toEqual([DATA_FOLDER]);
    expect(textsOf(run, "RUN")).toEqual([`install -d -o node -g node -m 0700 ${DATA_FOLDER ?? ""}`]);
  });

  it("has the same release of Debian in both stages, as compiled packages are copied", () => {
    expect(run.image).toBe(`${build.image}-slim`);
  });

  it("gets nothing into its build that is not named in .dockerignore, and each name there is a file", () => {
    const lines = readFileSync(join(ROOT, ".dockerignore"), "utf8").split("\n");
    expect(lines.find((line) => line !== "" && !line.startsWith("#"))).toBe("*");
    for (const path of context) expect(statSync(join(ROOT, path)).size).toBeGreaterThan(0);
  });
});
