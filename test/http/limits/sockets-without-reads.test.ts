import WebSocket from "ws";
import { type MinimalApp, startTestServer } from "../minimal-app";

/** Reads that fail when the test says so. */
class FailingReads {
  isWorking = true;
  #listener: () => void = () => undefined;

  works(): boolean {
    return this.isWorking;
  }

  onFailure(listener: () => void): void {
    this.#listener = listener;
  }

  fail(): void {
    this.isWorking = false;
    this.#listener();
  }
}

let reads: FailingReads;
let minimalApp: MinimalApp;
beforeEach(async () => {
  reads = new FailingReads();
  minimalApp = await startTestServer({ reads });
});
afterEach(() => minimalApp.stop());

/** The status with which an upgrade was answered. */
const statusOf = (socket: WebSocket): Promise<number> =>
  new Promise((resolve) => {
    socket.on("error", () => undefined);
    socket.once("open", () => resolve(101));
    socket.once("unexpected-response", (_request, response) => {
      expect(response.headers["retry-after"]).toBe("5");
      response.resume();
      resolve(response.statusCode ?? 0);
    });
  });
const open = () => new WebSocket(minimalApp.wsUrl, "graphql-transport-ws");

it("[F35] sockets are closed with 1013 if reads fail, and new ones are refused until reads succeed again", async () => {
  const sockets = [open(), open()];
  expect(await Promise.all(sockets.map(statusOf))).toEqual([101, 101]);
  const codes = Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once("close", resolve))));
  reads.fail();
  expect(await codes).toEqual([1013, 1013]);
  expect(await statusOf(open())).toBe(503);
  reads.isWorking = true;
  const socket = open();
  expect(await statusOf(socket)).toBe(101);
  socket.terminate();
});

it("[F35] requests over HTTP are answered as before, and each failed read is UNAVAILABLE", async () => {
  reads.fail();
  expect((await fetch(new URL("/health/live", minimalApp.url))).status).toBe(200);
});
