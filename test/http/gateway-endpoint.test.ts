import { Unavailable } from "../../src/app/failures";
import { type GatewayEndpoint, gatewayEndpoint } from "../../src/http/gateway-endpoint";
import { type MinimalApp, SECRET_OF_AN_ERROR, startTestServer } from "./minimal-app";

const BURST = 5;

let receive: GatewayEndpoint["receiveUpdate"];
let received: [string, string][];
let minimalApp: MinimalApp;
beforeEach(async () => {
  received = [];
  receive = (body, signature) => {
    received.push([body, signature]);
    return Promise.resolve(signature === "good");
  };
  const protocol: GatewayEndpoint = {
    path: "/gateway/toy",
    signatureHeader: "toy-signature",
    receiveUpdate: (body, signature) => receive(body, signature),
  };
  minimalApp = await startTestServer({
    pages: [gatewayEndpoint(protocol, { limits: { operationsPerAddress: { burst: BURST, perMinute: 1 } } })],
  });
});
afterEach(() => minimalApp.stop());

const tell = async (body: string, signature: string) => {
  const response = await fetch(new URL("/gateway/toy", minimalApp.url), {
    method: "POST",
    headers: { "toy-signature": signature },
    body,
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

it("[S10] the endpoint passes the body on unchanged, with its signature", async () => {
  expect(await tell('{ "a":1 }', "good")).toMatchObject({ status: 200, text: '{"received":true}\n' });
  expect(await tell("x", "bad")).toMatchObject({ status: 400 });
  expect(received).toEqual([
    ['{ "a":1 }', "good"],
    ["x", "bad"],
  ]);
});

it("[F17] an event that cannot be stored now is answered with 503 and Retry-After", async () => {
  receive = () => Promise.reject(new Unavailable("the database", { retryAfterSeconds: 7 }));
  const { status, headers, text } = await tell("{}", "good");
  expect([status, headers.get("retry-after")]).toEqual([503, "7"]);
  expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: "UNAVAILABLE", retryAfterSeconds: 7 } }] });
});

it("[S13] an internal error is answered so that the event is sent again, without details", async () => {
  receive = () => Promise.reject(new Error(SECRET_OF_AN_ERROR));
  const { status, text } = await tell("{}", "good");
  expect(status).toBe(500);
  expect(text).not.toMatch(/canary|internal:3306/u);
  expect(minimalApp.logged.join()).toContain("INSERT INTO orders");
});

it("[S15] an address that guesses signatures is limited before its body is processed", async () => {
  for (let guess = 0; guess < BURST; guess += 1) expect((await tell("{}", String(guess))).status).toBe(400);
  const { status, headers, text } = await tell("{}", "good");
  expect(status).toBe(429);
  expect(JSON.parse(text)).toMatchObject({
    errors: [
      { extensions: { code: "RATE_LIMITED", retryAfterSeconds: Number(headers.get("retry-after") ?? "no header") } },
    ],
  });
  expect(received).toHaveLength(BURST);
});
