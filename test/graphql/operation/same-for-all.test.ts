import { readFileSync } from "node:fs";
import { getNamedType, isCompositeType, isIntrospectionType, isObjectType, parse, separateOperations } from "graphql";
import { isSameForAll, SAME_FOR_ALL } from "../../../src/graphql/operation/same-for-all";
import { buildSchema } from "../../../src/graphql/schema";
import { PRINCIPALS, rulesOf, STRUCTURE } from "../lookup/visibility-matrix";

const schema = buildSchema();
const isSame = (query: string): boolean => isSameForAll(parse(query), schema);
const following = (selection: string): string => `subscription { orderActivity(orderId: "1") { ${selection} } }`;
const fieldsOf = (type: string): readonly string[] => SAME_FOR_ALL[type]?.split(" ") ?? [];

const types = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter((type) => !isIntrospectionType(type));

describe("[V1, S17] the fields that are the same for all who may follow an order", () => {
  it("exist, and each is seen by every relation, as the visibility matrix says", () => {
    for (const type of Object.keys(SAME_FOR_ALL)) {
      const found = schema.getType(type);
      expect(isObjectType(found) ? Object.keys(found.getFields()) : []).toEqual(
        expect.arrayContaining([...fieldsOf(type)]),
      );
      if (STRUCTURE.test(type)) continue;
      const rules = rulesOf(type);
      for (const field of fieldsOf(type))
        expect([type, field, rules.get(field)]).toEqual([type, field, PRINCIPALS.everybody]);
    }
  });

  it("are no others: each other field of the schema makes a document its viewer's own, wherever it is", () => {
    const others = types.flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ name }) => !fieldsOf(type.name).includes(name))
        .map((field) => ({ type: type.name, field })),
    );
    expect(others.length).toBeGreaterThan(150);
    for (const { type, field } of others) {
      const below = isCompositeType(getNamedType(field.type)) ? " { __typename }" : "";
      expect([
        type,
        field.name,
        isSame(`${following("cursor")} fragment F on ${type} { ${field.name}${below} }`),
      ]).toEqual([type, field.name, false]);
    }
  });
});

describe("[S17] a document", () => {
  it.each([
    ["of what happened", "cursor node { sequence type occurredAt actor text order { id version status } }"],
    ["with __typename, aliases, directives, and fragments", "__typename a: node { ... @include(if: true) { b: id } }"],
    [
      "with a union's and an interface's fields",
      "node { subject { ... on Resolution { id status } ... on Refund { id } } }",
    ],
  ])("%s is the same for all", (_what, selection) => {
    expect(isSame(following(selection))).toBe(true);
  });

  it.each([
    ["a text that a person wrote", "node { message }"],
    ["the viewer's role", "node { order { viewerRole } }"],
    ["actions", "node { order { actions { name } } }"],
    ["confidential words", "node { subject { ... on Dispute { confidentialNote } } }"],
    ["an interface's field of which one type's is personal", "node { subject { ... on Resolution { message } } }"],
    ["a node of any type", "node { subject { ... on Node { id } } }"],
    ["the payment", "node { order { refunds { destination } } }"],
    ["a field that does not exist", "node { nothing }"],
    ["a personal field under an alias", "node { id: message }"],
  ])("with %s is its viewer's own", (_what, selection) => {
    expect(isSame(following(selection))).toBe(false);
  });

  it("of notifications, or with another operation or an unused fragment that is personal, is its viewer's own", () => {
    expect(isSame("subscription { notifications { cursor } }")).toBe(false);
    expect(isSame(`${following("cursor")} query Q { viewer { id } }`)).toBe(false);
    expect(isSame(`${following("cursor")} fragment F on ActivityEvent { message }`)).toBe(false);
  });

  it("of the order page's events is its viewer's own", () => {
    const page = separateOperations(parse(readFileSync("schema/operations/page/order.graphql", "utf8")));
    expect(page.OrderEvents && isSameForAll(page.OrderEvents, schema)).toBe(false);
    expect(page.OrderCountdown && isSameForAll(page.OrderCountdown, schema)).toBe(true);
  });
});
