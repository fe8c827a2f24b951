import { SCOPES } from "../../../src/domain/order/visibility";
import { claimsOf } from "../../../src/graphql/context/viewer";

describe("[S1] what was granted", () => {
  const shown = { subject: "somebody", channel: "API", expiresAt: 1 } as const;

  it("counts as far as it is a scope of ours", () => {
    const scopes = new Set(["orders:read", "orders:READ", "orders", "", "toString", "webhooks:manage"]);
    expect(claimsOf({ ...shown, scopes })).toEqual({
      ...{ subject: "somebody", channel: "API", tokenEndsAt: 1 },
      scopes: new Set(["orders:read", "webhooks:manage"]),
    });
  });

  it("each scope that there is", () => {
    expect(claimsOf({ ...shown, scopes: new Set(SCOPES) }).scopes).toEqual(new Set(SCOPES));
  });

  it("an API key ends by what the database says of it", () => {
    expect(claimsOf({ ...shown, scopes: new Set(), apiKey: {} }).tokenEndsAt).toBeNull();
  });
});
