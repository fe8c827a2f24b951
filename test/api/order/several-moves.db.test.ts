import { openService, type TestService } from "../../support/app/service";
import { placeOrder, registerTestUsers, type TestUsers } from "../../support/app/users";

let service: TestService;
let users: TestUsers;
beforeAll(async () => {
  service = await openService();
  users = await registerTestUsers(service);
});
afterAll(() => service.stop());

const DOCUMENT = `mutation($order: ID!) {
  first: postMessage(input: { orderId: $order, message: "One." }) { event { node { sequence } } order { version status } }
  second: requestOrderUpdate(input: { orderId: $order, message: "Two?" }) { dispute { status } order { version status openResolution { status } } }
  third: postMessage(input: { orderId: $order, message: "Three." }) { event { node { sequence } } order { version status } }
}`;

describe("[A1] several moves in one document", () => {
  it.each(["ask", "askBySocket"] as const)(
    "each payload shows the order as its own move left it (%s)",
    async (protocol) => {
      const { id } = await placeOrder(service, users);
      const { data, errors } = await service[protocol](users.client.token, DOCUMENT, { order: id });
      expect(errors).toEqual([]);
      expect(data).toEqual({
        first: { event: { node: { sequence: 2 } }, order: { version: 2, status: "ACTIVE" } },
        second: {
          dispute: { status: "OPEN" },
          order: { version: 3, status: "IN_RESOLUTION", openResolution: { status: "OPEN" } },
        },
        third: { event: { node: { sequence: 4 } }, order: { version: 4, status: "IN_RESOLUTION" } },
      });
    },
  );
});
