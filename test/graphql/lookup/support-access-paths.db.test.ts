import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isCompositeType,
  isInputObjectType,
  isNonNullType,
} from "graphql";
import { buildSchema } from "../../../src/graphql/schema";
import { SUPPORT } from "../../support/app/api";
import { CLIENT, errorCodes, FREELANCER, Parties, usd } from "../../support/app/parties";
import { anyOf } from "../../support/domain/any-input";
import { everythingOf } from "./whole-query";

/**
 * [O12] Support takes every access path of the schema. A new field, argument, or type takes part automatically.
 * Whatever an answer shows of an order, its grant was checked and the audit log had its entry before.
 */
const schema = buildSchema();
const ID = /\b[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}\b/g;
const idsIn = (value: unknown): readonly string[] => [...new Set(JSON.stringify(value).match(ID))];

let parties: Parties;
/** Two orders on which all happened that can: support gets a grant on the first only. */
let granted: Known;
let other: Known;

interface Known {
  readonly id: string;
  readonly number: string;
  /** Everything that belongs to it, except its parties, as their own views show it. */
  readonly ids: readonly string[];
}

beforeAll(async () => {
  parties = await Parties.open();
  granted = await everythingHappened("granted");
  other = await everythingHappened("other");
});
afterAll(() => parties.close());

async function everythingHappened(number: string): Promise<Known> {
  const milestones = ["First", "Last"].map((title) => ({ title, price: usd("100"), dueAt: "2999-01-01T00:00:00Z" }));
  const id = await parties.placeOrder({ number, type: "MILESTONE", unitPrice: null, deliveryDueAt: null, milestones });
  const disputeId = await parties.done(
    CLIENT,
    "requestOrderUpdate",
    { orderId: id, message: "How far is it?" },
    "dispute",
  );
  await parties.done(FREELANCER, "answerOrderUpdate", { disputeId, message: "Far." }, "dispute");
  const extras = [{ title: "Icon", price: usd("20"), extraDays: 1 }];
  const changeRequestId = await parties.done(
    FREELANCER,
    "offerExtras",
    { orderId: id, extras, message: "More?" },
    "changeRequest",
  );
  await parties.done(CLIENT, "acceptChange", { changeRequestId, message: "Yes." }, "changeRequest");
  const offer = { orderId: id, amount: usd("50"), message: "For the delay.", reason: "GOODWILL" };
  const refundOfferId = await parties.done(FREELANCER, "offerPartialRefund", offer, "refundOffer");
  await parties.done(CLIENT, "acceptRefundOffer", { refundOfferId, message: "Thank you." }, "refundOffer");
  const milestoneIds = idsIn(await parties.asked(CLIENT, `{ order(id: "${id}") { milestones { id } } }`));
  for (const milestoneId of milestoneIds) {
    await parties.done(FREELANCER, "deliverOrder", { orderId: id, note: "Here." }, "delivery");
    await parties.done(CLIENT, "completeMilestone", { milestoneId }, "milestone");
  }
  await parties.done(CLIENT, "leaveReview", { orderId: id, rating: 5, comment: "Well done." }, "review");
  const views = [CLIENT, FREELANCER].map((caller) =>
    parties.asked(caller, whole("query", "order", "id", "ID!"), { id }),
  );
  return {
    id,
    number,
    ids: idsIn(await Promise.all(views)).filter((one) => !one.startsWith("usr_") && !one.startsWith("ntf_")),
  };
}

type Kind = "query" | "subscription" | "mutation";

/** The whole answer of one root field. */
function whole(kind: Kind, name: string, argument: string | null, type = ""): string {
  const field = rootOf(kind).getFields()[name];
  if (field === undefined) throw new Error(`no ${kind} ${name}`);
  const [declared, given] = argument === null ? ["", ""] : [`($${argument}: ${type})`, `(${argument}: $${argument})`];
  const named = getNamedType(field.type);
  const selection = isCompositeType(named) ? `{ ${everythingOf(schema, named, ABOVE[kind])} }` : "";
  return `${kind} Path${declared} { ${name}${given} ${selection} }`;
}

/** Replacements for types above, so that repeated parts are requested less: least of all for a refused mutation. */
const ABOVE: Readonly<Record<Kind, readonly string[]>> = {
  query: ["its root", "its field"],
  subscription: ["its root", "its field"],
  mutation: ["its root", "its field", "its payload", "its order"],
};

function rootOf(kind: Kind): GraphQLObjectType {
  const roots = {
    query: schema.getQueryType(),
    subscription: schema.getSubscriptionType(),
    mutation: schema.getMutationType(),
  };
  const root = roots[kind];
  if (root === null || root === undefined) throw new Error(`no ${kind}`);
  return root;
}

const fieldsOf = (kind: Kind): readonly GraphQLField<unknown, unknown>[] => Object.values(rootOf(kind).getFields());

/** One id of each kind of thing on the order, and those of its parties. */
const oneOfEach = ({ ids }: Known): readonly string[] => [
  ...new Map(ids.map((id) => [id.slice(0, 3), id])).values(),
  ...[parties.ids.client, parties.ids.freelancer],
];

interface AccessPath {
  readonly document: string;
  readonly variables: Record<string, unknown>;
}

/**
 * Every way to ask a root field about an order, by whatever it may take as an id or a number; optional arguments only
 * narrow what it shows.
 */
