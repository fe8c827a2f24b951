import type { OrderEvent } from "../../../src/domain/order/event";
import {
  canLoseAccess,
  maySee,
  maySeeConfidential,
  maySeeEventMessage,
  type Relation,
  relationOf,
  type Scope,
  type VisibleThing,
} from "../../../src/domain/order/visibility";
import { CLIENT_ID, FREELANCER_ID, OUTSIDER_ID, placed, PLACED_AT } from "../../support/domain/orders";
import { client, freelancer, play } from "../../support/domain/run-steps";

const RELATIONS: readonly Relation[] = ["CLIENT", "FREELANCER", "SUPPORT", "BACK_END"];
const seers = (test: (relation: Relation) => boolean): readonly Relation[] => RELATIONS.filter(test);

describe("[V1] who sees what", () => {
  it.each<[VisibleThing, readonly Relation[]]>([
    ["SHARED_WORDS", ["CLIENT", "FREELANCER", "SUPPORT"]],
    ["MONEY", RELATIONS],
    ["FREELANCER_EARNINGS", ["FREELANCER", "BACK_END"]],
    ["PAYMENT_LABEL", ["CLIENT", "BACK_END"]],
    ["OWN_ACTIONS", ["CLIENT", "FREELANCER"]],
    ["HAPPENINGS", RELATIONS],
  ])("%s: visible to %j and nobody else", (what, expected) => {
    expect(seers((relation) => maySee(relation, what))).toEqual(expected);
  });

  it.each(["CLIENT", "FREELANCER"] as const)(
    "the confidential text of the %s: visible to its author only",
    (author) => {
      expect(seers((relation) => maySeeConfidential(relation, author))).toEqual([author]);
    },
  );
});

describe("[A1, A2, O12] the author of an event's text decides who can read it", () => {
  const event = (
    type: "MESSAGE_POSTED" | "SUPPORT_CONTACTED",
    actor: "CLIENT" | "FREELANCER",
  ): Pick<OrderEvent, "type" | "actor"> => ({
    type,
    actor,
  });

  it.each(["CLIENT", "FREELANCER"] as const)(
    "a text of the %s to the other party: both parties, and support with a grant",
    (actor) => {
      expect(seers((relation) => maySeeEventMessage(relation, event("MESSAGE_POSTED", actor)))).toEqual([
        "CLIENT",
        "FREELANCER",
        "SUPPORT",
      ]);
    },
  );

  it.each(["CLIENT", "FREELANCER"] as const)("a text of the %s to support: support and its author", (actor) => {
    expect(seers((relation) => maySeeEventMessage(relation, event("SUPPORT_CONTACTED", actor)))).toEqual([
      actor,
      "SUPPORT",
    ]);
  });
});

describe("[O1, O12] the relation of a user to an order", () => {
  const relation = (order: ReturnType<typeof placed>, userId: string | null, ...scopes: Scope[]): Relation | null =>
    relationOf(order, { userId, scopes: new Set(scopes) });
  const granted = play(placed(), [PLACED_AT, client("CONTACT_SUPPORT")]);

  it("a party is a party, whatever else their token says", () => {
    expect([relation(granted, CLIENT_ID, "support", "orders:read"), relation(placed(), FREELANCER_ID)]).toEqual([
      "CLIENT",
      "FREELANCER",
    ]);
  });

  it("everybody else has none", () => {
    expect([relation(placed(), OUTSIDER_ID), relation(placed(), null)]).toEqual([null, null]);
    expect(relation(placed(), OUTSIDER_ID, "orders:write", "users:write", "operator")).toBeNull();
  });

  it("support has one only while a grant is active", () => {
    expect(relation(placed(), OUTSIDER_ID, "support")).toBeNull();
    expect(relation(granted, OUTSIDER_ID, "support")).toBe("SUPPORT");
    expect(relation(play(granted, [PLACED_AT, freelancer("END_SUPPORT_ACCESS")]), OUTSIDER_ID, "support")).toBeNull();
  });

  it("[S3, B10] a party cannot lose it; support and the back end are asked again and again", () => {
    const canLose = (userId: string | null, ...scopes: Scope[]): boolean =>
      canLoseAccess(granted, { userId, scopes: new Set(scopes) });
    expect([canLose(CLIENT_ID), canLose(FREELANCER_ID, "support")]).toEqual([false, false]);
    expect([canLose(OUTSIDER_ID, "support"), canLose(null, "orders:read"), canLose(null)]).toEqual([true, true, true]);
  });

  it("the back end has one by its scope, with and without a user id", () => {
    expect([relation(placed(), null, "orders:read"), relation(placed(), OUTSIDER_ID, "orders:read")]).toEqual([
      "BACK_END",
      "BACK_END",
    ]);
  });
});
