import { Unavailable } from "../../src/app/failures";
import { gatewayDoor, type GatewayDoor } from "../../src/http/gateway-endpoint";
import { SECRET_OF_A_FAULT, startToy, type Toy } from "./minimal-app";

const BURST = 5;

let hear: GatewayDoor["hear"];
let heard: [string, string][];
let toy: Toy;
beforeEach(async () => {
  heard = [];
  hear = (body, signature) => {
    heard.push([body, signature]);
    return Promise.resolve(signature === "good");
  };
  const door: GatewayDoor = { path: "/gateway/toy", signatureHeader: "toy-signature", hear: (body, signature) => hear(body, signature) };
  toy = await startToy({ pages: [gatewayDoor(door, { limits: { operationsPerAddress: { burst: BURST, perMinute: 1 } } })] });
});
afterEach(() => toy.stop());

const tell = async (body: string, signature: string) => {
  const response = await fetch(new URL("/gateway/toy", toy.url), { method: "POST", headers: { "toy-signature": signature }, body });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

it("[S10] hears the body as it came, with its signature", async () => {
  expect(await tell('{ "a":1 }', "good")).toMatchObject({ status: 200, text: '{"received":true}\n' });
  expect(await tell("x", "bad")).toMatchObject({ status: 400 });
  expect(heard).toEqual([
    ['{ "a":1 }', "good"],
    ["x", "bad"],
  ]);
});

it("[F17] what can't be written down now is to be told again: 503, and when", async () => {
  hear = () => Promise.reject(new Unavailable("the database", { retryAfterSeconds: 7 }));
  const { status, headers, text } = await tell("{}", "good");
  expect([status, headers.get("retry-after")]).toEqual([503, "7"]);
  expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: "UNAVAILABLE", retryAfterSeconds: 7 } }] });
});

it("[S13] a fault of ours is told again too, and says nothing of itself", async () => {
  hear = () => Promise.reject(new Error(SECRET_OF_A_FAULT));
  const { status, text } = await tell("{}", "good");
  expect(status).toBe(500);
  expect(text).not.toMatch(/canary|internal:3306/u);
  expect(toy.logged.join()).toContain("INSERT INTO orders");
});

it("[S15] an address that guesses signatures is held back before it is heard", async () => {
  for (let guess = 0; guess < BURST; guess += 1) expect((await tell("{}", String(guess))).status).toBe(400);
  const { status, headers, text } = await tell("{}", "good");
  expect(status).toBe(429);
  expect(JSON.parse(text)).toMatchObject({
    errors: [{ extensions: { code: "RATE_LIMITED", retryAfterSeconds: Number(headers.get("retry-after") ?? "no header") } }],
  });
  expect(heard).toHaveLength(BURST);
});
