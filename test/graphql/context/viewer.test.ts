import { SCOPES } from "../../../src/domain/order/visibility";
import { claimsOf } from "../../../src/graphql/context/viewer";

describe("[S1] the scopes of a viewer", () => {
  const shown = { subject: "somebody", channel: "API", expiresAt: 1 } as const;

  it("include only known scopes", () => {
    const scopes = new Set(["orders:read", "orders:READ", "orders", "", "toString", "webhooks:manage"]);
    expect(claimsOf({ ...shown, scopes })).toEqual({
      subject: "somebody",
      channel: "API",
      tokenEndsAt: 1,
      scopes: new Set(["orders:read", "webhooks:manage"]),
    });
  });

  it("include each scope that exists", () => {
    expect(claimsOf({ ...shown, scopes: new Set(SCOPES) }).scopes).toEqual(new Set(SCOPES));
  });

  it("end with the API key, as the database says", () => {
    expect(
      claimsOf({ ...shown, scopes: new Set(), apiKey: { holds: () => Promise.resolve(true) } }).tokenEndsAt,
    ).toBeNull();
  });
});
