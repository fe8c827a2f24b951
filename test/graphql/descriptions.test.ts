import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildSchema as buildSchemaFromText,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { INPUT, USER_ERRORS } from "../../src/graphql/types/descriptions";
import { findingsIn } from "../guards/plain-english";

interface Described {
  readonly coordinate: string;
  readonly kind: "type" | "value" | "output" | "mutation" | "input" | "argument";
  readonly text: string;
  /** The wording that this element shares with others of its name. */
  readonly wording?: string | undefined;
  readonly isNullable?: boolean;
}

/** The descriptions that many elements share, by the name of the element. */
const WORDINGS = {
  idempotencyKey:
    "Identifies this request, 1 to 200 characters. A UUID is recommended. If the request is repeated with the same key and the same input, the first result is returned, with current data. The same key with different input is refused with IDEMPOTENCY_KEY_REUSED. Keys are stored for 7 days, per caller and mutation. A refused request does not store its key.",
  userErrors: USER_ERRORS,
  order: "The order as it is now. Null if the request was refused.",
  input: INPUT.description,
  id: "A globally unique id: a type prefix, an underscore, and a ULID of 26 lowercase characters, for example ord_01j…. Ids are never reused.",
  edges: "The edges of this page, each with its node and cursor.",
  nodes: "The nodes of this page, without cursors.",
  pageInfo: "Whether there are more pages in either direction, and the cursors to request them.",
  totalCount:
    "The number of items in the whole list, after filtering. Calculated only if requested. At most 10,000 items are counted.",
  cursor: "The position of this item in this list. Opaque, and valid only for this list.",
} as const;
type Shared = keyof typeof WORDINGS;

/** The types whose elements of this name share the wording. */
const SHARED_BY: Readonly<Record<Shared, (type: GraphQLNamedType) => boolean>> = {
  idempotencyKey: isInputObjectType,
  userErrors: isObjectType,
  order: ({ name }) => name.endsWith("Payload"),
  input: ({ name }) => name === "Mutation",
  id: (type) =>
    (isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Node")) || type.name === "Node",
  edges: ({ name }) => name.endsWith("Connection"),
  nodes: ({ name }) => name.endsWith("Connection"),
  pageInfo: ({ name }) => name.endsWith("Connection"),
  totalCount: ({ name }) => name.endsWith("Connection"),
  cursor: ({ name }) => name.endsWith("Edge"),
};

const isShared = (name: string): name is Shared => name in WORDINGS;
const wordingOf = (type: GraphQLNamedType, name: string) =>
  isShared(name) && SHARED_BY[name](type) ? WORDINGS[name] : undefined;

type Element = GraphQLField<unknown, unknown> | GraphQLInputField | GraphQLArgument;

function elementsOf(type: GraphQLNamedType): readonly Described[] {
  const own: Described = { coordinate: type.name, kind: "type", text: type.description ?? "" };
  if (isEnumType(type)) {
    const values = type.getValues();
    return [
      own,
      ...values.map(
        ({ name, description }) =>
          ({ ...own, coordinate: `${type.name}.${name}`, kind: "value", text: description ?? "" }) as const,
      ),
    ];
  }
  const described = (
    { name, description, type: of }: Element,
    coordinate: string,
    kind: Described["kind"],
  ): Described => ({
    coordinate,
    kind,
    text: description ?? "",
    wording: wordingOf(type, name),
    isNullable: !isNonNullType(of),
  });
  if (isInputObjectType(type))
    return [
      own,
      ...Object.values(type.getFields()).map((field) => described(field, `${type.name}.${field.name}`, "input")),
    ];
  if (!isObjectType(type) && !isInterfaceType(type)) return [own];
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const coordinate = `${type.name}.${field.name}`;
    const parameters = field.args.map((argument) =>
      described(argument, `${coordinate}(${argument.name}:)`, "argument"),
    );
    return [described(field, coordinate, type.name === "Mutation" ? "mutation" : "output"), ...parameters];
  });
  return [own, ...fields];
}

