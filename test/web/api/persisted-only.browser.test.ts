import { type Place, placeOrder, registerTestUsers, type TestUsers } from "../../support/app/users";
import { usePageScenario } from "../../support/page/page-scenario";

const scenario = usePageScenario(undefined, { PERSISTED_ONLY: "1" });

/** The marketplace's back end as an operator, who may send any document. Nobody moves this sandbox's clock. */
const asOperator = (): Place => {
  const { server } = scenario();
  return {
    ask: (token, document, variables) => server.ask(token, document, variables),
    token: (subject, options) =>
      server.token(
        subject,
        options?.scopes === undefined ? options : { ...options, scopes: [...options.scopes, "operator"] },
      ),
    now: () => Promise.resolve(Date.now()),
  };
};

async function placed(): Promise<{ readonly users: TestUsers; readonly id: string }> {
  const users = await registerTestUsers(asOperator());
  return { users, id: (await placeOrder(asOperator(), users)).id };
}

describe("with PERSISTED_ONLY=1, on which people can send only the page's documents, the page", () => {
  it("reads the list and the order, sends moves, and shows the other party's moves live", async () => {
    const { users: cast, id } = await placed();
    const client = await scenario().openPerson("client", id, cast.client.token);
    const freelancer = await scenario().openPerson("freelancer", id, cast.freelancer.token);
    await freelancer.take("OFFER_PARTIAL_REFUND", {
      "Amount to refund": "120.00",
      Reason: "Less work than ordered",
      "Message to the client": "One sketch fewer.",
    });
    const offered = "The freelancer offered a partial refund of $120.00";
    await client.seesActivity(["The order was placed", offered]);
    await client.take("ACCEPT_REFUND_OFFER", { "Message to the freelancer": "Fine." });
    await freelancer.seesActivity(["The order was placed", offered, "The client accepted the partial refund."]);
    await client.page.getByRole("banner").getByRole("link", { name: "Orders", exact: true }).click();
    await client.page.getByRole("article").getByText("A logo").first().waitFor();
    expect(
      new Set(client.guard.sent.map(({ protocol, document }) => `${protocol} ${/\w+/u.exec(document)?.[0] ?? ""}`)),
    ).toEqual(new Set(["HTTP query", "HTTP mutation", "WebSocket subscription"]));
  });

  it("is the only client that is served: the same user's other documents are refused", async () => {
    const { users: cast, id } = await placed();
    const { errors } = await scenario().server.ask(cast.client.token, "query($id: ID!) { order(id: $id) { title } }", {
      id,
    });
    expect(errors).toEqual([expect.objectContaining({ message: expect.stringContaining("registered") as string })]);
  });
});
