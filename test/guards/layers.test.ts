import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ROOT, writeProject } from "./planted-project";

const Report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

const value = (from: string): string => `import * as it from "${from}";\nconsole.log(it);\n`;
const type = (from: string): string => `import type * as it from "${from}";\nexport type It = typeof it;\n`;

/** Rule, the file that breaks it, its content. */
const REFUSED: readonly (readonly [rule: string, file: string, content: string])[] = [
  ["domain-is-pure", "src/domain/order/asks-app.ts", type("../../app/order/execute")],
  ["domain-is-pure", "src/domain/order/reads-files.ts", value("node:fs")],
  ["domain-is-pure", "src/domain/order/makes-ids.ts", value("ulid")],
  ["domain-is-pure", "src/domain/order/computes-dates.ts", value("luxon")],
  ["app-knows-ports-only", "src/app/order/asks-store.ts", type("../../store/order/orders")],
  ["app-knows-ports-only", "src/app/order/takes-a-package.ts", value("ioredis")],
  ["wording-is-words", "src/wording/asks-app.ts", type("../app/order/execute")],
  ["wording-is-words", "src/wording/takes-a-package.ts", value("luxon")],
  ["store-layer", "src/store/order/asks-graphql.ts", type("../../graphql/types/order.type")],
  ["store-types-of-app", "src/store/order/calls-app.ts", value("../../app/order/execute")],
  ["rows-map-only", "src/store/order/review-rows.ts", type("./orders")],
  ["graphql-layer", "src/graphql/order/asks-delivery.ts", type("../../delivery/email")],
  ["graphql-layer", "src/graphql/order/asks-store.ts", type("../../store/order/orders")],
  ["graphql-types-of-loaders", "src/graphql/order/calls-loaders.ts", value("../../store/loaders")],
  ["delivery-layer", "src/delivery/asks-store.ts", type("../store/order/orders")],
  ["delivery-types-of-app", "src/delivery/calls-app.ts", value("../app/order/execute")],
  ["http-layer", "src/http/asks-domain.ts", type("../domain/money")],
  ["http-layer", "src/http/asks-store.ts", type("../store/order/orders")],
  ["http-types-of-app", "src/http/calls-app.ts", value("../app/order/execute")],
  ["policy-layer", "src/policy/asks-app.ts", type("../app/order/execute")],
  ["sandbox-layer", "src/sandbox/asks-store.ts", type("../store/order/orders")],
  ["web-layer", "src/web/order/asks-domain.ts", type("../../domain/money")],
  ["web-layer", "src/web/order/asks-wording.tsx", value("../../wording/event")],
  ["web-layer", "src/web/text/takes-a-package.ts", value("luxon")],
  ["demo-layer", "src/demo/asks-app.ts", type("../app/order/execute")],
  ["domain-levels", "src/domain/money.ts", type("./order/order")],
  ["domain-levels", "src/domain/ledger/asks-its-neighbour.ts", type("../move/move")],
  ["app-levels", "src/app/background/asks-above.ts", type("../order/execute")],
  ["app-levels", "src/app/user/asks-its-neighbour.ts", type("../order/execute")],
  ["store-levels", "src/store/database/asks-above.ts", type("../order/orders")],
  ["graphql-levels", "src/graphql/types/asks-above.ts", type("../order/order.resolver")],
  ["web-levels", "src/web/parts/asks-above.ts", type("../order/order")],
  ["domain-is-listed", "src/domain/elsewhere/part.ts", type("../money")],
  ["app-is-listed", "src/app/elsewhere/part.ts", type("../order/execute")],
  ["store-is-listed", "src/store/elsewhere/part.ts", type("../order/orders")],
  ["graphql-is-listed", "src/graphql/elsewhere.ts", type("./order/order.resolver")],
  ["web-is-listed", "src/web/elsewhere/part.ts", type("../order/order")],
  ["nobody-imports-the-composition", "src/http/asks-config.ts", type("../composition/config")],
  ["only-store-knows-typeorm", "src/main.ts", value("typeorm")],
  ["only-store-knows-typeorm", "src/graphql/order/knows-typeorm.ts", type("typeorm")],
  ["only-store-knows-the-drivers", "src/http/knows-mysql.ts", value("mysql2/promise")],
  ["only-store-knows-the-drivers", "src/http/knows-sqlite.ts", value("better-sqlite3")],
  ["only-graphql-knows-type-graphql", "src/store/order/knows-type-graphql.ts", value("type-graphql")],
  ["no-cycles", "src/domain/order/egg.ts", value("./hen")],
  ["no-barrels", "src/domain/order/asks-barrel.ts", value("./index")],
  ["no-drawers", "src/domain/order/asks-drawer.ts", value("./money-utils")],
  ["no-tests-in-the-product", "src/http/needs-jest.ts", value("fast-check")],
  ["no-test-files-in-src", "src/http/needs-a-test.ts", value("../../test/story")],
  ["everything-resolves", "src/http/asks-nothing.ts", value("./nothing")],
  ["everything-is-declared", "src/http/asks-undeclared.ts", value("picocolors")],
];

