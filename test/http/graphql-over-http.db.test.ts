import { serverAudits } from "graphql-http";
import { openService, type TestService } from "../support/service";

/** As Apollo's CSRF prevention asks of every GET; the audits know nothing of it. */
const withPreflightHeader = (input: string, init: RequestInit = {}): Promise<Response> => {
  const headers = new Headers(init.headers);
  headers.set("apollo-require-preflight", "audit");
  return fetch(input, { ...init, headers });
};

describe("[S14] GraphQL over HTTP: the audits of graphql-http", () => {
  let service: TestService;
  beforeAll(async () => {
    service = await openService();
  });
  afterAll(() => service.stop());

  const audits = serverAudits({ url: () => service.url, fetchFn: withPreflightHeader });

  it("are 61", () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))("%s: %s", async (_id, _name, audit) => {
    const result = await audit.fn();
    expect(result).toMatchObject({ status: "ok" });
  });
});