function accessPathsOf(kind: Kind, field: GraphQLField<unknown, unknown>, order: Known): readonly AccessPath[] {
  const required = field.args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
  const [argument, ...more] = required;
  if (argument === undefined) return [{ document: whole(kind, field.name, null), variables: {} }];
  const values = { "ID!": oneOfEach(order), "String!": [order.number] }[String(argument.type)];
  if (values === undefined || more.length > 0)
    throw new Error(`say here how ${field.name}(${argument.name}:) is asked about an order`);
  const document = whole(kind, field.name, argument.name, String(argument.type));
  return values.map((value) => ({ document, variables: { [argument.name]: value } }));
}

const operatorsOnly = (codes: readonly unknown[]): boolean => codes.every((code) => code === "FORBIDDEN");

/**
 * Nothing of the order or its parties is shown without its entry in the audit log, and nothing of the other order at
 * all. Returns what is shown.
 */
function expectAudited(answer: unknown, audited: readonly string[]): readonly string[] {
  const shown = idsIn(answer).filter((id) => !id.startsWith("vwr_"));
  expect(shown.filter((id) => other.ids.includes(id))).toEqual([]);
  if (shown.length > 0) expect(audited).toContain(granted.id);
  return shown;
}

/** Takes every access path of the queries about both orders. Returns what was shown of them, by type of node. */
async function takeAll(): Promise<ReadonlySet<string>> {
  const types = new Set<string>();
  for (const order of [granted, other]) {
    for (const accessPath of fieldsOf("query").flatMap((field) => accessPathsOf("query", field, order))) {
      const before = parties.api.audited.length;
      const answer = await parties.ask(SUPPORT, accessPath.document, accessPath.variables);
      expect([accessPath, operatorsOnly(errorCodes(answer))]).toEqual([accessPath, true]);
      const entries = parties.api.audited.slice(before);
      const shown = expectAudited(
        answer.data,
        entries.map(({ orderId }) => orderId),
      );
      expect(
        entries.every(({ reader, operation }) => reader === "supporter" && /^query \w+ \(Path\)$/u.test(operation)),
      ).toBe(true);
      shown.forEach((id) => types.add(id.slice(0, 3)));
    }
  }
  return types;
}

const reading = (orderId: string) => ({ orderId, reader: "supporter" });

describe("[O12, S1] every access path to an order, used by support", () => {
  it("[O12] shows nothing and writes no audit row before a party requests help", async () => {
    expect(await takeAll()).toEqual(new Set());
    expect(parties.api.audited).toEqual([]);
  });

  it("[O12] shows the objects of that order under a grant, of every kind, and each reading is in the audit log before it is shown", async () => {
    await parties.done(CLIENT, "contactSupport", { orderId: granted.id, message: "Please look." });
    expect(await takeAll()).toEqual(new Set(oneOfEach(granted).map((id) => id.slice(0, 3))));
    expect(new Set(parties.api.audited.map(({ orderId }) => orderId))).toEqual(new Set([granted.id]));
  });

  it.each(fieldsOf("subscription").map((field) => [field.name, field] as const))(
    "[O12] includes the subscription %s",
    async (_name, field) => {
      for (const order of [granted, other]) {
        for (const accessPath of accessPathsOf("subscription", field, order)) {
          const before = parties.api.audited.length;
          const stream = await parties.api.follow(SUPPORT, accessPath.document, accessPath.variables);
          const entries = () => parties.api.audited.slice(before);
          if (!("next" in stream)) {
            expect(entries()).toEqual([]);
            expect(stream.data ?? null).toBeNull();
            continue;
          }
          const item = stream.next();
          await parties.done(
            CLIENT,
            "postMessage",
            { orderId: order.id, message: "Hello." },
            "event { node { id } } order",
          );
          expectAudited(
            (await item).value,
            entries().map(({ orderId }) => orderId),
          );
          expect(entries()).toMatchObject([{ ...reading(granted.id), operation: `subscription ${field.name} (Path)` }]);
          await stream.return(undefined);
        }
      }
    },
  );

  it.each(fieldsOf("mutation").map((field) => [field.name, field] as const))(
    "[O12] does not include the mutation %s",
    async (name, field) => {
      const [input] = field.args;
      const type = input === undefined ? undefined : getNamedType(input.type);
      if (input === undefined || !isInputObjectType(type)) throw new Error(`${name} has no input`);
      const idFields = Object.values(type.getFields()).filter((one) => String(one.type) === "ID!");
      if (idFields.length === 0 || name === "placeOrder") return;
      const document = whole("mutation", name, "input", String(input.type));
      for (const id of oneOfEach(granted)) {
        const answer = await parties.ask(SUPPORT, document, {
          input: { ...(anyOf(input.type) as object), ...Object.fromEntries(idFields.map((one) => [one.name, id])) },
        });
        expect(idsIn(answer)).toEqual([]);
      }
    },
  );

  it("[O12] shows nothing more, and writes no audit row, after the grant has ended", async () => {
    await parties.done(FREELANCER, "endSupportAccess", { orderId: granted.id });
    const { length } = parties.api.audited;
    expect(await takeAll()).toEqual(new Set());
    expect(parties.api.audited).toHaveLength(length);
  });
});