/** What the table allows, and what the files above import. */
const ALLOWED: Readonly<Record<string, string>> = {
  "src/domain/order/order.ts": type("../id"),
  "src/domain/id.ts": "export const id = 1;\n",
  "src/domain/move/move.ts": type("../order/order"),
  "src/domain/order/index.ts": "export const barrel = 1;\n",
  "src/domain/order/money-utils.ts": "export const drawer = 1;\n",
  "src/domain/order/hen.ts": value("./egg"),
  "src/app/order/execute.ts": value("node:crypto") + type("../../domain/order/order"),
  "src/wording/event.ts": value("intl-messageformat") + type("../domain/order/order"),
  "src/store/order/orders.ts": value("typeorm") + "export type { execute } from '../../app/order/execute';\n",
  "src/store/loaders.ts": value("dataloader"),
  "src/graphql/types/order.type.ts": value("type-graphql"),
  "src/graphql/order/order.resolver.ts":
    value("../../app/order/execute") +
    "import type * as loader from '../../store/loaders';\nexport type L = typeof loader;\n",
  "src/graphql/order/event.ts": value("../../wording/event"),
  "src/delivery/email.ts":
    value("../wording/event") + "import type * as app from '../app/order/execute';\nexport type A = typeof app;\n",
  "src/http/server.ts": value("../graphql/order/order.resolver"),
  "src/policy/policy-file.ts": type("../domain/order/order"),
  "src/sandbox/tokens.ts": value("../http/server"),
  "src/web/order/order.tsx":
    value("react") + value("@urql/exchange-graphcache").replaceAll("it", "cache") + type("../generated/graphql"),
  "src/web/generated/graphql.ts": type("@graphql-typed-document-node/core"),
  "src/composition/config.ts":
    value("zod") + "import type * as server from '../http/server';\nexport type Server = typeof server;\n",
  "test/story.ts": value("../src/http/server"),
};

describe("the layers of docs/architecture.md", () => {
  let violations: z.infer<typeof Report>["summary"]["violations"];
  let rules: string[];

  beforeAll(async () => {
    const project = await writeProject({
      ...ALLOWED,
      ...Object.fromEntries(REFUSED.map(([, file, content]) => [file, content])),
      "package.json": await readFile(join(ROOT, "package.json"), "utf8"),
    });
    const config = join(ROOT, ".dependency-cruiser.mjs");
    const output = await project.run("depcruise", ["--config", config, "--output-type", "json", "src", "test"]);
    await project.remove();
    violations = Report.parse(JSON.parse(output)).summary.violations;
    const text = await readFile(config, "utf8");
    rules = [...text.matchAll(/(?:name: |(?:only(?:Within|TypesOf|In)|levels|listed)\(\s*)"([^"]+)"/g)].flatMap(
      ([, name]) => name ?? [],
    );
  });

  it.each(REFUSED)("%s refuses %s", (rule, file) => {
    expect(violations.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toContain(rule);
  });

  it("imports that the table allows are accepted", () => {
    const refused = violations.filter(({ from, rule }) => from in ALLOWED && rule.name !== "no-cycles");
    expect(refused).toEqual([]);
  });

  it("each rule has a deliberate violation that it refuses", () => {
    expect(rules.length).toBeGreaterThan(20);
    expect([...new Set(REFUSED.map(([rule]) => rule))].sort()).toEqual(rules.sort());
  });
});
