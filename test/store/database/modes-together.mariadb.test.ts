import type { DatabaseMode } from "../../../src/store/database/database-mode";
import { freshDatabase } from "../../support/database/database";
import { countRows, rowsOf } from "../../support/database/rows";
import { openOn } from "../../support/database/stored-orders";

const BASE = { issuer: "i", audience: "a", emails: false } as const;
const MODES: readonly DatabaseMode[] = [
  { ...BASE, kind: "SANDBOX", gateway: "sandbox" },
  { ...BASE, kind: "PRODUCTION", gateway: "none" },
];
const ROUNDS = 5;

it("[S22] nodes with both settings start at once on an empty database: it gets one of them, and the others are refused", async () => {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const database = await freshDatabase();
    const starts = await Promise.allSettled(
      [...MODES, ...MODES].map((mode) => openOn(database, { mode, sandbox: mode.kind === "SANDBOX", poolSize: 2 })),
    );
    const { database_mode: [row] = [] } = await rowsOf(database);
    const isSame = (mode: DatabaseMode | undefined): boolean => mode?.kind === row?.kind;
    expect(await countRows(database, "database_mode")).toBe(1);
    for (const [index, start] of starts.entries()) {
      const isRight = isSame([...MODES, ...MODES][index]);
      expect(start.status === "rejected" ? String(Reflect.get(Object(start.reason), "name")) : "started").toBe(
        isRight ? "started" : "OtherMode",
      );
      if (start.status === "fulfilled") await start.value.close();
    }
    await database.drop();
  }
});
