import * as effects from "../../../src/domain/move/move-effects";
import { MOVES } from "../../../src/domain/move/moves";
import type { OrderActionName } from "../../../src/domain/vocabulary";

/** Its mutation delivers an order. */
const OTHER_NAMES: Partial<Record<OrderActionName, string>> = { DELIVER: "deliverOrder" };

const camelCase = (name: string): string =>
  name.toLowerCase().replace(/_(.)/gu, (_match, letter: string) => letter.toUpperCase());

it("each move has an effect that is named after its mutation", () => {
  const named: Readonly<Record<string, unknown>> = effects;
  for (const name of Object.keys(MOVES) as OrderActionName[]) {
    expect([name, named[OTHER_NAMES[name] ?? camelCase(name)]]).toEqual([name, MOVES[name].perform]);
  }
  expect(Object.keys(effects)).toHaveLength(Object.keys(MOVES).length);
});
