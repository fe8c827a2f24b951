import { getNamedType, type GraphQLNamedType, GraphQLObjectType } from "graphql";
import { z } from "zod";
import { payloadSchema } from "../../../src/delivery/webhook-payload/payload-schemas";
import { ACTIVITY_TYPES, type ActivityType } from "../../../src/domain/vocabulary";
import { buildSchema } from "../../../src/graphql/schema";

/** A JSON Schema, as far as it is walked here. */
interface Node {
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

/** An object in a payload, with the API's type for it. */
interface Found {
  readonly apiType: string;
  readonly fields: readonly string[];
}

const TYPE_BY_PREFIX: Readonly<Record<string, string>> = {
  ord: "Order",
  mst: "Milestone",
  ext: "Extra",
  rfd: "Refund",
};

/**
 * Texts that the API has and a payload does not need: a position in a list, a version, and what changes or is kept
 * elsewhere.
 */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  Order: ["activityCursor", "policyVersion"],
  // The label of the client's payment source is read from its own table. A payload is created from the event alone.
  Refund: ["destination"],
};

/** The events that say how a refund was paid, or that it was not. */
const SETTLING: readonly ActivityType[] = ["REFUND_PROCESSED", "REFUND_FAILED"];

function objectsIn(node: Node, name = ""): readonly Found[] {
  const own = node.properties === undefined ? [] : found(node.properties, name);
  const inside = Object.entries(node.properties ?? {}).flatMap(([key, value]) => objectsIn(value, key));
  const others = [...(node.items === undefined ? [] : [node.items]), ...(node.anyOf ?? [])];
  return [...own, ...inside, ...others.flatMap((other) => objectsIn(other, name))];
}

function found(properties: Readonly<Record<string, Node>>, name: string): readonly Found[] {
  const prefix = /^\^(?<prefix>[a-z]{3})_/u.exec(properties.id?.pattern ?? "")?.groups?.prefix ?? "";
  const apiType = name === "proposedExtras" ? "ProposedExtra" : TYPE_BY_PREFIX[prefix];
  return apiType === undefined ? [] : [{ apiType, fields: Object.keys(properties) }];
}

const schema = buildSchema();

/** The fields of text without arguments. */
function textsOf(name: string): readonly string[] {
  const type: GraphQLNamedType | undefined = schema.getType(name);
  if (!(type instanceof GraphQLObjectType)) throw new Error(`no type ${name}`);
  return Object.values(type.getFields())
    .filter((field) => field.args.length === 0 && getNamedType(field.type).name === "String")
    .map((field) => field.name);
}

function lacking(type: ActivityType, { apiType, fields }: Found): readonly string[] {
  const later = apiType === "Refund" && !SETTLING.includes(type) ? ["reference"] : [];
  const left = [...(LEFT_OUT[apiType] ?? []), ...later];
  return textsOf(apiType)
    .filter((text) => !fields.includes(text) && !left.includes(text))
    .map((text) => `${apiType}.${text}`);
}

const foundIn = (type: ActivityType): readonly Found[] => objectsIn(z.toJSONSchema(payloadSchema(type)) as Node);

describe("[V1] a standard payload has each text of its objects that the API shows to the back end", () => {
  it.each(ACTIVITY_TYPES)("%s", (type) => {
    const objects = foundIn(type);
    expect(objects.map(({ apiType }) => apiType)).toContain("Order");
    expect(objects.flatMap((object) => lacking(type, object))).toEqual([]);
  });

  it("every kind of object is looked at, and one that lacks a text is found", () => {
    const all = new Set(ACTIVITY_TYPES.flatMap(foundIn).map(({ apiType }) => apiType));
    expect(all).toEqual(new Set(["Order", "Milestone", "Extra", "ProposedExtra", "Refund"]));
    expect(lacking("CHANGE_ACCEPTED", { apiType: "Extra", fields: ["id", "price"] })).toEqual(["Extra.title"]);
    expect(lacking("REFUND_FAILED", { apiType: "Refund", fields: ["id", "amount"] })).toEqual(["Refund.reference"]);
  });
});
