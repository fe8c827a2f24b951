// examples/place-order.mjs
import { setTimeout as pause } from "node:timers/promises";

const { API, TOKEN, NUMBER } = process.env;

/** One request. Errors of the request itself have a code; after some of them, the same request can succeed. */
async function send(query, input) {
  const response = await fetch(API, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data, errors: [error] = [] } = await response.json();
  if (error !== undefined) throw Object.assign(new Error(error.message), error.extensions);
  return Object.values(data)[0];
}

/** Repeats a request that got no response. This is safe: the service knows it by its idempotency key. */
async function mutate(query, input) {
  for (let tries = 1; ; tries += 1) {
    try {
      const { userErrors, ...payload } = await send(query, input);
      if (userErrors.length > 0) throw Object.assign(new Error(JSON.stringify(userErrors)), { code: "REFUSED" });
      return payload;
    } catch (error) {
      const canSucceed = ["UNAVAILABLE", "RATE_LIMITED", undefined].includes(error.code);
      if (!canSucceed || tries === 10) throw error;
      await pause(1000 * (error.retryAfterSeconds ?? tries));
    }
  }
}

const register =
  "mutation($input: RegisterUserInput!) { registerUser(input: $input) { user { id } userErrors { code message } } }";
const client = await mutate(register, {
  externalId: "anna",
  displayName: "Anna",
  email: "anna@example.com",
  locale: "en",
});
const freelancer = await mutate(register, {
  externalId: "ben",
  displayName: "Ben",
  email: "ben@example.com",
  locale: "de",
});
const place =
  "mutation($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id activityCursor } userErrors { code message field } } }";
const { order } = await mutate(place, {
  number: NUMBER,
  title: "Logo",
  unitPrice: { amount: "200.00", currencyCode: "USD" },
  clientId: client.user.id,
  freelancerId: freelancer.user.id,
  paymentSource: "pi_1",
  paymentLabel: "Visa 4242",
  idempotencyKey: `order-${NUMBER}`,
});
console.log(order.id, order.activityCursor);