const everything = (schema: GraphQLSchema): readonly Described[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap(elementsOf);

type Check = readonly [finding: string, fails: (element: Described) => boolean];

/** Besides what holds for every text. */
const CHECKS: readonly Check[] = [
  ["is not the shared wording", ({ text, wording }) => wording !== undefined && text !== wording],
  ["does not start with a verb", ({ kind, text }) => kind === "mutation" && !/^[A-Z][a-z]+s\b/.test(text)],
  [
    "does not start with a noun",
    ({ kind, text, wording }) =>
      ["output", "input", "argument"].includes(kind) && wording === undefined && !/^(The|A|An|Whether)\b/.test(text),
  ],
  [
    "does not say when it is null",
    ({ kind, text, isNullable }) => kind === "output" && isNullable === true && !/\bnull\b/i.test(text),
  ],
];

const findings = (schema: GraphQLSchema): readonly string[] =>
  everything(schema).flatMap((element) => {
    const ofItsKind = CHECKS.filter(([, fails]) => fails(element)).map(([finding]) => finding);
    return [...findingsIn(element.text), ...ofItsKind].map(
      (finding) => `${element.coordinate} ${finding}: ${element.text}`,
    );
  });

const printed = buildSchemaFromText(readFileSync(join(__dirname, "..", "..", "schema", "schema.graphql"), "utf8"));

/** A schema without findings, into which each test puts one. */
const MINIMAL = `
  "The queries."
  type Query {
    "The name."
    name("The id of the object." id: ID!): String!
  }
  "The mutations."
  type Mutation {
    "Places an order."
    placeOrder("The input for this mutation." input: PlaceOrderInput!): PlaceOrderPayload!
  }
  "The input for placeOrder."
  input PlaceOrderInput {
    "${WORDINGS.idempotencyKey}"
    idempotencyKey: String
  }
  "The result of placeOrder."
  type PlaceOrderPayload {
    "${WORDINGS.order}"
    order: Order
    "${WORDINGS.userErrors}"
    userErrors: [ID!]!
  }
  "An object with an id."
  interface Node {
    "${WORDINGS.id}"
    id: ID!
  }
  "An order."
  type Order implements Node {
    "${WORDINGS.id}"
    id: ID!
    "The review. Null if there is none."
    review: String
  }
  "A list of orders."
  type OrderConnection {
    "${WORDINGS.edges}"
    edges: [OrderEdge!]!
    "${WORDINGS.nodes}"
    nodes: [Order!]!
    "${WORDINGS.pageInfo}"
    pageInfo: ID!
    "${WORDINGS.totalCount}"
    totalCount: Int!
  }
  "An order in a list."
  type OrderEdge {
    "${WORDINGS.cursor}"
    cursor: String!
  }
  "A status."
  enum Status {
    "The refund offer expires."
    OFFER_VOID
  }
`;

const withInstead = (before: string, after: string): readonly string[] => {
  expect(MINIMAL).toContain(`"${before}"`);
  return findings(buildSchemaFromText(MINIMAL.replace(`"${before}"`, `"${after}"`)));
};

describe("the descriptions of schema/schema.graphql", () => {
  it("are complete sentences in plain English", () => {
    expect(findings(printed)).toEqual([]);
  });

  it.each(Object.entries(WORDINGS))("have one wording at every %s", (name, wording) => {
    const shared = everything(printed).filter((element) => element.wording === wording);
    expect(shared.length).toBeGreaterThan(5);
    expect(new Set(shared.map(({ text }) => text))).toEqual(new Set([wording]));
    expect(shared.every(({ coordinate }) => coordinate.endsWith(`.${name}`) || coordinate.endsWith(`(${name}:)`))).toBe(
      true,
    );
  });
});

describe("the check of the descriptions", () => {
  it("accepts a schema in plain English", () => {
    expect(findings(buildSchemaFromText(MINIMAL))).toEqual([]);
  });

  it.each([
    ["An order.", "", "Order is empty"],
    ["A status.", "all statuses.", "Status does not start with a capital letter"],
    ["A list of orders.", "A list of orders", "OrderConnection does not end with a full stop"],
    ["The name.", "The name; empty without one.", "Query.name joins fragments by a semicolon"],
    ["Places an order.", "The client places an order.", "Mutation.placeOrder does not start with a verb"],
    ["The id of the object.", "Which object.", "Query.name(id:) does not start with a noun"],
    ["The name.", "The name (rule O5).", "Query.name names a rule without square brackets"],
    ["The review. Null if there is none.", "The review.", "Order.review does not say when it is null"],
  ])("finds in place of «%s»: «%s»", (before, after, finding) => {
    expect(withInstead(before, after)).toContainEqual(expect.stringContaining(finding));
  });

  it.each([
    "The order goes on.",
    "The door is open.",
    "It is Void.",
    "Whoever asks gets it.",
    "A cursor is good for one list.",
  ])("finds the denied word in: %s", (text) => {
    expect(withInstead("The refund offer expires.", text)).toEqual([
      `Status.OFFER_VOID contains a denied word: ${text}`,
    ]);
  });

  it("accepts a published code that contains a denied word", () => {
    expect(withInstead("The refund offer expires.", "The outcome OFFER_VOID.")).toEqual([]);
  });

  it.each(Object.entries(WORDINGS))("finds a different wording at %s", (name, wording) => {
    const found = withInstead(wording, "The other wording. Null without one.");
    expect(found).toContainEqual(expect.stringMatching(new RegExp(`${name}(:\\))? is not the shared wording`)));
  });
});
