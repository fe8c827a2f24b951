import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { plant, ROOT } from "./planted-project";

const Report = z.object({
  summary: z.object({ violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })) }),
});

const value = (from: string): string => `import * as it from "${from}";\nconsole.log(it);\n`;
const type = (from: string): string => `import type * as it from "${from}";\nexport type It = typeof it;\n`;

/** Rule, the file that breaks it, its content. */
const REFUSED: readonly (readonly [rule: string, file: string, content: string])[] = [
  ["domain-is-pure", "src/domain/asks-app.ts", type("../app/execute")],
  ["domain-is-pure", "src/domain/reads-files.ts", value("node:fs")],
  ["domain-is-pure", "src/domain/makes-ids.ts", value("ulid")],
  ["app-knows-ports-only", "src/app/asks-store.ts", type("../store/order.store")],
  ["app-knows-ports-only", "src/app/takes-a-package.ts", value("ioredis")],
  ["wording-is-words", "src/wording/asks-app.ts", type("../app/execute")],
  ["wording-is-words", "src/wording/takes-a-package.ts", value("luxon")],
  ["store-layer", "src/store/asks-graphql.ts", type("../graphql/order.type")],
  ["store-types-of-app", "src/store/calls-app.ts", value("../app/execute")],
  ["graphql-layer", "src/graphql/asks-delivery.ts", type("../delivery/mail")],
  ["graphql-layer", "src/graphql/asks-store.ts", type("../store/order.store")],
  ["graphql-types-of-loaders", "src/graphql/calls-loaders.ts", value("../store/order.loader")],
  ["delivery-layer", "src/delivery/asks-store.ts", type("../store/order.store")],
  ["delivery-types-of-app", "src/delivery/calls-app.ts", value("../app/execute")],
  ["http-layer", "src/http/asks-domain.ts", type("../domain/money")],
  ["http-layer", "src/http/asks-store.ts", type("../store/order.store")],
  ["http-types-of-app", "src/http/calls-app.ts", value("../app/execute")],
  ["web-layer", "src/web/asks-domain.ts", type("../domain/money")],
  ["web-layer", "src/web/asks-wording.tsx", value("../wording/event")],
  ["web-layer", "src/web/text/takes-a-package.ts", value("luxon")],
  ["demo-layer", "src/demo/asks-app.ts", type("../app/execute")],
  ["nobody-imports-the-composition", "src/http/asks-config.ts", type("../config")],
  ["only-store-knows-typeorm", "src/main.ts", value("typeorm")],
  ["only-store-knows-typeorm", "src/graphql/knows-typeorm.ts", type("typeorm")],
  ["only-store-knows-the-drivers", "src/http/knows-mysql.ts", value("mysql2/promise")],
  ["only-store-knows-the-drivers", "src/http/knows-sqlite.ts", value("better-sqlite3")],
  ["only-graphql-knows-type-graphql", "src/store/knows-type-graphql.ts", value("type-graphql")],
  ["no-cycles", "src/domain/egg.ts", value("./hen")],
  ["no-barrels", "src/domain/asks-barrel.ts", value("./index")],
  ["no-drawers", "src/domain/asks-drawer.ts", value("./money-utils")],
  ["no-tests-in-the-product", "src/http/needs-jest.ts", value("fast-check")],
  ["no-test-files-in-src", "src/http/needs-a-test.ts", value("../../test/story")],
  ["everything-resolves", "src/http/asks-nothing.ts", value("./nothing")],
  ["everything-is-declared", "src/http/asks-undeclared.ts", value("picocolors")],
];

/** What each layer may do, and what the planted files import. */
const ALLOWED: Readonly<Record<string, string>> = {
  "src/domain/money.ts": value("luxon"),
  "src/domain/index.ts": "export const barrel = 1;\n",
  "src/domain/money-utils.ts": "export const drawer = 1;\n",
  "src/domain/hen.ts": value("./egg"),
  "src/app/order/execute.ts": value("../domain/money") + "import { createHash } from 'node:crypto';\nconsole.log(createHash);\n",
  "src/wording/event.ts": value("intl-messageformat") + type("../domain/money"),
  "src/store/order.store.ts": value("typeorm") + "export type { execute } from '../app/execute';\n",
  "src/store/order.loader.ts": value("dataloader"),
  "src/graphql/types/order.type.ts":
    value("../app/execute") + "import type * as loader from '../store/order.loader';\nexport type L = typeof loader;\n",
  "src/graphql/event.type.ts": value("../wording/event"),
  "src/delivery/mail.ts": value("../wording/event") + "import type * as app from '../app/execute';\nexport type A = typeof app;\n",
  "src/http/server.ts": value("../graphql/order.type"),
  "src/web/page.tsx": value("react") + value("@urql/exchange-graphcache").replaceAll("it", "cache") + type("./generated/graphql"),
  "src/web/generated/graphql.ts": type("@graphql-typed-document-node/core"),
  "src/composition/config.ts": value("zod"),
  "test/story.ts": value("../src/http/server"),
};

describe("the layers of ARCHITECTURE.md", () => {
  let violations: z.infer<typeof Report>["summary"]["violations"];
  let rules: string[];

  beforeAll(async () => {
    const project = await plant({
      ...ALLOWED,
      ...Object.fromEntries(REFUSED.map(([, file, content]) => [file, content])),
      "package.json": await readFile(join(ROOT, "package.json"), "utf8"),
    });
    const config = join(ROOT, ".dependency-cruiser.mjs");
    const output = await project.run("depcruise", ["--config", config, "--output-type", "json", "src", "test"]);
    await project.remove();
    violations = Report.parse(JSON.parse(output)).summary.violations;
    const text = await readFile(config, "utf8");
    rules = [...text.matchAll(/(?:name: |only(?:Within|TypesOf|In)\(\s*)"([^"]+)"/g)].flatMap(([, name]) => name ?? []);
  });

  it.each(REFUSED)("%s refuses %s", (rule, file) => {
    expect(violations.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toContain(rule);
  });

  it("what the table allows is allowed", () => {
    const refused = violations.filter(({ from, rule }) => from in ALLOWED && rule.name !== "no-cycles");
    expect(refused).toEqual([]);
  });

  it("each rule has a planted violation that it refuses", () => {
    expect(rules.length).toBeGreaterThan(20);
    expect([...new Set(REFUSED.map(([rule]) => rule))].sort()).toEqual(rules.sort());
  });
});
