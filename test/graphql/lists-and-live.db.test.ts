import { type Answer, BACK_END, SUPPORT, withScopes } from "../support/app/api";
import { at, CLIENT, errorCodes, FREELANCER, OUTSIDER, Parties, text, usd } from "../support/app/parties";

let parties: Parties;
beforeAll(async () => {
  parties = await Parties.open();
});
afterAll(() => parties.close());

describe("lists", () => {
  const ACTIVITY = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) { order(id: $id) {
    activity(first: $first, after: $after, last: $last, before: $before) { totalCount nodes { sequence } edges { cursor node { sequence } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;

  it("are paged from both ends by opaque cursors", async () => {
    const id = await parties.placeOrder();
    for (const message of ["1", "2", "3"]) await parties.move(CLIENT, "postMessage", { orderId: id, message });
    const last = await parties.asked(CLIENT, ACTIVITY, { id, last: 2 });
    expect(at(last, "order.activity")).toMatchObject({
      totalCount: 4,
      nodes: [{ sequence: 3 }, { sequence: 4 }],
      pageInfo: { hasPreviousPage: true, hasNextPage: false },
    });
    const before = await parties.asked(CLIENT, ACTIVITY, {
      id,
      last: 2,
      before: text(last, "order.activity.pageInfo.startCursor"),
    });
    expect(at(before, "order.activity.nodes")).toEqual([{ sequence: 1 }, { sequence: 2 }]);
    const after = await parties.asked(CLIENT, ACTIVITY, {
      id,
      first: 1,
      after: text(before, "order.activity.pageInfo.endCursor"),
    });
    expect(at(after, "order.activity.nodes")).toEqual([{ sequence: 3 }]);
  });

  it.each([
    ["first and last together", { first: 1, last: 1 }],
    ["more than 100", { first: 101 }],
    ["less than 0", { last: -1 }],
    ["an invalid cursor", { after: "2" }],
  ])("refuse %s", async (_what, args) => {
    const id = await parties.placeOrder();
    expect(errorCodes(await parties.ask(CLIENT, ACTIVITY, { id, ...args }))).toEqual(["BAD_USER_INPUT"]);
  });

  it("[S4] refuse the cursor of another list, without repeating it", async () => {
    const [id, other] = [await parties.placeOrder(), await parties.placeOrder()];
    const cursor = text(
      await parties.asked(CLIENT, `{ order(id: "${other}") { activityCursor } }`),
      "order.activityCursor",
    );
    const answer = await parties.ask(CLIENT, ACTIVITY, { id, after: cursor });
    expect(errorCodes(answer)).toEqual(["BAD_USER_INPUT"]);
    expect(answer.errors?.[0]?.message).not.toContain(cursor);
  });

  it("of orders contain the viewer's own, filtered, each once", async () => {
    const id = await parties.placeOrder();
    await parties.move(CLIENT, "requestOrderUpdate", { orderId: id, message: "How far is it?" });
    const awaiting = await parties.asked(
      FREELANCER,
      "{ orders(filter: { awaitingMe: true, role: FREELANCER }) { totalCount nodes { id } edges { cursor } } }",
    );
    expect(at(awaiting, "orders.nodes")).toContainEqual({ id });
    const first = await parties.asked(
      FREELANCER,
      "{ orders(first: 1) { nodes { id } pageInfo { endCursor hasNextPage } } }",
    );
    expect(at(first, "orders.nodes")).toEqual([{ id }]);
    const second = await parties.asked(
      FREELANCER,
      `{ orders(after: "${text(first, "orders.pageInfo.endCursor")}", first: 100) { nodes { id } } }`,
    );
    expect(at(second, "orders.nodes")).not.toContainEqual({ id });
    expect(at(await parties.asked(OUTSIDER, "{ orders { totalCount nodes { id } } }"), "orders")).toEqual({
      totalCount: 0,
      nodes: [],
    });
    expect(
      at(await parties.asked(BACK_END, "{ orders(filter: { role: CLIENT }) { totalCount nodes { id } } }"), "orders"),
    ).toEqual({
      totalCount: 0,
      nodes: [],
    });
    expect(errorCodes(await parties.ask(withScopes("w", "orders:write"), "{ orders { totalCount } }"))).toEqual([
      "FORBIDDEN",
    ]);
  });
});

describe("[O12] support", () => {
  it("sees nothing without a grant, and the order while one is active, and each operation is in the audit log", async () => {
    const id = await parties.placeOrder();
    const document = `query Look { order(id: "${id}") { id viewerRole actions { name } activity { nodes { type message } } } again: node(id: "${id}") { id } }`;
    expect((await parties.asked(SUPPORT, document)).data).toEqual({ order: null, again: null });
    await parties.move(CLIENT, "contactSupport", { orderId: id, message: "Please look." });
    const seen = await parties.asked(SUPPORT, document);
    expect(at(seen, "order")).toMatchObject({ viewerRole: null, actions: [] });
    const traces = () =>
      parties.api.audited
        .filter(({ orderId }) => orderId === id)
        .map(({ reader, operation }) => ({ reader, operation }));
    expect(traces()).toEqual([{ reader: "supporter", operation: "query order,node (Look)" }]);
    expect(JSON.stringify(seen)).toContain("Please look.");
    expect(JSON.stringify(await parties.asked(FREELANCER, document))).not.toContain("Please look.");
    expect(at(await parties.asked(SUPPORT, "{ orders { nodes { id } } }"), "orders.nodes")).toContainEqual({ id });
    expect(traces()).toHaveLength(2);
    expect(at(await parties.asked(SUPPORT, `{ node(id: "${parties.ids.client}") { id } }`), "node")).toEqual({
      id: parties.ids.client,
    });
    await parties.move(FREELANCER, "endSupportAccess", { orderId: id });
    expect((await parties.asked(SUPPORT, document)).data).toEqual({ order: null, again: null });
  });

  it("[S3] loses its subscription with the grant", async () => {
    const id = await parties.placeOrder();
    await parties.move(CLIENT, "contactSupport", { orderId: id, message: "Please look." });
    const stream = (await parties.api.follow(
      SUPPORT,
      `subscription { orderActivity(orderId: "${id}") { node { type } } }`,
    )) as AsyncGenerator<Answer>;
    const next = stream.next();
    await parties.move(CLIENT, "endSupportAccess", { orderId: id });
    expect((await next).done).toBe(true);
  });
});

describe("live", () => {
  it("[L1] an order's activity continues after a cursor, without a gap", async () => {
    const id = await parties.placeOrder();
    const after = text(
      await parties.asked(FREELANCER, `{ order(id: "${id}") { activityCursor } }`),
      "order.activityCursor",
    );
    await parties.move(CLIENT, "postMessage", { orderId: id, message: "One" });
    const stream = (await parties.api.follow(
      FREELANCER,
      `subscription ($after: String) { orderActivity(orderId: "${id}", after: $after) { cursor node { sequence message order { version } } } }`,
      { after },
    )) as AsyncGenerator<Answer>;
    const first = await stream.next();
    const second = stream.next();
    await parties.move(CLIENT, "postMessage", { orderId: id, message: "Two" });
    expect([first, await second].map(({ value }) => at(value as Answer, "orderActivity.node"))).toMatchObject([
      { sequence: 2, message: "One" },
      { sequence: 3, message: "Two", order: { version: 3 } },
    ]);
    await stream.return(undefined);
  });

  it("[N4] notifications are sent to the party that did not cause them, and are marked as read once", async () => {
    const id = await parties.placeOrder();
    const after = text(
      await parties.asked(FREELANCER, "{ viewer { notificationsCursor } }"),
      "viewer.notificationsCursor",
    );
    const stream = (await parties.api.follow(
      FREELANCER,
      "subscription ($after: String) { notifications(after: $after) { cursor node { id readAt event { type order { id } } } } }",
      { after },
    )) as AsyncGenerator<Answer>;
    await parties.move(CLIENT, "postMessage", { orderId: id, message: "Hello" });
    const recipients = await stream.next();
    const edge = at(recipients.value as Answer, "notifications") as { cursor: string; node: { id: string } };
    expect(edge.node).toMatchObject({ readAt: null, event: { type: "MESSAGE_POSTED", order: { id } } });
    await stream.return(undefined);
    const read = await parties.asked(
      FREELANCER,
      "mutation ($input: MarkNotificationsReadInput!) { markNotificationsRead(input: $input) { viewer { unreadNotifications notifications(unreadOnly: true) { totalCount } } userErrors { code } } }",
      { input: { upTo: edge.cursor } },
    );
    expect(at(read, "markNotificationsRead")).toEqual({
      viewer: { unreadNotifications: 0, notifications: { totalCount: 0 } },
      userErrors: [],
    });
    expect(at(await parties.asked(FREELANCER, `{ node(id: "${edge.node.id}") { id } }`), "node")).toEqual({
      id: edge.node.id,
    });
    expect(at(await parties.asked(CLIENT, `{ node(id: "${edge.node.id}") { id } }`), "node")).toBeNull();
  });

  it("[L2, U3] the countdown starts, and ends automatically when the clock moves", async () => {
    const id = await parties.placeOrder();
    await parties.move(CLIENT, "requestOrderUpdate", { orderId: id, message: "How far is it?" });
    const stream = (await parties.api.follow(
      FREELANCER,
      `subscription { orderCountdown(orderId: "${id}") { order { id } countdown { remainingSeconds totalSeconds elapsedRatio awaiting onExpiry resolution { id kind } } } }`,
    )) as AsyncGenerator<Answer>;
    const first = await stream.next();
    expect(at(first.value as Answer, "orderCountdown.countdown")).toMatchObject({
      totalSeconds: 172_800,
      awaiting: "FREELANCER",
      onExpiry: "DISPUTE_CLOSED",
      resolution: { kind: "ORDER_UPDATE" },
    });
    const moved = await parties.asked(CLIENT, 'mutation { advanceClock(input: { by: "PT48H" }) { now fired } }');
    expect(moved.errors).toBeUndefined();
    let update = await stream.next();
    while (at(update.value as Answer, "orderCountdown.countdown") !== null) update = await stream.next();
    expect(at(update.value as Answer, "orderCountdown")).toEqual({ order: { id }, countdown: null });
    await stream.return(undefined);
    expect(
      at(
        await parties.asked(
          CLIENT,
          `{ order(id: "${id}") { status activity(last: 1) { nodes { type actor actorUser { id } } } } }`,
        ),
        "order",
      ),
    ).toEqual({
      status: "ACTIVE",
      activity: { nodes: [{ type: "ORDER_UPDATE_EXPIRED", actor: "SYSTEM", actorUser: null }] },
    });
  });
});

describe("sentences", () => {
  it("[A2] are in the viewer's language, or in the requested one", async () => {
    const id = await parties.placeOrder();
    const document = `{ order(id: "${id}") { activity { nodes { text de: text(locale: "de-AT") nl: text(locale: "nl") no: text(locale: "!") } } cancellationReasons { code label noteRequired } } }`;
    const [english, german] = [await parties.asked(FREELANCER, document), await parties.asked(CLIENT, document)];
    const [inEnglish, inGerman] = [english, german].map(
      (answer) => at(answer, "order.activity.nodes.0") as Record<string, string>,
    );
    expect(inGerman?.text).toBe(inGerman?.de);
    expect(inEnglish?.text).toBe(inEnglish?.no);
    expect(new Set([inEnglish?.text, inEnglish?.de, inEnglish?.nl]).size).toBe(3);
    expect(at(english, "order.cancellationReasons")).toContainEqual({
      code: "OTHER",
      label: expect.any(String) as string,
      noteRequired: true,
    });
  });
});

describe("nodes", () => {
  it("are found by each id that the order page shows", async () => {
    const id = await parties.placeOrder({
      type: "MILESTONE",
      unitPrice: null,
      deliveryDueAt: null,
      milestones: [
        { title: "Sketch", price: usd("100") },
        { title: "Final", price: usd("100") },
      ],
    });
    await parties.move(FREELANCER, "deliverOrder", {
      orderId: id,
      note: "Here it is.",
      attachmentUrls: ["https://example.org/a.png"],
    });
    const page = await parties.asked(
      CLIENT,
      `{ order(id: "${id}") { milestones { id } deliveries { totalCount nodes { id note attachmentUrls milestone { title } } } activity { nodes { id subject { __typename } } } client { id } freelancer { id statistics { completionRate } } } }`,
    );
    expect(at(page, "order.deliveries.nodes.0")).toMatchObject({
      note: "Here it is.",
      attachmentUrls: ["https://example.org/a.png"],
      milestone: { title: "Sketch" },
    });
    const found = JSON.stringify(page).match(/(?:mst|dlv|evt|usr)_[0-9a-z]{26}/g) ?? [];
    expect(found.length).toBeGreaterThanOrEqual(7);
    for (const node of found) {
      expect(at(await parties.asked(CLIENT, `{ node(id: "${node}") { id } }`), "node")).toEqual({ id: node });
      if (!node.startsWith("usr"))
        expect(at(await parties.asked(OUTSIDER, `{ node(id: "${node}") { id } }`), "node")).toBeNull();
    }
    const unseen = await parties.asked(
      BACK_END,
      `{ order(id: "${id}") { deliveries { nodes { note attachmentUrls } } } }`,
    );
    expect(at(unseen, "order.deliveries.nodes")).toEqual([{ note: "", attachmentUrls: [] }]);
  });
});
