import { serverAudits } from "graphql-http";
import { startToy, type Toy } from "./toy";

/** As Apollo's CSRF prevention asks of every GET; the audits know nothing of it. */
const withPreflightHeader = (input: string, init: RequestInit = {}): Promise<Response> => {
  const headers = new Headers(init.headers);
  headers.set("apollo-require-preflight", "audit");
  return fetch(input, { ...init, headers });
};

describe("[S14] GraphQL over HTTP: the audits of graphql-http", () => {
  let toy: Toy;
  beforeAll(async () => {
    toy = await startToy();
  });
  afterAll(() => toy.stop());

  const audits = serverAudits({ url: () => toy.url, fetchFn: withPreflightHeader });

  it("are 61", () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))("%s: %s", async (_id, _name, audit) => {
    const result = await audit.fn();
    expect(result).toMatchObject({ status: "ok" });
  });
});
