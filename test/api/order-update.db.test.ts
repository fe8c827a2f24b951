import { gatherCast, placeOrder, type Cast } from "../support/people";
import { millis, openService, type TestService } from "../support/service";

let service: TestService;
let cast: Cast;
beforeAll(async () => {
  service = await openService();
  cast = await gatherCast(service);
});
afterAll(() => service.stop());

const REQUEST = `mutation($input: RequestOrderUpdateInput!) {
  requestOrderUpdate(input: $input) { dispute { id status respondBy } order { status } userErrors { code } }
}`;
const ANSWER = `mutation($input: AnswerOrderUpdateInput!) { answerOrderUpdate(input: $input) { dispute { status } userErrors { code } } }`;

describe("[U3] an order update that nobody answers", () => {
  it.each([
    ["1 ms before its end it can be answered", -1, []],
    ["at the very end it can't, even if no scheduler has run", 0, [{ code: "RESOLUTION_ENDED" }]],
  ])("%s", async (_sentence, offsetMs, userErrors) => {
    const order = await placeOrder(service, cast);
    const opened = await service.ask(cast.client.token, REQUEST, { input: { orderId: order.id, message: "How is it going?" } });
    const dispute = opened.data.requestOrderUpdate?.dispute;
    await service.moveTo(millis(dispute?.respondBy) + offsetMs);
    const answer = await service.ask(cast.freelancer.token, ANSWER, { input: { disputeId: dispute?.id, message: "Nearly done." } });
    expect(answer.data.answerOrderUpdate?.userErrors).toEqual(userErrors);
  });
});
