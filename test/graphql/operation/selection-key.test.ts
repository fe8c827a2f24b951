import { parse } from "graphql";
import type { User } from "../../../src/app/ports/users";
import { answerKey, viewerKey } from "../../../src/graphql/context/context";
import type { Viewer } from "../../../src/graphql/context/viewer";
import { selectionOf } from "../../../src/graphql/operation/selection-key";
import { buildSchema } from "../../../src/graphql/schema";

const schema = buildSchema();
const keyOf = (query: string, variableValues: Record<string, unknown> = {}, operationName?: string): string =>
  selectionOf({ schema, document: parse(query), variableValues, operationName }).key;

const ORDER = "ord_00000000000000000000000001";
const WHOLE = `subscription ($orderId: ID!, $after: String, $first: Int, $locale: String = "en") {
  orderActivity(orderId: $orderId, after: $after) { node { text(locale: $locale) order { activity(first: $first) { nodes { id } } } } }
}`;
const key = keyOf(WHOLE, { orderId: ORDER, after: "1", first: 1 });

describe("[S17] the key of a selection", () => {
  it("is the same for each form of the document, and from each cursor of the list", () => {
    expect(keyOf(WHOLE.replaceAll(/\s+/gu, "  ,\n"), { first: 1, after: "2", orderId: ORDER })).toBe(key);
    const spread = (orderId: string): string =>
      `subscription { ...It } fragment It on Subscription { ... on Subscription { orderActivity(orderId: "${orderId}") { cursor } } }`;
    expect(keyOf(spread("1"))).toBe(keyOf(spread("2")));
  });

  it.each([
    ["a variable that the selection uses", WHOLE, { first: 2 }],
    ["a variable that is null in the place of its default", WHOLE, { first: 1, locale: null }],
    ["a default", WHOLE.replace('"en"', '"de"'), { first: 1 }],
    ["a nested argument", WHOLE.replace("$first)", "2)"), { first: 1 }],
    ["a field", WHOLE.replace("nodes { id }", "nodes { id message }"), { first: 1 }],
    ["an alias", WHOLE.replace("orderActivity(", "it: orderActivity("), { first: 1 }],
    ["a directive", WHOLE.replace("node {", "node @include(if: false) {"), { first: 1 }],
    ["the operation's name, which the audit log has", WHOLE.replace("subscription", "subscription It"), { first: 1 }],
  ])("differs if %s differs", (_what, document, variables) => {
    expect(keyOf(document, variables)).not.toBe(key);
  });

  it("differs if another operation is chosen", () => {
    const two = `subscription A { notifications { cursor } } subscription B { notifications { node { id } } }`;
    expect(keyOf(two, {}, "A")).not.toBe(keyOf(two, {}, "B"));
  });
});

describe("[S17] the key of a viewer", () => {
  const viewer: Viewer = {
    subject: "anna",
    scopes: new Set(["support", "orders:read"]),
    channel: "WEB",
    user: null,
    tokenEndsAt: null,
  };
  const seen = (changes: Partial<Viewer> = {}, more: object = {}) =>
    viewerKey({ viewer: { ...viewer, ...changes }, language: "en", timeZone: "UTC", ...more });

  it("is the same for the same user with the same rights, and absent without a token", () => {
    expect(seen({ scopes: new Set(["orders:read", "support"]) })).toBe(seen());
    expect(viewerKey({ viewer: null, language: "en", timeZone: "UTC" })).toBeNull();
  });

  it.each([
    ["subject", seen({ subject: "ben" })],
    ["scopes", seen({ scopes: new Set(["support"]) })],
    ["channel", seen({ channel: "API" })],
    ["registered user", seen({ user: { id: "usr_1" } as User })],
    ["language", seen({}, { language: "de" })],
    ["time zone", seen({}, { timeZone: "Europe/Vienna" })],
  ])("differs if the %s differs", (_what, other) => {
    expect(other).not.toBe(seen());
  });
});

describe("[S17, O12] the key of an answer", () => {
  const viewer: Viewer = { subject: "anna", scopes: new Set(), channel: "WEB", user: null, tokenEndsAt: null };
  const seen = (isSame: boolean, changes: Partial<Viewer> = {}, more: object = {}) =>
    answerKey({ viewer: { ...viewer, ...changes }, language: "en", timeZone: "UTC", ...more }, isSame);

  it("is the same for two people only if nothing depends on who receives it", () => {
    const other: Partial<Viewer> = { subject: "ben", scopes: new Set(["orders:read"]), user: { id: "usr_1" } as User };
    expect(seen(true, other)).toBe(seen(true));
    expect(seen(false, other)).not.toBe(seen(false));
  });

  it.each([
    ["channel", seen(true, { channel: "API" })],
    ["language", seen(true, {}, { language: "de" })],
    ["time zone", seen(true, {}, { timeZone: "Europe/Vienna" })],
    ["access is support's, of which each reading is logged", seen(true, { scopes: new Set(["support"]) })],
    ["access can become support's", seen(true, { scopes: new Set(["support", "orders:read"]) })],
  ])("differs if the %s", (_what, other) => {
    expect(other).not.toBe(seen(true));
  });

  it("is support's own, and absent without a token", () => {
    const support: Partial<Viewer> = { scopes: new Set(["support"]) };
    expect(seen(true, support)).not.toBe(seen(true, { ...support, subject: "ben" }));
    expect(answerKey({ viewer: null, language: "en", timeZone: "UTC" }, true)).toBeNull();
  });
});
