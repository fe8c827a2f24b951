import { gatherCast, placeOrder, type Cast, type Place } from "../../support/app/users";
import { usePageStage } from "../../support/page/page-scenario";

const stage = usePageStage(undefined, { PERSISTED_ONLY: "1" });

/** The marketplace's back end as an operator, who may send any document. Nobody moves this sandbox's clock. */
const asOperator = (): Place => {
  const { server } = stage();
  return {
    ask: (token, document, variables) => server.ask(token, document, variables),
    token: (subject, options) =>
      server.token(subject, options?.scopes === undefined ? options : { ...options, scopes: [...options.scopes, "operator"] }),
    now: () => Promise.resolve(Date.now()),
  };
};

async function placed(): Promise<{ readonly cast: Cast; readonly id: string }> {
  const cast = await gatherCast(asOperator());
  return { cast, id: (await placeOrder(asOperator(), cast)).id };
}

describe("with PERSISTED_ONLY=1, on which people can send only the page's documents, the page", () => {
  it("reads the list and the order, sends moves, and shows the other party's moves live", async () => {
    const { cast, id } = await placed();
    const client = await stage().openPerson("client", id, cast.client.token);
    const freelancer = await stage().openPerson("freelancer", id, cast.freelancer.token);
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
    expect(new Set(client.guard.sent.map(({ door, document }) => `${door} ${/\w+/u.exec(document)?.[0] ?? ""}`))).toEqual(
      new Set(["HTTP query", "HTTP mutation", "WebSocket subscription"]),
    );
  });

  it("is the only one who is answered: the same person's other documents are refused", async () => {
    const { cast, id } = await placed();
    const { errors } = await stage().server.ask(cast.client.token, "query($id: ID!) { order(id: $id) { title } }", { id });
    expect(errors).toEqual([expect.objectContaining({ message: expect.stringContaining("registered") as string })]);
  });
});
