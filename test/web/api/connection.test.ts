import { Connection } from "../../../src/web/api/connection";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** What is said, one after another. */
function saidBy(connection: Connection): readonly string[] {
  const said: string[] = [];
  connection.onChange(() => {
    if (said.at(-1) !== connection.state()) said.push(connection.state());
  });
  return said;
}

describe("the connection of the page", () => {
  it("does not report an interruption that ends before 2 s", () => {
    const connection = new Connection();
    const said = saidBy(connection);
    connection.opened();
    connection.lost();
    jest.advanceTimersByTime(1_999);
    connection.opened();
    jest.advanceTimersByTime(60_000);
    expect(said).toEqual(["connected"]);
  });

  it("reports a longer one 2 s after its start, for any number of retries, and reports its end", () => {
    const connection = new Connection();
    const said = saidBy(connection);
    connection.opened();
    connection.lost();
    jest.advanceTimersByTime(1_500);
    connection.lost();
    jest.advanceTimersByTime(499);
    expect(said).toEqual(["connected"]);
    jest.advanceTimersByTime(1);
    expect(said).toEqual(["connected", "reconnecting"]);
    connection.lost();
    connection.opened();
    expect(said).toEqual(["connected", "reconnecting", "connected"]);
  });

  it("waits 2 s again at the next one", () => {
    const connection = new Connection();
    connection.lost();
    jest.advanceTimersByTime(2_000);
    connection.opened();
    connection.lost();
    jest.advanceTimersByTime(1_999);
    expect(connection.state()).toBe("connected");
    jest.advanceTimersByTime(1);
    expect(connection.state()).toBe("reconnecting");
  });

  it("stays signed out after its token has expired, whatever the socket does", () => {
    const connection = new Connection();
    connection.lost();
    connection.signedOut();
    connection.lost();
    jest.advanceTimersByTime(60_000);
    connection.opened();
    expect(connection.state()).toBe("signed out");
    expect(jest.getTimerCount()).toBe(0);
  });

  it("reports nothing to a listener that was removed", () => {
    const connection = new Connection();
    const recipients = jest.fn();
    connection.onChange(recipients)();
    connection.opened();
    expect(recipients).not.toHaveBeenCalled();
  });
});

describe("waiting for the connection", () => {
  it.each([
    ["ends when the socket opens", (connection: Connection) => connection.opened()],
    ["ends when there is a reason to retry immediately", (connection: Connection) => connection.tryNow()],
    ["ends after the given time at the latest", () => jest.advanceTimersByTime(5_000)],
  ])("%s, and leaves nothing behind", async (_sentence, happens) => {
    const connection = new Connection();
    const received = jest.fn();
    const waiting = connection.opening(5_000).then(received);
    jest.advanceTimersByTime(4_999);
    await Promise.resolve();
    expect(received).not.toHaveBeenCalled();
    happens(connection);
    await waiting;
    expect(jest.getTimerCount()).toBe(0);
  });

  it("[R11] does not end immediately if it is longer than one timer can be", async () => {
    const connection = new Connection();
    const received = jest.fn();
    void connection.opening(40 * 86_400_000).then(received);
    await jest.advanceTimersByTimeAsync(86_400_000);
    expect(received).not.toHaveBeenCalled();
    connection.tryNow();
    await jest.advanceTimersByTimeAsync(0);
    expect(received).toHaveBeenCalledTimes(1);
  });

  it("does not end after a change that opens nothing", async () => {
    const connection = new Connection();
    const received = jest.fn();
    const waiting = connection.opening(5_000).then(received);
    connection.lost();
    jest.advanceTimersByTime(2_000);
    await Promise.resolve();
    expect(connection.state()).toBe("reconnecting");
    expect(received).not.toHaveBeenCalled();
    connection.opened();
    await waiting;
  });
});
